// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_RETURNED_MEMORY_HPP
#define PATRON_EXAMPLES_REVIEW_RETURNED_MEMORY_HPP

/// From now on blocks of 256 KB go back to the system when they are freed. Otherwise glibc may keep
/// those of up to 32 MB, for the case that they are wanted again: that is faster, and takes more
/// memory than a program knows of. Does nothing with other libraries.
void return_freed_memory();

#endif

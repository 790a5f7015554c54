// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_WHOLE_FILE_HPP
#define PATRON_EXAMPLES_REVIEW_WHOLE_FILE_HPP

#include <functional>
#include <iosfwd>
#include <string>

/// Writes a text, in pieces or at once.
using text_writer = std::function<void(std::ostream&)>;

/// Writes a file whole or not at all: into another one beside it, which then takes its name. What
/// is no plain file, a device say, is written as it is. Throws where it cannot be written.
void write_whole_file(std::string const& path, text_writer const& write_text);

#endif

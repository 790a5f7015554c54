// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_WHOLE_FILE_HPP
#define PATRON_EXAMPLES_REVIEW_WHOLE_FILE_HPP

#include <patron/core/error.hpp>

#include <functional>
#include <string>
#include <string_view>

/// Says what could not be written, and why: the disk is full, nobody reads. The data are all right.
class output_error : public patron::error {
 public:
  using patron::error::error;
};

/// Takes a piece of a text. Throws `output_error` where it cannot be written.
using text_sink = std::function<void(std::string_view)>;
/// Writes a text, in pieces or at once.
using text_writer = std::function<void(text_sink const&)>;

/// Writes a file whole or not at all: into another one beside it, which takes its name when it is
/// on the disk. What is no plain file, a device say, is written as it is. Throws `output_error`
/// where it cannot be written; what was there before is as it was. A file that was there keeps its
/// permissions, and a symbolic link leads to the new one.
void write_whole_file(std::string const& path, text_writer const& write_text);

/// Writes to standard output. Throws `output_error` where that fails.
void write_standard_output(text_writer const& write_text);

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_READ_PLAN_HPP
#define PATRON_CYCLE_READ_PLAN_HPP

#include <patron/core/error.hpp>
#include <patron/cycle/parse_plan.hpp>
#include <patron/cycle/plan.hpp>

#include <cstddef>
#include <cstdio>
#include <string>

namespace patron::inline v0 {

namespace detail {

/// The whole of a file.
template<class Text>
[[nodiscard]] Text text_of(std::string const& file) {
  std::FILE* const open = std::fopen(file.c_str(), "rb");
  if (open == nullptr) raise(fault{.where = file, .reason = "cannot be opened"});
  Text text;
  char piece[4096];
  while (std::size_t const size = std::fread(piece, 1, sizeof piece, open)) {
    text.append(piece, size);
  }
  bool const failed = std::ferror(open) != 0;
  (void)std::fclose(open);
  if (failed) raise(fault{.where = file, .reason = "cannot be read"});
  return text;
}

}  // namespace detail

/// The plan in a text file; what such a file looks like says `parse_plan`.
///
/// Throws where the file cannot be read, and, as `plan.txt:7: …`, where a line is not understood.
template<class Text = std::string>
[[nodiscard]] basic_plan<Text> read_plan(std::string const& file) {
  return parse_plan<Text>(detail::text_of<Text>(file), file);
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_READ_PLAN_HPP
#define PATRON_CYCLE_READ_PLAN_HPP

#include <patron/core/error.hpp>
#include <patron/cycle/parse_plan.hpp>
#include <patron/cycle/plan.hpp>

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>

namespace patron::inline v0 {

/// The plan in a text file; what such a file looks like says `parse_plan`.
///
/// Throws where the file cannot be read, and, as `plan.txt:7: …`, where a line is not understood.
template<class Text = std::string>
[[nodiscard]] basic_plan<Text> read_plan(std::string const& file) {
  struct closed {
    void operator()(std::FILE* open) const { (void)std::fclose(open); }
  };
  std::unique_ptr<std::FILE, closed> const open{std::fopen(file.c_str(), "rb")};
  if (!open) detail::raise(fault{.where = file, .reason = "cannot be opened"});
  std::string text;
  char piece[4096];
  while (std::size_t const size = std::fread(piece, 1, sizeof piece, open.get())) {
    text.append(piece, size);
  }
  if (std::ferror(open.get()) != 0) {
    detail::raise(fault{.where = file, .reason = "cannot be read"});
  }
  return parse_plan<Text>(text, file);
}

}  // namespace patron::inline v0

#endif

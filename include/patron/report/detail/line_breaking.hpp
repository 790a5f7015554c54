// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_LINE_BREAKING_HPP
#define PATRON_REPORT_DETAIL_LINE_BREAKING_HPP

#include <patron/core/character_columns.hpp>
#include <patron/core/line_break.hpp>
#include <patron/core/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace patron::inline v0::detail {

/// The columns that a text takes.
[[nodiscard]] constexpr std::size_t columns(std::string_view text) noexcept {
  std::size_t sum = 0;
  while (!text.empty()) {
    utf8_character const first = first_character(text);
    sum += static_cast<std::size_t>(character_columns(first.code));
    text.remove_prefix(first.bytes);
  }
  return sum;
}

/// Where the first line of a text ends: so many columns or fewer, where it may.
[[nodiscard]] constexpr std::size_t line_end(std::string_view text, std::size_t width) noexcept {
  std::size_t end = 0;
  std::size_t used = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    utf8_character const next = first_character(text.substr(at));
    if (at != 0 && may_break(before, next.code)) {
      if (end != 0 && used > width) return end;
      end = at;
    }
    used += static_cast<std::size_t>(character_columns(next.code));
    before = next.code;
    at += next.bytes;
  }
  return end != 0 && used > width ? end : text.size();
}

/// Takes the first line off a text.
constexpr std::string_view take_line(std::string_view& text, std::size_t width) noexcept {
  std::string_view const line = text.substr(0, line_end(text, width));
  text.remove_prefix(line.size());
  if (text.starts_with(' ')) text.remove_prefix(1);
  return line;
}

}  // namespace patron::inline v0::detail

#endif

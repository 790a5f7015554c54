// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_HTML_HTML_TEXT_HPP
#define PATRON_REPORT_HTML_HTML_TEXT_HPP

#include <patron/core/reading_direction.hpp>
#include <patron/core/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace patron::inline v0::detail {

/// What a page must not hold: control characters, and those that turn the direction of reading or
/// mark it.
[[nodiscard]] constexpr bool is_unseen_control(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || turns_direction(c) || c == 0x200E || c == 0x200F ||
         c == 0x061C || c == 0x2028 || c == 0x2029 || (c & 0xFFFEU) == 0xFFFE;
}

/// The bytes of the words at the front of a text that run from right to left, with the spaces
/// between them; 0 where there are none.
[[nodiscard]] constexpr std::size_t length_from_right(std::string_view text) noexcept {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const c = first_character(text.substr(at));
    at += c.bytes;
    if (runs_from_right(c.code)) {
      end = at;
    } else if (end == 0 || c.code != ' ') {
      break;
    }
  }
  return end;
}

/// Appends a text without its controls, every character that HTML reads as its own escaped.
template<class Text>
void append_escaped(Text& html, std::string_view text) {
  while (!text.empty()) {
    auto const c = first_character(text);
    if (c.code == '<') {
      html += "&lt;";
    } else if (c.code == '>') {
      html += "&gt;";
    } else if (c.code == '&') {
      html += "&amp;";
    } else if (c.code == '"') {
      html += "&quot;";
    } else if (c.code == '\'') {
      html += "&#39;";
    } else if (c.code == '\n' || c.code == '\t') {
      html += ' ';
    } else if (c.code == replacement) {
      html += replacement_text;
    } else if (!is_unseen_control(c.code)) {
      html += text.substr(0, c.bytes);
    }
    text.remove_prefix(c.bytes);
  }
}

/// Any text as HTML that shows it and does nothing else, for content and for attributes in quotes.
template<class Text = std::string>
[[nodiscard]] Text escaped(std::string_view text) {
  Text html;
  append_escaped(html, text);
  return html;
}

/// The same for content: words that run from right to left stand in a `bdi`, so that what stands
/// beside them keeps its place.
template<class Text = std::string>
[[nodiscard]] Text html_text(std::string_view text) {
  Text html;
  while (!text.empty()) {
    if (std::size_t const turned = length_from_right(text); turned != 0) {
      html += "<bdi>";
      append_escaped(html, text.substr(0, turned));
      html += "</bdi>";
      text.remove_prefix(turned);
      continue;
    }
    std::size_t end = 0;
    while (end < text.size() && length_from_right(text.substr(end)) == 0) {
      end += first_character(text.substr(end)).bytes;
    }
    append_escaped(html, text.substr(0, end));
    text.remove_prefix(end);
  }
  return html;
}

}  // namespace patron::inline v0::detail

#endif

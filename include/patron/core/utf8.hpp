// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_UTF8_HPP
#define PATRON_CORE_UTF8_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace patron::inline v0::detail {

/// The bytes of the character that `text` starts with; 0 where it is no well-formed UTF-8.
[[nodiscard]] constexpr std::size_t utf8_length(std::string_view text) noexcept {
  auto const at = [text](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  std::uint32_t const lead = at(0);
  if (lead < 0x80) return text.empty() ? 0 : 1;
  std::size_t const length = lead < 0xC2   ? 0U
                             : lead < 0xE0 ? 2U
                             : lead < 0xF0 ? 3U
                             : lead < 0xF5 ? 4U
                                           : 0U;
  for (std::size_t i = 1; i < length; ++i) {
    if ((at(i) & 0xC0U) != 0x80U) return 0;
  }
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  if (lead == 0xE0 && at(1) < 0xA0) return 0;
  if (lead == 0xED && at(1) > 0x9F) return 0;
  if (lead == 0xF0 && at(1) < 0x90) return 0;
  if (lead == 0xF4 && at(1) > 0x8F) return 0;
  return length;
}

/// What stands for a byte that is no UTF-8 (the replacement character), and its bytes.
inline constexpr char32_t replacement = 0xFFFD;
inline constexpr std::string_view replacement_text = "\xEF\xBF\xBD";

/// A character of UTF-8 text, and the bytes that hold it; `replacement` and 1 where they are none.
struct utf8_character {
  char32_t code = replacement;
  std::size_t bytes = 1;
};

/// The character that a text, which is not empty, starts with.
[[nodiscard]] constexpr utf8_character first_character(std::string_view text) noexcept {
  std::size_t const length = utf8_length(text);
  if (length == 0) return {};
  auto const lead = static_cast<unsigned char>(text.front());
  char32_t code = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  return {code, length};
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_TEXT_WIDTH_HPP
#define PATRON_CHART_DETAIL_TEXT_WIDTH_HPP

#include <patron/core/character_columns.hpp>
#include <patron/core/utf8.hpp>

#include <string_view>

namespace patron::inline v0::detail {

/// The size of all text of a chart and the distance of its lines, in CSS pixels.
inline constexpr double font_size = 12.0;
inline constexpr double line_height = 16.0;

/// The width of a character in hundredths of the font's size, rather too wide than too narrow: the
/// page chooses the font. ASCII is the wider one of DejaVu Sans and Liberation Sans (as wide as
/// Arial); a character of two columns is a square, an emoji a little more; of others the widest
/// letters that are in common use.
[[nodiscard]] constexpr int character_width(char32_t c) noexcept {
  constexpr unsigned char ascii[] = {
      32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37,  32, 34, 64, 64, 64,
      64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67,
      62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67,  62, 74, 69, 99, 69,
      67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36,  64, 64, 28, 28, 58,
      28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60,  53, 64, 34, 64, 84};
  if (c >= 0x20 && c < 0x7F) return ascii[c - 0x20];
  switch (character_columns(c)) {
    case 0:
      return 0;
    case 2:
      return c >= 0x1F000 && c < 0x20000 ? 130 : 100;
    default:
      break;
  }
  if (c < 0x0250) return 80;                  // Latin with accents
  if (c >= 0xFF61 && c < 0xFFA0) return 100;  // half-width kana, for fonts that have none
  return 110;
}

/// The width of a text in CSS pixels, at the size of the chart's text.
[[nodiscard]] constexpr double text_width(std::string_view text) noexcept {
  double hundredths = 0.0;
  while (!text.empty()) {
    auto const c = first_character(text);
    hundredths += character_width(c.code);
    text.remove_prefix(c.bytes);
  }
  return hundredths * font_size / 100.0;
}

}  // namespace patron::inline v0::detail

#endif

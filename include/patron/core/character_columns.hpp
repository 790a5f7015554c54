// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_CHARACTER_COLUMNS_HPP
#define PATRON_CORE_CHARACTER_COLUMNS_HPP

namespace patron::inline v0::detail {

struct character_range {
  char32_t first;
  char32_t final;
};

template<unsigned N>
[[nodiscard]] constexpr bool is_among(char32_t c, character_range const (&ranges)[N]) noexcept {
  for (auto const& range : ranges) {
    if (c <= range.final) return c >= range.first;
  }
  return false;
}

/// Marks that stand on the character before them, joiners and selectors: they take no room. The
/// blocks that people meet, after Unicode 15 (general categories Mn, Me and Cf).
[[nodiscard]] constexpr bool takes_no_room(char32_t c) noexcept {
  constexpr character_range marks[] = {
      {0x0300, 0x036F}, {0x0483, 0x0489},   {0x0591, 0x05BD},   {0x0610, 0x061A},
      {0x064B, 0x065F}, {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E},
      {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},   {0x200B, 0x200F},   {0x2060, 0x2064},
      {0x20D0, 0x20FF}, {0x3099, 0x309A},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F},
      {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}, {0xE0001, 0xE007F}, {0xE0100, 0xE01EF}};
  return c >= 0x0300 && is_among(c, marks);
}

/// Characters as wide as two: Chinese, Japanese, Korean, their full-width forms, and emoji. After
/// Unicode 15, East_Asian_Width W and F, in blocks.
[[nodiscard]] constexpr bool is_wide(char32_t c) noexcept {
  constexpr character_range wide[] = {
      {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23F3},   {0x25FD, 0x25FE},
      {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26A1, 0x26A1},   {0x2705, 0x2705},
      {0x2728, 0x2728},   {0x274C, 0x274C},   {0x2753, 0x2757},   {0x2B1B, 0x2B1C},
      {0x2B50, 0x2B55},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97C},
      {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
      {0xFFE0, 0xFFE6},   {0x16FE0, 0x1B2FF}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
      {0x1F18E, 0x1F19A}, {0x1F1E6, 0x1F320}, {0x1F32D, 0x1F9FF}, {0x1FA70, 0x1FAFF},
      {0x20000, 0x3FFFD}};
  return c >= 0x1100 && is_among(c, wide);
}

/// The columns that a character takes where all are equally wide, on a terminal: 0, 1 or 2.
[[nodiscard]] constexpr int character_columns(char32_t c) noexcept {
  if (takes_no_room(c)) return 0;
  return is_wide(c) ? 2 : 1;
}

}  // namespace patron::inline v0::detail

#endif

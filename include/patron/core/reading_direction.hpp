// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_READING_DIRECTION_HPP
#define PATRON_CORE_READING_DIRECTION_HPP

#include <patron/core/character_columns.hpp>

namespace patron::inline v0::detail {

/// Letters that run from right to left: Hebrew, Arabic and their like.
[[nodiscard]] constexpr bool runs_from_right(char32_t c) noexcept {
  constexpr character_range letters[] = {
      {0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
  return is_among(c, letters);
}

/// What turns the direction of reading, unseen, with which one name could be made to read as
/// another.
[[nodiscard]] constexpr bool turns_direction(char32_t c) noexcept {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace patron::inline v0::detail

#endif

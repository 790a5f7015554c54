// SPDX-License-Identifier: MIT
#include <patron/core/character_columns.hpp>

#include "catch.hpp"

using patron::detail::character_columns;
using patron::detail::character_range;
using patron::detail::is_among;

static_assert(character_columns(U'a') == 1);
static_assert(character_columns(0xE9) == 1);
static_assert(character_columns(0x0301) == 0);   // an accent of its own
static_assert(character_columns(0x200D) == 0);   // a joiner
static_assert(character_columns(0x68EE) == 2);   // a Chinese character
static_assert(character_columns(0x3042) == 2);   // a kana
static_assert(character_columns(0xFF71) == 1);   // a half-width kana
static_assert(character_columns(0x1F332) == 2);  // an emoji
static_assert(character_columns(0x2013) == 1);   // a dash

TEST_CASE("character_columns: both ends of a range belong to it, and nothing between two") {
  constexpr character_range two[] = {{3, 5}, {9, 9}};
  STATIC_REQUIRE(!is_among(2, two));
  STATIC_REQUIRE(is_among(3, two));
  STATIC_REQUIRE(is_among(5, two));
  STATIC_REQUIRE(!is_among(6, two));
  STATIC_REQUIRE(is_among(9, two));
  STATIC_REQUIRE(!is_among(10, two));
}

TEST_CASE("character_columns: a mark takes no room also inside of a wide block") {
  STATIC_REQUIRE(character_columns(0x3098) == 2);
  STATIC_REQUIRE(character_columns(0x3099) == 0);   // a sound mark of kana
  STATIC_REQUIRE(character_columns(0x1F3FB) == 0);  // the colour of a skin
}

TEST_CASE("character_columns: every block is found, the last ones too") {
  constexpr char32_t marks[] = {0x0300, 0x05BD, 0x0E31, 0x1AB0, 0x20D0, 0xFE0F, 0xFEFF, 0xE01EF};
  for (char32_t const c : marks) CHECK(character_columns(c) == 0);
  constexpr char32_t wide[] = {0x1100, 0x231A, 0x2614,  0x303E,  0xA4CF,
                               0xD7A3, 0xFF60, 0x1F32D, 0x1FAFF, 0x3FFFD};
  for (char32_t const c : wide) CHECK(character_columns(c) == 2);
  constexpr char32_t narrow[] = {0x10FF, 0x1160, 0xD7A4, 0xFF61, 0x3FFFE, 0x10FFFF};
  for (char32_t const c : narrow) CHECK(character_columns(c) == 1);
}

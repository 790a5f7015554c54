// SPDX-License-Identifier: MIT
#include <patron/core/utf8.hpp>

#include <string>
#include <string_view>

#include "catch.hpp"

using patron::detail::first_character;
using patron::detail::utf8_length;

static_assert(utf8_length("") == 0);
static_assert(utf8_length("ax") == 1);
static_assert(utf8_length("\xC3\xA9x") == 2);
static_assert(utf8_length("\xE6\xA3\xAEx") == 3);
static_assert(utf8_length("\xF0\x9F\x8C\xB2x") == 4);
static_assert(utf8_length("\xE6\xA3") == 0);      // cut short
static_assert(utf8_length("\xC0\x80") == 0);      // overlong
static_assert(utf8_length("\xED\xA0\x80") == 0);  // a surrogate

static_assert(first_character("ax").code == U'a');
static_assert(first_character("\xC3\xA9").code == 0xE9);
static_assert(first_character("\xE6\xA3\xAE").code == 0x68EE);
static_assert(first_character("\xF0\x9F\x8C\xB2").code == 0x1F332);
static_assert(first_character("\xFFx").code == 0xFFFD && first_character("\xFFx").bytes == 1);

TEST_CASE("utf8: a text is read character by character") {
  std::string_view text = "m\xC3\xA9\xE6\xA3\xAE\xFF";
  std::u32string codes;
  while (!text.empty()) {
    auto const c = first_character(text);
    codes += c.code;
    text.remove_prefix(c.bytes);
  }
  CHECK(codes == std::u32string{U'm', 0xE9, 0x68EE, 0xFFFD});
}

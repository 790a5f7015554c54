// SPDX-License-Identifier: MIT
#include <patron/core/plain_text.hpp>

#include <string>
#include <string_view>

#include "catch.hpp"

using patron::detail::plain_text;

namespace {

enum class letter : char { a = 'a' };
struct opaque {};

}  // namespace

TEST_CASE("plain_text: texts, numbers, enumerators, and what has no text") {
  CHECK(plain_text(std::string{"Abe"}, "") == "Abe");
  CHECK(plain_text(std::string_view{"Abe"}, "") == "Abe");
  CHECK(plain_text("Abe", "") == "Abe");
  CHECK(plain_text(-7, "") == "-7");
  CHECK(plain_text(letter::a, "") == "97");  // a number, not the letter
  CHECK(plain_text(opaque{}, "(no text)") == "(no text)");
}

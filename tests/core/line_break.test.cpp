// SPDX-License-Identifier: MIT
#include <patron/core/line_break.hpp>

#include "catch.hpp"

using patron::detail::may_break;

TEST_CASE("line_break: words break at their spaces, and a number stays with its unit") {
  STATIC_REQUIRE(may_break(U'a', U' '));
  STATIC_REQUIRE(!may_break(U' ', U'a'));  // the space ends the line, it does not begin one
  STATIC_REQUIRE(!may_break(U'a', U'b'));
  STATIC_REQUIRE(!may_break(U'5', U' '));
}

TEST_CASE("line_break: East Asian characters part, but for what closes and what opens") {
  STATIC_REQUIRE(may_break(U'顧', U'客'));
  STATIC_REQUIRE(may_break(U'客', U'A'));
  STATIC_REQUIRE(may_break(U'A', U'客'));
  STATIC_REQUIRE(!may_break(U'客', U'、'));
  STATIC_REQUIRE(!may_break(U'客', U'」'));
  STATIC_REQUIRE(may_break(U'」', U'客'));
  STATIC_REQUIRE(!may_break(U'「', U'客'));
  STATIC_REQUIRE(may_break(U'客', U'「'));
  STATIC_REQUIRE(!may_break(U'し', U'ょ'));  // a small kana belongs to the one before
  STATIC_REQUIRE(!may_break(U'9', U'人'));   // a counter to its number
  STATIC_REQUIRE(!may_break(U' ', U'客'));
  STATIC_REQUIRE(!may_break(U'客', U'%'));
}

// SPDX-License-Identifier: MIT
#include <patron/report/detail/line_breaking.hpp>

#include <string_view>

#include "catch.hpp"

using patron::detail::columns;
using patron::detail::line_end;
using patron::detail::take_line;

TEST_CASE("line_breaking: East Asian characters take two columns") {
  STATIC_REQUIRE(columns("") == 0);
  STATIC_REQUIRE(columns("Li é") == 4);
  STATIC_REQUIRE(columns("森さん") == 6);
}

TEST_CASE("line_breaking: a number stays with its unit") {
  STATIC_REQUIRE(line_end("kept 91.5 % of them", 10) == 4);
  STATIC_REQUIRE(line_end("kept 91.5 % of them", 11) == 11);
  STATIC_REQUIRE(line_end("12 34 56", 4) == 8);  // nowhere to break: the line is longer
  STATIC_REQUIRE(line_end("2 of 3", 4) == 4);
}

TEST_CASE("line_breaking: Japanese breaks between characters") {
  std::string_view text = "顧客は12人、うち「優良」は3人です。";
  CHECK(take_line(text, 6) == "顧客は");
  CHECK(take_line(text, 6) == "12人、");  // a comma never begins a line, nor a counter
  CHECK(take_line(text, 7) == "うち");    // an opening bracket never ends one
  CHECK(take_line(text, 8) == "「優良」");
  CHECK(take_line(text, 4) == "は");
  CHECK(take_line(text, 9) == "3人です。");
  CHECK(text.empty());
}

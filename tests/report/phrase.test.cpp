// SPDX-License-Identifier: MIT
#include <patron/report/phrase.hpp>

#include <string>
#include <string_view>
#include <type_traits>

#include "catch.hpp"

using patron::phrase;
using patron::phrase_part;
using patron::detail::filled;
using patron::detail::form_of;
using patron::detail::grouped;

// A literal has no language before it is a phrase.
static_assert(!std::is_convertible_v<char const*, phrase_part>);
static_assert(std::is_convertible_v<std::string, phrase_part> &&
              std::is_convertible_v<int, phrase_part>);
static_assert(!std::is_convertible_v<std::string, phrase>);

TEST_CASE("phrase: thousands are grouped") {
  CHECK(grouped(0U) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(-1000) == "-1,000");
  CHECK(grouped("1234567.89") == "1,234,567.89");
  CHECK(grouped("-123.45") == "-123.45");
}

TEST_CASE("phrase: places are filled in any order, and once") {
  std::string const data = "{0} | ~";
  CHECK(filled("{1} of {0}: {1}", {data, 1'200}) == "1,200 of {0} | ~: 1,200");
  CHECK(filled("nothing", {}) == "nothing");
  CHECK_THROWS_AS(filled("{1}", {data}), patron::error);
  CHECK_THROWS_AS(filled("{x}", {data}), patron::error);
}

TEST_CASE("phrase: the first whole number decides between one and many") {
  std::string_view const text = "{1} came|{1} of them came~customers";
  std::string const name = "Li";
  CHECK(form_of(text, {name, 1}) == "{1} came");
  CHECK(form_of(text, {name, 0}) == "{1} of them came");
  CHECK(form_of(text, {name}) == "{1} of them came");
  CHECK(form_of("left~contracts", {}) == "left");
}

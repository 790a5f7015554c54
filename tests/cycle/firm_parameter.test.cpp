// SPDX-License-Identifier: MIT
#include <patron/cycle/firm_parameter.hpp>

#include <concepts>

#include "catch.hpp"

namespace {

using patron::chance;
using patron::pace;
using patron::rate;

static_assert(std::regular<chance> && std::regular<pace>);
static_assert(std::convertible_to<double, chance> && std::convertible_to<rate, chance>);
static_assert(std::convertible_to<double, pace> && !std::convertible_to<rate, pace>);

// The documented examples.
static_assert(chance{rate{186, 200}}.value == 0.93 && chance{rate{186, 200}}.cases == 200.0);
static_assert(pace{300, 12}.value == 25.0 && pace{300, 12}.cases == 12.0);

TEST_CASE("firm_parameter: what is counted is not what is taken as known", "[cycle]") {
  STATIC_REQUIRE(chance{rate{3, 4}}.value == chance{0.75}.value);
  STATIC_REQUIRE(chance{rate{3, 4}} != chance{0.75});
  STATIC_REQUIRE(pace{6, 4}.value == pace{1.5}.value);
  STATIC_REQUIRE(pace{6, 4} != pace{1.5});
}

TEST_CASE("firm_parameter: of nobody, and in no period", "[cycle]") {
  STATIC_REQUIRE(chance{rate{}} == chance{});
  STATIC_REQUIRE(pace{5, 0} == pace{});
  STATIC_REQUIRE(pace{0, 5}.value == 0.0);
  STATIC_REQUIRE(pace{0, 5} != pace{});  // that it never happened is known from five periods
}

}  // namespace

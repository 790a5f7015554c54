// SPDX-License-Identifier: MIT
#include <patron/ltv/time_horizon.hpp>

#include <chrono>
#include <concepts>
#include <type_traits>

#include "catch.hpp"

using namespace std::chrono;
using patron::real_days;
using patron::real_weeks;
using patron::time_horizon;

static_assert(std::regular<time_horizon> && std::is_trivially_copyable_v<time_horizon>);
static_assert(sizeof(time_horizon) == sizeof(double));
// Any duration is one, in any unit and with any number.
static_assert(std::convertible_to<days, time_horizon> && std::convertible_to<hours, time_horizon>);
static_assert(std::convertible_to<real_weeks, time_horizon>);
static_assert(std::convertible_to<time_horizon, real_days>);
// A bare number is none, nor does a horizon become one.
static_assert(!std::convertible_to<int, time_horizon> &&
              !std::convertible_to<double, time_horizon>);
static_assert(!std::constructible_from<time_horizon, int>);
static_assert(!std::convertible_to<time_horizon, double>);

TEST_CASE("time_horizon: is in days, whatever it was said in", "[ltv]") {
  STATIC_REQUIRE(time_horizon{weeks{2}}.count() == 14.0);
  STATIC_REQUIRE(time_horizon{real_weeks{0.5}}.count() == 3.5);
  STATIC_REQUIRE(time_horizon{hours{36}}.count() == 1.5);
  STATIC_REQUIRE(time_horizon{years{1}}.count() == 365.2425);
  STATIC_REQUIRE(time_horizon{}.count() == 0.0);
}

TEST_CASE("time_horizon: counts and compares as a duration", "[ltv]") {
  constexpr time_horizon year = weeks{52};
  STATIC_REQUIRE(year == weeks{52});
  STATIC_REQUIRE(year < years{1});
  STATIC_REQUIRE(year + days{1} == days{365});
  STATIC_REQUIRE(year / 2 == weeks{26});
  STATIC_REQUIRE(duration_cast<weeks>(year) == weeks{52});
}

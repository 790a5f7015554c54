// SPDX-License-Identifier: MIT
#include <patron/core/rounding.hpp>

#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using patron::rounding;
using patron::detail::divide;
using patron::detail::round_to_integer;
using support::sentence;

constexpr rounding rules[] = {rounding::half_even, rounding::half_away_from_zero,
                              rounding::toward_zero, rounding::down, rounding::up};

// ---- cases worked out by hand
constexpr bool rounds(double x, std::int64_t half_even, std::int64_t half_away,
                      std::int64_t toward_zero, std::int64_t down, std::int64_t up) {
  return round_to_integer<std::int64_t>(x, rounding::half_even) == half_even &&
         round_to_integer<std::int64_t>(x, rounding::half_away_from_zero) == half_away &&
         round_to_integer<std::int64_t>(x, rounding::toward_zero) == toward_zero &&
         round_to_integer<std::int64_t>(x, rounding::down) == down &&
         round_to_integer<std::int64_t>(x, rounding::up) == up;
}
static_assert(rounds(0.0, 0, 0, 0, 0, 0));
static_assert(rounds(0.5, 0, 1, 0, 0, 1));
static_assert(rounds(1.5, 2, 2, 1, 1, 2));
static_assert(rounds(2.5, 2, 3, 2, 2, 3));
static_assert(rounds(2.51, 3, 3, 2, 2, 3));
static_assert(rounds(2.49, 2, 2, 2, 2, 3));
static_assert(rounds(-0.5, 0, -1, 0, -1, 0));
static_assert(rounds(-1.5, -2, -2, -1, -2, -1));
static_assert(rounds(-2.5, -2, -3, -2, -3, -2));
static_assert(rounds(-7.0, -7, -7, -7, -7, -7));

static_assert(divide(7, 2, rounding::half_even) == 4);
static_assert(divide(5, 2, rounding::half_even) == 2);
static_assert(divide(-5, 2, rounding::half_even) == -2);
static_assert(divide(-5, 2, rounding::down) == -3);
static_assert(divide(-5, 2, rounding::half_away_from_zero) == -3);
static_assert(divide(5, 3, rounding::toward_zero) == 1);

// ---- properties
TEST_CASE("a quotient rounds as the same number written with a point does") {
  support::integers draw{1};
  for (int i = 0; i < 20'000; ++i) {
    std::int64_t const n = draw.between(-100'000, 100'000);
    std::int64_t const d = std::int64_t{1} << draw.between(0, 10);  // n / d is exact as a double
    double const x = static_cast<double>(n) / static_cast<double>(d);
    for (rounding const rule : rules) {
      REQUIRE(divide(n, d, rule) == round_to_integer<std::int64_t>(x, rule));
    }
  }
}

TEST_CASE("a quotient is a neighbour of the exact one, and itself where it is whole") {
  support::integers draw{2};
  for (int i = 0; i < 20'000; ++i) {
    std::int64_t const n = draw.of_any_size();
    std::int64_t const d = draw.between(1, INT64_MAX);
    std::int64_t const whole = n / d;
    for (rounding const rule : rules) {
      std::int64_t const q = divide(n, d, rule);
      REQUIRE(q >= whole - 1);
      REQUIRE(q <= whole + 1);
      if (n % d == 0) REQUIRE(q == whole);
    }
    REQUIRE(divide(n, d, rounding::down) <= divide(n, d, rounding::half_even));
    REQUIRE(divide(n, d, rounding::half_even) <= divide(n, d, rounding::up));
  }
}

// ---- edges
TEST_CASE("whole numbers at the edges of their type") {
  CHECK(divide(INT64_MIN, std::int64_t{1}, rounding::half_even) == INT64_MIN);
  CHECK(divide(INT64_MAX, INT64_MAX, rounding::half_even) == 1);
  // 2^63 - 1 over 2^63 - 2 is one and the least bit; half of 2^63 - 1 lies on a half.
  CHECK(divide(INT64_MAX, INT64_MAX - 1, rounding::up) == 2);
  CHECK(divide(INT64_MAX, std::int64_t{2}, rounding::half_even) == 4'611'686'018'427'387'904);
  CHECK(sentence([] { return divide(1, 0, rounding::down); }) == "a divisor must be above zero");
  CHECK(sentence([] { return divide(1, -2, rounding::down); }) == "a divisor must be above zero");
}

TEST_CASE("the lowest number of a type is within its range") {
  // 2^63 and 2^31 are exact as doubles: -2^63 fits, and 2^63 does not.
  constexpr double edge = 9223372036854775808.0;
  CHECK(round_to_integer<std::int64_t>(-edge, rounding::half_even) == INT64_MIN);
  CHECK(round_to_integer<std::int32_t>(-2147483648.0, rounding::half_even) == INT32_MIN);
  CHECK(round_to_integer<std::int32_t>(-2147483648.4, rounding::half_even) == INT32_MIN);
  CHECK(round_to_integer<std::int32_t>(2147483647.4, rounding::half_even) == INT32_MAX);

  std::string const beyond = "a number is beyond the range of its amount";
  CHECK(sentence([] { return round_to_integer<std::int64_t>(edge, rounding::down); }) == beyond);
  CHECK(sentence([] { return round_to_integer<std::int64_t>(-edge * 1.001, rounding::up); }) ==
        beyond);
  CHECK(sentence([] { return round_to_integer<std::int32_t>(-2147483649.0, rounding::up); }) ==
        beyond);
  CHECK_FALSE(sentence([] {
                return round_to_integer<std::int32_t>(-2147483648.6, rounding::half_even);
              }).empty());
  CHECK_FALSE(sentence([] {
                return round_to_integer<std::int32_t>(2147483647.5, rounding::half_even);
              }).empty());
}

TEST_CASE("what is no number becomes no amount") {
  using limits = std::numeric_limits<double>;
  CHECK(sentence([] {
          return round_to_integer<std::int64_t>(limits::quiet_NaN(), rounding::down);
        }) == "not a number cannot become an amount");
  for (double const x : {limits::infinity(), -limits::infinity()}) {
    CHECK_FALSE(
        sentence([&] { return round_to_integer<std::int64_t>(x, rounding::down); }).empty());
  }
}

}  // namespace

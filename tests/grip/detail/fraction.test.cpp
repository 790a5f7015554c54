// SPDX-License-Identifier: MIT
#include <patron/grip/detail/fraction.hpp>

#include <limits>

#include "catch.hpp"
#include "support/orders.hpp"

using patron::rounding;
using patron::detail::fraction;

namespace {

// ---- cases worked out by hand
static_assert(fraction::of(6, 4) == fraction::of(3, 2));
static_assert(fraction::of(0, 52) == fraction{});
static_assert(fraction::of(-6, 4).numerator() == -3 && fraction::of(-6, 4).denominator() == 2);
static_assert(fraction::of(1, 12) + fraction::of(1, 52) == fraction::of(4, 39));
static_assert(fraction::of(1, 3) - fraction::of(1, 3) == fraction{});
static_assert(fraction::of(-1, 2) * fraction::of(2, 3) == fraction::of(-1, 3));
static_assert(fraction::of(1, 3) < fraction::of(34, 100));
static_assert(fraction::of(-1, 3) > fraction::of(-34, 100));
static_assert(fraction::of(5, 2).rounded(rounding::half_even) == 2);
static_assert(fraction::of(5, 2).rounded(rounding::half_away_from_zero) == 3);
static_assert(fraction::of(-7, 3).rounded(rounding::down) == -3);
static_assert(fraction::of(1, 4).to_double() == 0.25);

// What cancels does not overflow.
constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
static_assert(fraction::of(huge, 1) * fraction::of(1, huge) == fraction::of(1, 1));

}  // namespace

TEST_CASE("fraction: beyond 64 bits is an error") {
  CHECK_THROWS_AS(fraction::of(huge, 1) + fraction::of(1, 1), patron::error);
  CHECK_THROWS_AS(fraction::of(huge, 1) * fraction::of(2, 1), patron::error);
  CHECK_THROWS_AS(fraction::of(1, huge) + fraction::of(1, huge - 1), patron::error);
  CHECK_THROWS_AS(fraction::of(1, 0), patron::error);
  CHECK_THROWS_AS(fraction::of(1, -2), patron::error);
}

TEST_CASE("fraction: the laws of numbers") {
  support::chance random{3};
  auto const draw = [&] {
    return fraction::of(static_cast<std::int64_t>(random.below(2001)) - 1000,
                        1 + static_cast<std::int64_t>(random.below(60)));
  };
  for (int i = 0; i < 2000; ++i) {
    fraction const a = draw();
    fraction const b = draw();
    fraction const c = draw();
    CHECK(a + b == b + a);
    CHECK((a + b) + c == a + (b + c));
    CHECK(a * (b + c) == a * b + a * c);
    CHECK(a + b - b == a);
    CHECK((a < b) == (a - b < fraction{}));
  }
}

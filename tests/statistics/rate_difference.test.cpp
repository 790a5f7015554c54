// SPDX-License-Identifier: MIT
#include <patron/statistics/rate_difference.hpp>

#include <cmath>

#include "catch.hpp"

using patron::rate;
using patron::rate_difference;

TEST_CASE("rate_difference: the examples of Newcombe 1998, table II, method 10", "[statistics]") {
  auto const close = [](rate a, rate b, double low, double high) {
    auto const found = *rate_difference(a, b, 0.95);
    return std::abs(found.value - (*a.value() - *b.value())) < 1e-16 &&
           std::abs(found.low - low) < 5e-5 && std::abs(found.high - high) < 5e-5;
  };
  CHECK(close({56, 70}, {48, 80}, 0.0524, 0.3339));
  CHECK(close({9, 10}, {3, 10}, 0.1705, 0.8090));
  CHECK_FALSE(rate_difference({}, {1, 2}, 0.95));
  CHECK_FALSE(rate_difference({1, 2}, {}, 0.95));
}

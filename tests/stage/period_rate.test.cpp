// SPDX-License-Identifier: MIT
#include <patron/core/discount.hpp>
#include <patron/stage/period_rate.hpp>

#include <chrono>
#include <cmath>
#include <concepts>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::discount;
using patron::period_rate;

static_assert(std::convertible_to<double, period_rate>);
static_assert(!std::constructible_from<period_rate, discount>);  // a discount of what period?

TEST_CASE("period_rate: a rate of the chain's own period", "[stage]") {
  CHECK(period_rate{0.25}.factor() == 0.8);
  CHECK(period_rate{0.0}.factor() == 1.0);
  CHECK(support::sentence([] { return period_rate{-0.1}; }) ==
        "period_rate: rate \"-0.1\" is not a number from 0 on");
  CHECK(!support::sentence([] { return period_rate{std::nan("")}; }).empty());
}

TEST_CASE("period_rate: a discount over a period", "[stage]") {
  using namespace std::chrono;
  CHECK(std::abs(period_rate{discount::annual(0.15), years{1}}.rate() - 0.15) < 1e-15);
  // Two half years are a year.
  period_rate const half{discount::annual(0.15), seconds{years{1}} / 2};
  CHECK(std::abs(half.factor() * half.factor() * 1.15 - 1.0) < 1e-15);
  CHECK(period_rate{discount{}, weeks{4}}.rate() == 0.0);
}

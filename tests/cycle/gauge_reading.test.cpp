// SPDX-License-Identifier: MIT
#include <patron/cycle/gauge_reading.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "catch.hpp"

namespace {

using patron::gauge_reading;
using patron::mechanism;

static_assert(std::regular<gauge_reading>);

/// So many of 100 each, against targets of one half.
constexpr gauge_reading reading(std::uint64_t const (&kept)[5]) {
  gauge_reading r;
  for (mechanism const m : patron::all_mechanisms) {
    auto const i = static_cast<std::size_t>(m);
    r.gauges[i] = {.mechanism = m, .rate = {kept[i], 100}, .target = 0.5};
  }
  return r;
}

TEST_CASE("gauge_reading: the weakest reaches least of its target", "[cycle]") {
  STATIC_REQUIRE(reading({30, 20, 40, 25, 50}).weakest()->mechanism == mechanism::growing);
  STATIC_REQUIRE(reading({80, 70, 90, 60, 99}).weakest()->mechanism == mechanism::extending);
  STATIC_REQUIRE(reading({9, 7, 7, 8, 7}).weakest()->mechanism == mechanism::growing);
  // The smallest value is not the weakest where little is wanted of it.
  auto little = reading({30, 20, 40, 25, 50});
  little.gauges[1].target = 0.1;
  CHECK(little.weakest()->mechanism == mechanism::extending);
  // Nor is one that is not judged.
  little.gauges[3].target.reset();
  CHECK(little.weakest()->mechanism == mechanism::sowing);
  CHECK(!gauge_reading{}.weakest());
}

TEST_CASE("gauge_reading: the balance is the smallest share of a target over the largest",
          "[cycle]") {
  STATIC_REQUIRE(reading({30, 20, 40, 25, 50}).balance() == 0.4);
  STATIC_REQUIRE(reading({8, 8, 8, 8, 8}).balance() == 1.0);  // even, and far from its targets
  STATIC_REQUIRE(reading({30, 0, 40, 25, 50}).balance() == 0.0);
  STATIC_REQUIRE(reading({0, 0, 0, 0, 0}).balance() == std::nullopt);
  auto one = gauge_reading{};
  CHECK(!one.balance());
  one.gauges[2] = {.mechanism = mechanism::gripping, .rate = {1, 2}, .target = 1.0};
  CHECK(!one.balance());  // of one alone there is none
  one.gauges[4] = {.mechanism = mechanism::referring, .rate = {1, 1}, .target = 1.0};
  CHECK(one.balance() == 0.5);
}

}  // namespace

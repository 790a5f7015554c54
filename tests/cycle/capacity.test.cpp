// SPDX-License-Identifier: MIT
#include <patron/cycle/capacity.hpp>

#include <chrono>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using patron::capacity;

TEST_CASE("capacity: a fifth is kept for sowing, or so much as the caller says", "[cycle]") {
  CHECK(capacity{.hours = 40h}.kept() == 8h);
  CHECK(capacity{.hours = 40h, .kept_for_sowing = 0.1}.kept() == 4h);
  CHECK(capacity{}.kept() == 0min);
  CHECK(capacity{1h, 0.0}.kept() == 0min);
  CHECK(capacity{1h, 1.0}.kept() == 60min);
}

TEST_CASE("capacity: to the nearest minute", "[cycle]") {
  CHECK(capacity{.hours = 7min}.kept() == 1min);  // 1.4
  CHECK(capacity{.hours = 8min}.kept() == 2min);  // 1.6
}

TEST_CASE("capacity: what it refuses", "[cycle]") {
  auto const refusal = [](capacity const& c) {
    return support::sentence([&] { return c.kept(); });
  };
  CHECK(refusal({.hours = -1min}) == "capacity: hours are not below 0");
  CHECK(refusal({std::chrono::minutes::max(), 1.0}) == "capacity: hours are at most a million");
  CHECK(refusal({1'000'000h, 1.0}).empty());
  CHECK(refusal({1h, 1.5}) == "capacity: kept_for_sowing \"1.5\" is not within 0 and 1");
  CHECK(refusal({1h, -0.1}) == "capacity: kept_for_sowing \"-0.1\" is not within 0 and 1");
  CHECK(refusal({1h, std::numeric_limits<double>::quiet_NaN()}) != "");
}

}  // namespace

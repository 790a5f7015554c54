// SPDX-License-Identifier: MIT
#include <patron/core/interval.hpp>

#include <concepts>
#include <type_traits>

#include "catch.hpp"

namespace {

using patron::interval;

// ---- traits and cases worked out by hand
static_assert(std::regular<interval> && std::is_aggregate_v<interval>);
static_assert(interval{} == interval{0.0, 0.0});
static_assert(interval{.low = 0.1, .high = 0.2}.high == 0.2);
static_assert(interval{0.1, 0.2} != interval{0.1, 0.3});

TEST_CASE("an interval unpacks into its bounds") {
  auto const [low, high] = interval{0.1, 0.2};
  CHECK(low == 0.1);
  CHECK(high == 0.2);
}

}  // namespace

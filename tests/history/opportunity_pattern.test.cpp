// SPDX-License-Identifier: MIT
#include <patron/history/opportunity_pattern.hpp>

#include <concepts>
#include <type_traits>

#include "catch.hpp"

namespace {

using patron::opportunity_pattern;

static_assert(std::regular<opportunity_pattern>);
static_assert(std::is_aggregate_v<opportunity_pattern>);

TEST_CASE("patterns of opportunities differ where a member does") {
  constexpr opportunity_pattern p{.frequency = 3, .recency = 5, .opportunities = 6};
  static_assert(p == opportunity_pattern{3, 5, 6});
  CHECK(p != opportunity_pattern{2, 5, 6});
  CHECK(p != opportunity_pattern{3, 4, 6});
  CHECK(p != opportunity_pattern{3, 5, 7});
  CHECK(opportunity_pattern{} == opportunity_pattern{0, 0, 0});
}

}  // namespace

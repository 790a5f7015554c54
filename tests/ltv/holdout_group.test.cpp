// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv/holdout_group.hpp>

#include <cstdint>
#include <vector>

#include "catch.hpp"

using patron::holdout_group;

namespace {

struct row {
  patron::purchase_pattern calibration{};
  std::uint32_t purchases = 0;
};

}  // namespace

static_assert(patron::holdout_customer<row>);
static_assert(patron::holdout_customer<patron::holdout_summary<int, std::int64_t>>);
static_assert(!patron::holdout_customer<patron::purchase_pattern>);
static_assert(patron::holdout_range<std::vector<row>>);
static_assert(!patron::holdout_range<std::vector<int>>);

TEST_CASE("holdout_group: means, and of nobody none", "[ltv]") {
  holdout_group const group{.customers = 4, .expected = 6.0, .actual = 5};
  CHECK(group.mean_expected() == 1.5);
  CHECK(group.mean_actual() == 1.25);
  CHECK(!holdout_group{}.mean_expected());
  CHECK(!holdout_group{}.mean_actual());
}

// SPDX-License-Identifier: MIT
#include <patron/grip/yearly_spend.hpp>

#include <cstdint>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace patron::literals;
using patron::day_count;

static_assert(
    std::same_as<decltype(yearly_spend(patron::purchase_summary<int, support::dollars>{})),
                 patron::estimated<support::dollars>>);

TEST_CASE("yearly_spend: by the time from first to last purchase, a year at least") {
  patron::purchase_summary<int, support::dollars> one{.recency = day_count{100}, .total = 90_usd};
  CHECK(yearly_spend(one).amount() == 90_usd);
  one.recency = day_count{730};  // two years but for a day, of 365.2425
  CHECK(yearly_spend(one).amount() == 45.03_usd);
  one.total = -8_usd;
  CHECK(yearly_spend(one).amount() == -4_usd);
  CHECK(yearly_spend(patron::purchase_summary<int, std::int64_t>{}).amount() == 0);
}

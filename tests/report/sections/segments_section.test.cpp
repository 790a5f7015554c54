// SPDX-License-Identifier: MIT
#include <patron/report/detail/segments_maker.hpp>
#include <patron/report/sections/segments_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::contains;

namespace {

std::optional<patron::segments_section> section_of(std::vector<support::order> const& orders,
                                                   sys_days until,
                                                   patron::missing_sections& missing) {
  return support::section_by(patron::detail::segments_maker<std::uint32_t>{until}, orders, until,
                             missing);
}

/// Twelve customers of January 2023; the last four come back in March 2024, for more each.
std::vector<support::order> thirds() {
  auto orders = support::buyers_on(2023y / January / 5, 12);
  for (std::uint32_t i = 9; i <= 12; ++i) orders.push_back({i, 2024y / March / 1, 50_usd});
  return orders;
}

}  // namespace

TEST_CASE("segments_section: everybody in one group, with what all of them brought") {
  patron::missing_sections missing;
  auto const s = section_of(thirds(), 2024y / March / 31, missing);
  REQUIRE(s);
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;
  for (auto const& row : s->segments) {
    customers += row.customers;
    revenue += row.revenue;
  }
  CHECK(customers == 12);
  CHECK(revenue == 32'000);
  CHECK(s->segments[0].segment == "best");
  CHECK(s->segments[0].customers == 4);
  CHECK(s->segments[0].revenue == 24'000);
  CHECK(s->before == sys_days{2023y / April / 1});
  CHECK(s->moved.customers() == 12);
  CHECK(s->moved.after("best") == 4);
}

TEST_CASE("segments_section: too few to move, and too few for thirds") {
  patron::missing_sections missing;
  auto const young =
      section_of(support::buyers_on(2024y / January / 5, 12), 2024y / June / 1, missing);
  REQUIRE(young);
  CHECK(!young->before);
  CHECK(contains(support::json_of(young, patron::currency_info{"USD", 2}),
                 "\"customers_before\": null"));
  CHECK(!section_of(support::buyers_on(2024y / January / 5, 9), 2024y / June / 1, missing));
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].reason == "fewer than 10 customers have no thirds");
}

TEST_CASE("segments_section: what has become of the best ones") {
  auto orders = thirds();
  // A year later the four are silent, and four others have come often and for more.
  for (std::uint32_t i = 1; i <= 4; ++i) {
    orders.push_back({i, 2025y / February / 1, 90_usd});
    orders.push_back({i, 2025y / March / 1, 90_usd});
  }
  patron::missing_sections missing;
  auto const s = section_of(orders, 2025y / March / 31, missing);
  REQUIRE(s);
  CHECK(s->moved.before("best") == 4);
  CHECK(contains(support::said_of(s), "Of the 4 customers who were best a year ago, 0 still are"));
}

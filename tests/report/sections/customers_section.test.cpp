// SPDX-License-Identifier: MIT
#include <patron/report/detail/customers_maker.hpp>
#include <patron/report/sections/customers_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::contains;

namespace {

patron::customers_section section_of(std::vector<support::order> const& orders,
                                     sys_days until = 2024y / December / 31) {
  using maker = patron::detail::customers_maker<std::uint32_t>;
  return support::section_by(maker{until, {"USD", 2}}, orders, until);
}

}  // namespace

TEST_CASE("customers_section: bands by the number of days, refunds taken off") {
  std::vector<support::order> orders;
  for (std::uint32_t who = 1; who <= 7; ++who) {
    for (std::uint32_t n = 0; n < who; ++n) {
      orders.push_back({who, sys_days{2024y / March / 1} + days{n}, 1_usd});
    }
  }
  orders.push_back({2, 2024y / April / 1, -1_usd});
  auto const s = section_of(orders);
  CHECK(s.frequencies[0].customers == 1);
  CHECK(s.frequencies[1].customers == 1);
  CHECK(s.frequencies[1].revenue == 100);  // two days, one of them sent back
  CHECK(s.frequencies[2].customers == 3);
  CHECK(s.frequencies[3].customers == 2);
  CHECK(s.came_back == patron::rate{6, 7});
  CHECK(contains(support::text_of(s),
                 "6 came back after their first day: of 7, too few for a share."));
}

TEST_CASE("customers_section: people with refunds alone are named, and are no customers") {
  auto const s = section_of({{1, 2024y / May / 1, 5_usd}, {2, 2024y / May / 2, -3_usd}});
  CHECK(s.customers == 1);
  CHECK(s.refunded_only == 1);
  CHECK(s.revenue == 200);
  CHECK(contains(support::text_of(s), "People with refunds and no purchase: 1 (-3.00 USD)"));
}

TEST_CASE("customers_section: orders of each whole week, from Monday on") {
  auto const s = section_of({{1, 2024y / May / 3, 5_usd},    // a Friday
                             {1, 2024y / May / 6, 5_usd},    // a Monday
                             {2, 2024y / May / 6, 5_usd},    //
                             {2, 2024y / May / 6, 1_usd},    // twice that day
                             {2, 2024y / May / 7, -1_usd},   // a refund
                             {1, 2024y / May / 26, 5_usd},   // a Sunday
                             {1, 2024y / May / 27, 5_usd}},  // a week that is not over
                            2024y / May / 28);
  CHECK(s.weeks == std::vector<patron::week_count>{
                       {2024y / May / 6, 3}, {2024y / May / 13, 0}, {2024y / May / 20, 1}});
}

TEST_CASE("customers_section: nobody") {
  auto const s = section_of({});
  CHECK(!s.first_day);
  CHECK(s.weeks.empty());
  CHECK(contains(support::text_of(s), "0 customers, 0 orders, 0.00 USD, 2024-12-31."));
  CHECK(contains(support::json_of(s, patron::currency_info{"USD", 2}), "\"first_day\": null"));
}

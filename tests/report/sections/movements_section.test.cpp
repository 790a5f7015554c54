// SPDX-License-Identifier: MIT
#include <patron/report/detail/movements_maker.hpp>
#include <patron/report/sections/movements_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::contains;

namespace {

std::optional<patron::movements_section> section_of(std::vector<support::order> const& orders,
                                                    sys_days until) {
  patron::detail::movements_maker<std::uint32_t> maker;
  (void)patron::detail::fold_parts(support::minor_book_of(orders), until, maker);
  return maker.finish();
}

/// Twelve pay in the first quarter and one takes a sample; in the second ten are back, one of them
/// for twice as much, and the one who took a sample pays.
std::vector<support::order> two_quarters() {
  auto orders = support::buyers_on(2024y / January / 5, 12);
  for (auto const& o : support::buyers_on(2024y / April / 9, 10)) orders.push_back(o);
  orders.push_back({1, 2024y / April / 10, 10_usd});
  orders.push_back({50, 2024y / February / 1, 0_usd});
  orders.push_back({50, 2024y / May / 1, 4_usd});
  return orders;
}

}  // namespace

TEST_CASE("movements_section: quarter by quarter, the first and the last in part") {
  auto const s = section_of(two_quarters(), 2024y / July / 2);
  REQUIRE(s->quarters.size() == 3);
  using state = patron::completeness::state;
  CHECK(s->quarters[0].observed == state::partial);  // the records begin on 5 January
  CHECK(s->quarters[1].observed == state::complete);
  CHECK(s->quarters[2].observed == state::partial);
  auto const& second = s->quarters[1];
  CHECK(second.start == 12'000);
  CHECK(second.churn == 2'000);
  CHECK(second.expansion == 1'000);
  CHECK(second.new_business == 400);
  CHECK(second.end == 11'400);
  CHECK(second.balances());
}

TEST_CASE("movements_section: new by money and new by activity are both told") {
  auto const s = section_of(two_quarters(), 2024y / June / 30);
  CHECK(s->quarters[0].customers.new_customers == 12);
  CHECK(s->quarters[1].customers.new_customers == 1);
  CHECK(s->new_by_activity == std::vector<std::uint64_t>{13, 0});
  auto const never_paid = section_of({{1, 2024y / May / 1, 0_usd}}, 2024y / May / 2);
  CHECK(contains(support::said_of(never_paid), "0 in all. 1 have ordered at all"));
  CHECK(!contains(support::said_of(s), "have ordered at all"));  // all of them have paid since
}

TEST_CASE("movements_section: the answer comes first, of the latest quarter that is over") {
  auto const said = support::said_of(section_of(two_quarters(), 2024y / July / 2));
  CHECK(contains(said,
                 "Of 120.00 USD that customers brought in the quarter before, 83 % came again from "
                 "the same customers in 2024 Q2; with what some of them bought more it is 92 %. 2 "
                 "of 12 customers did not come back; 1 new one brought 4.00 USD."));
  auto const json = support::json_of(section_of(two_quarters(), 2024y / July / 2),
                                     patron::currency_info{"USD", 2});
  CHECK(contains(json, "\"from\": \"2024-04-01\""));
  CHECK(contains(json, "\"churn\": \"20.00\""));
  CHECK(contains(json, "\"gross_retention\": 0.8333333333333334"));
  CHECK(contains(json, "\"net_retention\": 0.9166666666666666"));
  CHECK(contains(
      support::json_of(std::optional<patron::movements_section>{}, patron::currency_info{"USD", 2}),
      "\"movements\": null"));
}

// SPDX-License-Identifier: MIT
#include <patron/report/sections/contracts_section.hpp>

#include "catch.hpp"
#include "report/contracts.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using contracts::monthly;
using contracts::some_contract;
using patron::rate;
using support::contains;

namespace {

/// Of three in the first quarter one upgrades, one pauses and one leaves in the second.
std::vector<some_contract> three() {
  return {
      {.customer = 1, .from = 2024y / February / 1, .to = 2024y / May / 1, .price = monthly(1000)},
      {.customer = 1, .from = 2024y / May / 1, .price = monthly(1500)},
      {.customer = 2,
       .from = 2024y / February / 1,
       .price = {5200, patron::billing_period::week()},
       .paused = patron::window{2024y / June / 1, 2024y / August / 1}},
      {.customer = 3, .from = 2024y / March / 1, .to = 2024y / June / 1, .price = monthly(700)},
  };
}

}  // namespace

TEST_CASE("contracts_section: recurring revenue a month, quarter by quarter") {
  auto const s = patron::detail::make_contracts_section(three(), 2024y / August / 15);
  REQUIRE(s.quarters.size() == 3);
  auto const& second = s.quarters[1];
  CHECK(second.when == patron::quarter(2024y, 2));
  CHECK(second.start == 1000 + 22'533 + 700);  // 52 weeks a year
  CHECK(second.expansion == 500);
  CHECK(second.churn == 700);
  CHECK(second.end == 1500 + 22'533);
  CHECK(second.balances());
  CHECK(s.quarters[2].observed == patron::completeness::state::partial);
  CHECK(s.contracts == 2);
}

TEST_CASE("contracts_section: who pauses is held, and both answers are told") {
  auto const s = patron::detail::make_contracts_section(three(), 2024y / August / 15);
  CHECK(s.grip[1].customers == rate{2, 3});
  CHECK(s.grip[1].contracts == rate{2, 3});  // the upgrade goes on with its contract
  CHECK(s.grip[1].where_pauses_count == rate{1, 3});
  auto const said = support::said_of(std::optional{s});
  CHECK(contains(said, "In 2024 Q2 you kept 2 of 3 customers, too few for a share"));
  CHECK(contains(said, "Who pauses counts as kept; without them it is 1 of 3 customers"));
  auto const json = support::json_of(std::optional{s}, patron::currency_info{"USD", 2});
  CHECK(contains(json, "\"running\": 2"));
  CHECK(contains(json, "\"customers_where_a_pause_is_a_loss\": {"));
  CHECK(contains(json, "\"expansion\": \"5.00\""));
}

TEST_CASE("contracts_section: the last quarter is as of the last day observed") {
  // A contract that ends on 1 July may be renewed on that day: nobody knows on 30 June.
  std::vector<some_contract> const one{
      {.customer = 1, .from = 2024y / January / 1, .to = 2024y / July / 1, .price = monthly(100)}};
  auto const s = patron::detail::make_contracts_section(one, 2024y / June / 30);
  REQUIRE(s.quarters.size() == 2);
  CHECK(s.grip[1].customers == rate{1, 1});
  CHECK(s.quarters[1].observed == patron::completeness::state::complete);
}

// SPDX-License-Identifier: MIT
#include <patron/cycle/compare_firms.hpp>

#include <vector>

#include "catch.hpp"
#include "cycle/firm_by_hand.hpp"
#include "support/sentence.hpp"

namespace {

using firm_by_hand::by_hand;
using patron::firm;
using patron::projection;
using namespace patron::literals;
using firm_by_hand::euros;

TEST_CASE("compare_firms: scenarios side by side", "[cycle]") {
  firm<euros> held = by_hand();
  held.customers[0].grip.value += 0.02;
  auto const rows =
      patron::compare_firms(std::vector{patron::firm_scenario{"as it is", by_hand()},
                                        patron::firm_scenario{"two points more grip", held}},
                            24);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].gained.amount() == 0_eur);
  CHECK(rows[1].gained == rows[1].profit - rows[0].profit);
  CHECK(rows[1].gained.amount() > 0_eur);
  CHECK(rows[1].customers > rows[0].customers);
  CHECK(rows[0].customers == projection{by_hand()}.expected(24).end().all_customers());
}

TEST_CASE("compare_firms: none, and one that is none", "[cycle]") {
  std::vector<patron::firm_scenario<euros>> scenarios;
  CHECK(patron::compare_firms(scenarios, 12).empty());
  scenarios.push_back({"as it is", by_hand()});
  CHECK(patron::compare_firms(scenarios, 0).front().customers == 50.0);  // nobody moved yet
  scenarios.front().firm.walk_in = -1.0;
  CHECK(support::sentence([&] { return patron::compare_firms(scenarios, 1); }) ==
        "projection: walk_in \"-1\" is not a number from 0 on");
}

}  // namespace

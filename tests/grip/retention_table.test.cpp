// SPDX-License-Identifier: MIT
#include <patron/grip/retention_table.hpp>

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::calendar_period;
using patron::completeness;
using patron::retention_table;
using support::order;

namespace {

using orders_t = std::vector<order>;

retention_table table_of(orders_t const& orders, sys_days until,
                         calendar_period period = calendar_period::month) {
  return {orders, until, &order::buyer, &order::day, &order::total, period};
}

orders_t const by_hand = {
    {1, 2024y / January / 5, 1_usd},  {1, 2024y / January / 9, 1_usd},
    {1, 2024y / March / 1, 1_usd},    {2, 2024y / January / 31, 1_usd},
    {2, 2024y / February / 1, 1_usd}, {2, 2024y / March / 31, -1_usd},  // a refund is no activity
    {3, 2024y / March / 3, 1_usd}};

static_assert(patron::mergeable<retention_table>);
static_assert(patron::has_fields<retention_table>);

}  // namespace

TEST_CASE("retention_table: who joined when, and came again when") {
  auto const table = table_of(by_hand, 2024y / April / 10);
  CHECK(table.customers() == 3);
  CHECK(table.width() == 4);
  auto const rows = table.cohorts();
  REQUIRE(rows.size() == 2);

  CHECK(rows[0].joined == patron::month(2024y, January));
  CHECK(rows[0].size == 2);
  REQUIRE(rows[0].periods.size() == 4);
  CHECK(rows[0].periods[0].rate == patron::rate{2, 2});
  CHECK(rows[0].periods[1].rate == patron::rate{1, 2});
  CHECK(rows[0].periods[2].rate == patron::rate{1, 2});
  CHECK(rows[0].periods[2].completeness == completeness::complete(2));
  CHECK(rows[0].periods[3].rate == patron::rate{0, 2});
  CHECK(rows[0].periods[3].completeness == completeness::partial(2));

  CHECK(rows[1].joined == patron::month(2024y, March));
  CHECK(rows[1].periods[0].rate == patron::rate{1, 1});
  CHECK(rows[1].periods[1].completeness == completeness::partial(1));
  CHECK(rows[1].periods[2].completeness == completeness::not_started());
}

TEST_CASE("retention_table: over all cohorts, only where a period is over") {
  auto const table = table_of(by_hand, 2024y / April / 30);
  CHECK(table.all(0) == patron::rate{3, 3});
  CHECK(table.all(1) == patron::rate{1, 3});
  CHECK(table.all(2) == patron::rate{1, 2});  // for the second cohort not started
  CHECK(table_of(by_hand, 2024y / April / 29).all(1) == patron::rate{1, 2});
  CHECK(table.all(9) == patron::rate{});
}

TEST_CASE("retention_table: nobody") {
  retention_table const nobody;
  CHECK(nobody.cohorts().empty());
  CHECK(nobody.width() == 0);
  CHECK(nobody.customers() == 0);
  CHECK(nobody.all(0) == patron::rate{});
  CHECK(table_of({}, 2024y / May / 1).cohorts().empty());
}

TEST_CASE("retention_table: refusals") {
  try {
    (void)table_of(by_hand, 2024y / March / 30);
    FAIL("an order after until came through");
  } catch (patron::error const& e) {
    CHECK(std::string{e.what()} ==
          "retention_table: record 5: day \"2024-03-31\" is after until, 2024-03-30");
  }
  retention_table nobody;
  CHECK_THROWS_AS(nobody.add_customer(std::vector<sys_days>{2024y / May / 1}), patron::error);
  auto months = table_of(by_hand, 2024y / April / 10);
  CHECK_THROWS_AS(months.merge(table_of(by_hand, 2024y / April / 11)), patron::error);
  CHECK_THROWS_AS(months.merge(table_of(by_hand, 2024y / April / 10, calendar_period::year)),
                  patron::error);
}

TEST_CASE("retention_table: agrees with sets for every period, and pieces merge to the whole") {
  support::chance random{42};
  sys_days const until = 2025y / February / 14;
  for (int firm = 0; firm < 60; ++firm) {
    auto orders = support::random_orders(random, random.below(400), 1 + random.below(50), 450);
    for (auto const period :
         {calendar_period::month, calendar_period::quarter, calendar_period::year}) {
      auto const table = table_of(orders, until, period);

      std::map<std::uint32_t, std::set<int>> active;
      for (order const& o : orders) {
        if (o.total >= 0_usd) active[o.buyer].insert(patron::period_number(o.day, period));
      }
      std::map<int, std::map<int, std::uint64_t>> expected;
      for (auto const& row : active) {
        for (int const number : row.second) ++expected[*row.second.begin()][number];
      }
      CHECK(table.customers() == active.size());
      auto const rows = table.cohorts();
      REQUIRE(rows.size() == expected.size());
      for (auto const& row : rows) {
        int const joined = patron::period_number(row.joined.from, period);
        for (std::size_t k = 0; k < row.periods.size(); ++k) {
          auto const& cell = row.periods[k];
          CHECK(cell.rate.kept == expected[joined][joined + static_cast<int>(k)]);
          CHECK(cell.rate.of == row.size);
        }
        CHECK(row.periods[0].rate.kept == row.size);
      }

      support::shuffle(orders, random);
      CHECK(table_of(orders, until, period) == table);
      std::array<orders_t, 3> pieces;
      for (order const& o : orders) pieces[o.buyer % 3].push_back(o);
      retention_table merged;
      for (auto const& piece : pieces) merged.merge(table_of(piece, until, period));
      CHECK(merged == table);
      merged.merge(retention_table{});
      CHECK(merged == table);
    }
  }
}

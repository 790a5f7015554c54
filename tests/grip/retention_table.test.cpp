// SPDX-License-Identifier: MIT
#include <patron/grip/retention_table.hpp>

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::calendar_period;
using patron::completeness;
using patron::retention;
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

static_assert(patron::mergeable<patron::retention_table>);

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

TEST_CASE("retention_table: four names, four answers") {
  // Two who join in January: one comes in February and April, the other in March.
  orders_t const orders = {{1, 2024y / January / 5, 1_usd},
                           {1, 2024y / February / 5, 1_usd},
                           {1, 2024y / April / 1, 1_usd},
                           {2, 2024y / January / 31, 1_usd},
                           {2, 2024y / March / 31, 1_usd}};
  auto const table = table_of(orders, 2024y / May / 31);
  auto const rates = [&](retention name) {
    std::vector<patron::rate> row;
    auto const cohort = table.cohorts(name).at(0);
    for (auto const& cell : cohort.periods) row.push_back(cell.rate);
    return row;
  };
  using rates_t = std::vector<patron::rate>;
  CHECK(rates(retention::in_period) == rates_t{{2, 2}, {1, 2}, {1, 2}, {1, 2}, {0, 2}});
  CHECK(rates(retention::then_or_later) == rates_t{{2, 2}, {2, 2}, {2, 2}, {1, 2}, {0, 2}});
  CHECK(rates(retention::unbroken) == rates_t{{2, 2}, {1, 2}, {0, 2}, {0, 2}, {0, 2}});
  CHECK(rates(retention::against_previous) == rates_t{{0, 0}, {1, 2}, {0, 1}, {0, 1}, {0, 1}});

  // Who has not come back may still do so; of all others the period is over.
  auto const later = table.cohorts(retention::then_or_later).at(0).periods;
  CHECK(later[2].completeness == completeness::complete(2));
  CHECK(later[3].completeness == completeness::partial(2));
  auto const previous = table.cohorts(retention::against_previous).at(0).periods;
  CHECK(previous[4].completeness == completeness::complete(1));
}

TEST_CASE("retention_table: a mean by customers and a mean by cohorts") {
  orders_t orders = {{100, 2024y / February / 5, 1_usd}, {100, 2024y / March / 5, 1_usd}};
  for (std::uint32_t who = 0; who < 9; ++who) orders.push_back({who, 2024y / January / 5, 1_usd});
  auto const table = table_of(orders, 2024y / March / 31);
  CHECK(table.all(1) == patron::rate{1, 10});
  CHECK(table.mean(1) == patron::mean_of_cohorts{.value = 0.5, .cohorts = 2});
  CHECK(table.mean(2) == patron::mean_of_cohorts{.value = 0.0, .cohorts = 1});
  CHECK_FALSE(table.mean(3));
  // Nobody of the first cohort was at risk in March.
  CHECK(table.mean(2, retention::against_previous) == std::nullopt);
  CHECK(table.all(2, retention::against_previous) == patron::rate{});
}

TEST_CASE("retention_table: records that begin in the middle of a period") {
  auto const table = table_of(by_hand, 2024y / April / 10);
  CHECK(table.cohorts()[0].periods[0].completeness.is_complete());
  patron::window const observed{2024y / January / 5, 2024y / April / 11};
  retention_table const since{by_hand, observed, &order::buyer, &order::day, &order::total};
  CHECK(since.cohorts()[0].periods[0].completeness.is_partial());
  CHECK(since.cohorts()[0].periods[1].completeness.is_complete());
  CHECK(support::sentence([&] {
          return retention_table{by_hand, patron::window{2024y / January / 6, 2024y / April / 11},
                                 &order::buyer, &order::day, &order::total};
        }) == "retention_table: record 0: day \"2024-01-05\" is before the first day observed");
}

TEST_CASE("retention_table: customers who joined on a day of the caller's") {
  retention_table table{calendar_period::month, 2024y / April / 30};
  table.add_customer(2024y / January / 5, std::vector<sys_days>{2024y / February / 5});
  table.add_customer(2024y / January / 6, std::vector<sys_days>{});  // signed up, never bought
  table.add_customer(std::vector<sys_days>{});                       // nobody
  CHECK(table.customers() == 2);
  auto const row = table.cohorts().at(0);
  CHECK(row.periods[0].rate == patron::rate{0, 2});
  CHECK(row.periods[1].rate == patron::rate{1, 2});
  CHECK(table.cohorts(retention::unbroken).at(0).periods[1].rate == patron::rate{0, 2});
  CHECK(table.cohorts(retention::then_or_later).at(0).periods[0].rate == patron::rate{1, 2});
  CHECK_THROWS_AS(
      table.add_customer(2024y / February / 5, std::vector<sys_days>{2024y / January / 5}),
      patron::error);
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

TEST_CASE("retention_table: a record shop's customers of January 1997") {
  auto const path = support::shared_file("data/cdnow_orders.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const orders = patron::read_csv<order>(path, patron::column("customer", &order::buyer),
                                              patron::column("date", &order::day),
                                              patron::column("amount", &order::total));
  patron::window const observed{1997y / January / 1, 1998y / July / 1};
  retention_table const table{orders, observed, &order::buyer, &order::day, &order::total};
  using counts = std::vector<std::uint64_t>;
  auto const kept = [&](retention name) {
    counts row;
    auto const cohort = table.cohorts(name).at(0);
    for (auto const& cell : cohort.periods) row.push_back(cell.rate.kept);
    return row;
  };
  // Counted apart from this library, with sets of months.
  CHECK(kept(retention::in_period) == counts{7846, 1157, 964, 810, 679, 736, 720, 582, 559, 594,
                                             673, 634, 528, 511, 664, 472, 497, 498});
  CHECK(kept(retention::then_or_later) == counts{7846, 3654, 3357, 3140, 2958, 2842, 2677, 2524,
                                                 2404, 2292, 2148, 1947, 1741, 1564, 1396, 1086,
                                                 846, 498});
  CHECK(kept(retention::unbroken) ==
        counts{7846, 1157, 369, 176, 112, 77, 54, 34, 20, 17, 16, 13, 13, 10, 9, 7, 6, 6});
  CHECK(kept(retention::against_previous) == counts{0, 1157, 369, 308, 274, 248, 242, 223, 171, 180,
                                                    210, 217, 188, 167, 190, 166, 170, 149});
  auto const rows = table.cohorts();
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].size == 8476);
  CHECK(rows[2].size == 7248);
  CHECK(rows[0].periods[17].completeness == completeness::complete(7846));  // June 1998
  CHECK(rows[1].periods[17].completeness == completeness::not_started());

  // A day earlier the last month is not over.
  auto const before = [](order const& o) { return o.day < 1998y / June / 30; };
  retention_table const open{orders | std::views::filter(before), 1998y / June / 29, &order::buyer,
                             &order::day, &order::total};
  CHECK(open.cohorts()[0].periods[17].completeness == completeness::partial(7846));
}

TEST_CASE("retention_table: donors by frequency and recency") {
  auto const path = support::shared_file("data/donations.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  struct donors {
    int frequency{};
    int recency{};
    std::uint32_t customers{};
  };
  auto const rows = patron::read_csv<donors>(path, patron::column("frequency", &donors::frequency),
                                             patron::column("recency", &donors::recency),
                                             patron::column("customers", &donors::customers));
  // The table says how often and how long people gave; in which years between, it leaves open.
  retention_table table{calendar_period::year, 2001y / December / 31};
  for (donors const& row : rows) {
    std::vector<sys_days> gave = {1995y / June / 1};
    for (int k = 1; k < row.frequency; ++k) gave.emplace_back((1995y + years{k}) / June / 1);
    if (row.frequency > 0) gave.emplace_back((1995y + years{row.recency}) / June / 1);
    for (std::uint32_t i = 0; i < row.customers; ++i) table.add_customer(gave);
  }
  auto const active = table.cohorts().at(0);
  auto const later = table.cohorts(retention::then_or_later).at(0);
  auto const unbroken = table.cohorts(retention::unbroken).at(0);
  CHECK(active.size == 11'104);
  std::uint64_t gifts = 0;
  for (std::size_t k = 1; k <= 6; ++k) {
    gifts += active.periods[k].rate.kept;
    std::uint64_t not_gone = 0;
    for (donors const& row : rows)
      not_gone += row.recency >= static_cast<int>(k) ? row.customers : 0U;
    CHECK(later.periods[k].rate.kept == not_gone);
    CHECK(unbroken.periods[k].rate.kept <= active.periods[k].rate.kept);
    CHECK(active.periods[k].rate.kept <= later.periods[k].rate.kept);
  }
  // Counted from the yearly gifts of the same people, which are not in the table.
  CHECK(gifts == 5652 + 4674 + 4019 + 3552 + 3555 + 3163);
  CHECK(unbroken.periods[6].rate == patron::rate{1203, 11'104});
  CHECK(later.periods[6].rate == patron::rate{3163, 11'104});
}

// SPDX-License-Identifier: MIT
#include <patron/grip/revenue_movements.hpp>

#include <patron/grip/revenue_grip_rate.hpp>

#include <array>
#include <map>
#include <set>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::calendar_period;
using patron::presence;
using support::dollars;
using support::order;
using orders_t = std::vector<order>;
using rows_t = patron::revenue_movements<dollars>;
using row_t = patron::revenue_movement<dollars>;

namespace {

static_assert(patron::mergeable<rows_t> && patron::has_fields<rows_t>);

rows_t movements(orders_t const& orders, patron::observed_days observed,
                 calendar_period period = calendar_period::quarter,
                 presence present = presence::by_money) {
  return rows_t{orders, observed, &order::buyer, &order::day, &order::total, period, present};
}

orders_t const by_hand = {
    {1, 2024y / January / 5, 10_usd}, {1, 2024y / May / 5, 40_usd},  // expands by 30, then leaves
    {2, 2024y / February / 1, 8_usd}, {2, 2024y / May / 1, 5_usd},   // contracts by 3
    {2, 2024y / July / 1, 5_usd},                                    // stays as she is
    {3, 2024y / March / 31, 6_usd},   {3, 2024y / September / 1, 2_usd},  // gone, and back
    {4, 2024y / April / 1, 99_usd},   {4, 2024y / June / 1, -9_usd}};     // new, a part given back

/// The plain way: every customer's revenue of every period in a map.
std::map<int, row_t> expected_rows(orders_t const& orders, sys_days until, calendar_period period,
                                   presence present) {
  std::map<std::uint32_t, std::map<int, dollars>> net;
  std::map<std::uint32_t, std::set<int>> bought;
  for (order const& o : orders) {
    int const number = patron::period_number(o.day, period);
    net[o.buyer][number] += o.total;
    if (o.total >= 0_usd) bought[o.buyer].insert(number);
  }
  std::map<int, row_t> rows;
  int const last = patron::period_number(until, period);
  for (order const& o : orders) {
    for (int p = patron::period_number(o.day, period); p <= last; ++p) rows[p];
  }
  for (auto& [p, row] : rows) {
    for (auto& [id, sums] : net) {
      auto const revenue = [&](int q) { return sums.contains(q) ? sums[q] : dollars{}; };
      auto const held = [&](int q) { return (std::max)(revenue(q), dollars{}); };
      auto const is_there = [&](int q) {
        return present == presence::by_money ? held(q) > dollars{} : bought[id].contains(q);
      };
      row.start += held(p - 1);
      row.end += held(p);
      row.excess_refunds += held(p) - revenue(p);
      row.customers.start += is_there(p - 1) ? 1U : 0U;
      row.customers.end += is_there(p) ? 1U : 0U;
      if (is_there(p - 1) && is_there(p)) {
        if (held(p) > held(p - 1)) {
          row.expansion += held(p) - held(p - 1);
          ++row.customers.expanded;
        } else if (held(p) < held(p - 1)) {
          row.contraction += held(p - 1) - held(p);
          ++row.customers.contracted;
        }
      } else if (is_there(p - 1)) {
        row.churn += held(p - 1);
        ++row.customers.churned;
      } else if (is_there(p)) {
        bool known = false;
        for (auto const& sum : sums) known |= sum.first < p && is_there(sum.first);
        (known ? row.reactivation : row.new_business) += held(p);
        ++(known ? row.customers.reactivated : row.customers.new_customers);
      }
    }
    row.when = patron::period_window(p, period);
    row.observed = patron::observed_days{until}.state_of(row.when);
  }
  return rows;
}

}  // namespace

TEST_CASE("revenue_movements: every customer enters one movement") {
  auto const rows = movements(by_hand, 2024y / September / 30);
  REQUIRE(rows.size() == 3);

  CHECK(rows[0] == row_t{.when = patron::quarter(2024y, 1),
                         .new_business = 24_usd,
                         .end = 24_usd,
                         .customers = {.new_customers = 3, .end = 3}});
  CHECK(rows[1] == row_t{.when = patron::quarter(2024y, 2),
                         .start = 24_usd,
                         .new_business = 90_usd,
                         .expansion = 30_usd,
                         .contraction = 3_usd,
                         .churn = 6_usd,
                         .end = 135_usd,
                         .customers = {.start = 3,
                                       .new_customers = 1,
                                       .expanded = 1,
                                       .contracted = 1,
                                       .churned = 1,
                                       .end = 3}});
  CHECK(rows[2] == row_t{.when = patron::quarter(2024y, 3),
                         .start = 135_usd,
                         .churn = 130_usd,
                         .reactivation = 2_usd,
                         .end = 7_usd,
                         .customers = {.start = 3, .churned = 2, .reactivated = 1, .end = 2}});
  CHECK(rows[1].gross_retention().value() == 15.0 / 24.0);
  CHECK(rows[1].net_retention().value() == 45.0 / 24.0);
}

TEST_CASE("revenue_movements: a free order is activity without money") {
  orders_t const orders = {{1, 2024y / January / 5, 0_usd},  // a sample
                           {1, 2024y / May / 5, 20_usd},     // then she pays
                           {1, 2024y / July / 5, 0_usd},     // and takes another
                           {2, 2024y / May / 5, 3_usd}};
  auto const money = movements(orders, 2024y / September / 30);
  CHECK(money[0].customers.new_customers == 0);
  CHECK(money[1].customers.new_customers == 2);
  CHECK(money[1].new_business == 23_usd);
  CHECK(money[2].customers.churned == 2);
  CHECK(money[2].churn == 23_usd);

  auto const activity =
      movements(orders, 2024y / September / 30, calendar_period::quarter, presence::by_activity);
  CHECK(activity[0].customers.new_customers == 1);
  CHECK(activity[0].new_business == 0_usd);
  CHECK(activity[1].customers.new_customers == 1);
  CHECK(activity[1].new_business == 3_usd);
  CHECK(activity[1].expansion == 20_usd);
  CHECK(activity[2].customers.churned == 1);
  CHECK(activity[2].contraction == 20_usd);
}

TEST_CASE("revenue_movements: refunds beyond the purchases of a period stand apart") {
  orders_t const orders = {
      {1, 2024y / January / 5, 20_usd}, {1, 2024y / April / 5, -20_usd},  // all of it given back
      {1, 2024y / August / 5, 5_usd},   {2, 2024y / January / 5, 10_usd},
      {2, 2024y / May / 5, 4_usd},      {3, 2024y / April / 5, -1_usd}};  // never bought
  auto const rows = movements(orders, 2024y / September / 30);
  CHECK(rows[1].churn == 20_usd);
  CHECK(rows[1].end == 4_usd);
  CHECK(rows[1].excess_refunds == 21_usd);
  CHECK(rows[1].gross_retention().kept == 4_usd);  // another's debt takes nothing from it
  CHECK(rows[2].start == 4_usd);
  CHECK(rows[2].reactivation == 5_usd);  // a refund makes nobody new
  CHECK(rows[2].customers.reactivated == 1);
}

TEST_CASE("revenue_movements: what was not observed as a whole is marked") {
  using state = patron::completeness::state;
  auto const rows = movements(by_hand, 2024y / September / 29);
  CHECK(rows[0].observed == state::complete);
  CHECK(rows[2].observed == state::partial);
  auto const since = movements(by_hand, patron::window{2024y / January / 2, 2024y / October / 1});
  CHECK(since[0].observed == state::partial);
  CHECK(since[2].observed == state::complete);
  CHECK(movements(by_hand, 2025y / March / 31).size() == 5);  // quarters in which nobody bought
}

TEST_CASE("revenue_movements: nobody, and refusals") {
  CHECK(rows_t{}.empty());
  CHECK(movements({}, 2024y / May / 1).empty());
  CHECK(movements({{1, 2024y / May / 1, -1_usd}}, 2024y / May / 1)[0].excess_refunds == 1_usd);
  CHECK(support::sentence([] { return movements(by_hand, 2024y / August / 31); }) ==
        "revenue_movements: record 6: day \"2024-09-01\" is after until, 2024-08-31");
  auto quarters = movements(by_hand, 2024y / September / 30);
  CHECK_THROWS_AS(quarters.merge(movements(by_hand, 2024y / October / 1)), patron::error);
  CHECK_THROWS_AS(
      quarters.merge(movements(by_hand, 2024y / September / 30, calendar_period::month)),
      patron::error);
}

TEST_CASE("revenue_movements: a thousand firms") {
  support::chance random{6};
  for (int firm = 0; firm < 1000; ++firm) {
    auto orders = support::random_orders(random, random.below(60), 1 + random.below(12), 400);
    for (order& o : orders) {
      if (random.below(10) == 0) o.total = dollars{};  // free
      if (random.below(20) == 0) o.buyer = 0;          // ids joined into one person
    }
    sys_days const until = 2024y / December / 24;
    auto const period = random.below(2) == 0 ? calendar_period::quarter : calendar_period::month;
    auto const present = random.below(2) == 0 ? presence::by_money : presence::by_activity;
    auto const rows = movements(orders, until, period, present);

    auto const expected = expected_rows(orders, until, period, present);
    bool as_expected = rows.size() == expected.size();
    bool holds = true;
    dollars net{};
    std::size_t i = 0;
    for (auto const& row : expected) as_expected = as_expected && rows[i++] == row.second;
    for (i = 0; i < rows.size(); ++i) {
      row_t const& row = rows[i];
      holds = holds && row.balances() && row.start == (i == 0 ? 0_usd : rows[i - 1].end);
      auto const gross = row.gross_retention();
      holds = holds && gross.kept >= 0_usd && gross.kept <= gross.of;
      if (i != 0) {
        holds =
            holds && gross == patron::revenue_grip_rate(orders, rows[i - 1].when, row.when,
                                                        &order::buyer, &order::day, &order::total);
      }
      net += row.end - row.excess_refunds;
    }
    dollars all{};
    for (order const& o : orders) all += o.total;
    CHECK(as_expected);
    CHECK(holds);
    CHECK(net == all);

    support::shuffle(orders, random);
    std::array<orders_t, 3> pieces;
    for (order const& o : orders) pieces[o.buyer % 3].push_back(o);
    rows_t merged;
    for (auto const& piece : pieces) merged.merge(movements(piece, until, period, present));
    CHECK(merged == rows);
  }
}

TEST_CASE("revenue_movements: a record shop's quarters") {
  auto const path = support::shared_file("data/cdnow_orders.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const orders = patron::read_csv<order>(path, patron::column("customer", &order::buyer),
                                              patron::column("date", &order::day),
                                              patron::column("amount", &order::total));
  auto const money = movements(orders, 1998y / June / 30);
  auto const activity =
      movements(orders, 1998y / June / 30, calendar_period::quarter, presence::by_activity);
  REQUIRE(money.size() == 6);
  dollars sum{};
  for (std::size_t i = 0; i < money.size(); ++i) {
    CHECK(money[i].balances());
    CHECK(activity[i].balances());
    CHECK(money[i].end == activity[i].end);
    CHECK(money[i].observed == patron::completeness::state::complete);
    sum += money[i].end;
  }
  CHECK(sum == 2'500'315.63_usd);

  // 70 of the 23570 paid nothing for what they first took; two of them paid in the last quarter.
  CHECK(money[0].customers.new_customers == 23'500);
  CHECK(activity[0].customers.new_customers == 23'570);
  CHECK(money[3].customers.new_customers == 2);
  CHECK(money[3].new_business == 90.43_usd);
  CHECK(activity[3].customers.new_customers == 0);
  CHECK(activity[3].reactivation - money[3].reactivation == 90.43_usd);
  CHECK(money[1].churn == 704'140.13_usd);
  CHECK(money[1].gross_retention() ==
        patron::revenue_rate{1'071'805.47_usd - 704'140.13_usd - 134'200.88_usd, 1'071'805.47_usd});
}

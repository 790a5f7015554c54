// SPDX-License-Identifier: MIT
#include <patron/ltv/payback.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "ltv/acquired_firm.hpp"
#include "support/sentence.hpp"

namespace {

using acquired::cents;
using acquired::euros;
using acquired::sale;
using acquired::start;
using acquired::until;
using patron::day_count;
using patron::day_point;
using patron::detail::times;
using std::chrono::days;
using std::chrono::year;

using customer_row = patron::customer_payback<int, char, euros>;
static_assert(std::regular<customer_row>);
static_assert(times(7, 0) == 0 && times(7, 1) == 7 && times(-7, 11) == -77);
static_assert(times(std::int64_t{1}, 9'223'372'036'854'775'807U) ==
              (std::numeric_limits<std::int64_t>::max)());

auto paid_back(std::vector<sale> const& sales, std::vector<acquired::bill> const& bills,
               patron::window when, std::chrono::sys_days end = until) {
  return payback(acquired::won_of(sales, end), acquired::costs_of(bills, end), sales, when, end,
                 &sale::customer, &sale::day, &sale::margin);
}

sale bought(int customer, int on, int margin, std::optional<char> channel) {
  return {customer, start + days{on}, cents(10'000), cents(margin), channel};
}
sale gave_back(int customer, int on, int margin) {
  return {customer, start + days{on}, cents(-10'000), cents(margin), std::nullopt};
}

}  // namespace

TEST_CASE("payback: to the cent, to the day, and below again", "[acquisition]") {
  // 10.00 for three of channel a: 3.33 is not a third, 3.34 is more.
  auto const table = paid_back(
      {bought(1, 0, 300, 'a'), bought(1, 5, 33, 'a'), bought(1, 8, 1, 'a'),  // reached on day 8
       bought(2, 2, 700, 'a'), gave_back(2, 20, -500),                       // and below again
       bought(3, 4, 333, 'a')},                                              // never quite
      {{start + days{30}, 'a', cents(1'000)}}, patron::year(year{2025}));
  REQUIRE(table.customers.size() == 3);
  auto const& [first, second, third] =
      std::tie(table.customers[0], table.customers[1], table.customers[2]);
  CHECK(first.after == day_count{8});
  CHECK(first.holds);
  CHECK(first.earned == cents(334));
  CHECK(first.watched == day_count{364});
  CHECK(second.after == day_count{0});
  CHECK_FALSE(second.holds);
  CHECK(second.earned == cents(200));
  CHECK_FALSE(third.paid_back());
  CHECK(third.duration() == days{360});

  REQUIRE(table.channels.size() == 1);
  auto const& channel = table.channels[0];
  CHECK(channel.first_on == day_point{start + days{2}});  // 3.00 + 7.00
  CHECK_FALSE(channel.holds_since);                       // 13.67 less 5.00
  CHECK(channel.fell_below());
  CHECK(channel.earned == cents(867));
  CHECK(channel.cost == cents(1'000));
  CHECK(channel.customers == patron::rate{2, 3});

  // Paid back within 4 days: one of three, and the one of day 8 by then.
  auto const curve =
      kaplan_meier(table.customers, &customer_row::duration, &customer_row::paid_back);
  CHECK(curve.at(days{7}) == 2.0 / 3);
  CHECK(curve.at(days{8}) == 1.0 / 3);
}

TEST_CASE("payback: what it reaches again after a refund holds since then", "[acquisition]") {
  auto const table =
      paid_back({bought(1, 0, 100, 'a'), gave_back(1, 10, -50), bought(1, 20, 50, 'a')},
                {{start, 'a', cents(100)}}, patron::year(year{2025}));
  CHECK(table.channels[0].first_on == day_point{start});
  CHECK(table.channels[0].holds_since == day_point{start + days{20}});
  CHECK_FALSE(table.channels[0].fell_below());
  CHECK(table.customers[0].after == day_count{0});
  CHECK(table.customers[0].holds);
}

TEST_CASE("payback: who has nothing to pay, and what nobody pays", "[acquisition]") {
  auto const table = paid_back({bought(1, 0, 100, 'a'), bought(2, 1, 100, std::nullopt)},
                               {{start, 'b', cents(500)}, {start, std::nullopt, cents(9)}},
                               patron::year(year{2025}));
  CHECK(table.won_without_cost == 2);
  CHECK(table.customers.empty());
  REQUIRE(table.channels.size() == 1);
  CHECK(table.channels[0].won == 0);
  CHECK_FALSE(table.channels[0].first_on);
  CHECK_FALSE(table.channels[0].fell_below());
  CHECK_FALSE(table.channels[0].customers.value());
}

TEST_CASE("payback: a cohort is charged its own costs and credited all later margin",
          "[acquisition]") {
  std::vector<sale> const sales = {bought(1, 30, 100, 'a'), bought(1, 200, 100, 'a'),
                                   bought(2, 31, 900, 'a')};
  std::vector<acquired::bill> const bills = {{start + days{30}, 'a', cents(200)},
                                             {start + days{31}, 'a', cents(999)}};
  auto const january = paid_back(sales, bills, patron::month(year{2025}, std::chrono::January));
  REQUIRE(january.customers.size() == 1);
  CHECK(january.customers[0].after == day_count{170});
  CHECK(january.channels[0].cost == cents(200));
  CHECK(january.completeness == patron::completeness::complete(1));
  auto const open =
      paid_back({sales[0]}, {bills[0]}, patron::quarter(year{2025}, 1), start + days{30});
  CHECK(open.completeness == patron::completeness::partial(1));
  CHECK_FALSE(open.customers[0].paid_back());
  CHECK(open.customers[0].watched == day_count{0});
}

TEST_CASE("payback: on generated firms the parts are the whole, in any order", "[acquisition]") {
  bool holds = true;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    auto firm = acquired::random_firm(seed);
    auto const won = acquired::won_of(firm.sales);
    auto const table = paid_back(firm.sales, firm.bills, patron::year(year{2025}));
    holds = holds && table.customers.size() + table.won_without_cost == won.size();
    euros by_customer{};
    for (auto const& one : table.customers) {
      by_customer += one.earned;
      holds = holds && (!one.after || *one.after <= one.watched) && (one.after || !one.holds);
    }
    euros by_channel{};
    for (auto const& one : table.channels) {
      by_channel += one.earned;
      holds = holds && one.customers.of == one.won && (one.first_on || !one.holds_since) &&
              one.holds_since.has_value() == (one.won != 0 && one.earned >= one.cost);
    }
    support::shuffle(firm.sales, seed);
    support::shuffle(firm.bills, seed);
    holds = holds && by_customer == by_channel &&
            table == paid_back(firm.sales, firm.bills, patron::year(year{2025}));
  }
  CHECK(holds);
}

TEST_CASE("payback: what cannot be", "[acquisition]") {
  CHECK(support::sentence([] {
          return payback(acquired::won_type{}, acquired::costs_type{},
                         std::vector{bought(1, 365, 1, 'a')}, patron::year(year{2025}), until,
                         &sale::customer, &sale::day, &sale::margin);
        }) == "payback: record 0: day \"2026-01-01\" is after until, 2025-12-31");
}

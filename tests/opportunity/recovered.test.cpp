// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/opportunity/recovered.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using needs_told::eur;
using needs_told::euros;
using support::shuffle;
using namespace std::chrono_literals;
using patron::completeness;
using patron::quarter;
using std::chrono::days;
using std::chrono::sys_days;

using sales = patron::recovered_sales<euros>;

struct order {
  int buyer = 0;
  sys_days day{};
  euros paid{};
  bool promoted = false;
};

patron::window const before = quarter(2025y, 1);
patron::window const when = quarter(2025y, 2);
sys_days const q1 = before.from + days{10};
sys_days const q2 = when.from + days{10};

sales recovered(std::vector<order> const& orders, sys_days until = when.last_day()) {
  return patron::recovered(orders, before, when, until, &order::buyer, &order::day, &order::paid,
                           &order::promoted);
}

TEST_CASE("recovered: five customers by hand", "[opportunity]") {
  auto const found = recovered({{1, q1, eur(100)},
                                {1, q2, eur(150)},  // 50 more, at no cost
                                {2, q1, eur(100)},
                                {2, q2, eur(80)},
                                {2, q2, eur(90), true},  // promoted: no part of the growth
                                {3, q1, eur(40)},        // bought no more: 40 less
                                {4, before.from - days{1}, eur(10)},
                                {4, q2, eur(30)},    // back, at no cost
                                {5, q2, eur(70)}});  // new
  CHECK(found.existing == 4);
  CHECK(found.bought == 3);
  CHECK(found.bought_at_no_cost == 2);
  CHECK(found.sales_before == eur(240));
  CHECK(found.sales == eur(350));
  CHECK(found.sales_at_no_cost == eur(260));
  CHECK(found.change_at_no_cost == eur(40));  // 50 − 40 + 30
  CHECK(found.growth() == 40.0 / 240.0);
  CHECK(found.observed == completeness::state::complete);
}

TEST_CASE("recovered: both sides of every day", "[opportunity]") {
  sys_days const first = when.from;
  CHECK(recovered({{1, first, eur(5)}}).existing == 0);  // new on the first day
  auto const next = recovered({{1, first - days{1}, eur(5)},
                               {1, first, eur(7)},
                               {1, when.last_day(), eur(1)},
                               {1, when.to, eur(90)}},
                              when.to);
  CHECK(next.existing == 1);
  CHECK(next.sales_before == eur(5));
  CHECK(next.sales == eur(8));
  auto const old = recovered({{1, before.from - days{1}, eur(5)}, {1, before.from, eur(3)}});
  CHECK(old.sales_before == eur(3));
  CHECK(recovered({{1, before.from - days{1}, eur(5)}}).growth() == std::nullopt);
  CHECK(recovered({}).growth() == std::nullopt);
}

TEST_CASE("recovered: refunds take away, and make nobody a customer", "[opportunity]") {
  auto const found = recovered({{1, q1, eur(100)}, {1, q2, eur(-20)}, {2, q1, eur(-5)}});
  CHECK(found.existing == 1);
  CHECK(found.bought == 0);
  CHECK(found.sales == eur(-20));
  CHECK(found.change_at_no_cost == eur(-120));
}

TEST_CASE("recovered: period by period, and one that is not over", "[opportunity]") {
  std::vector<order> const orders = {{1, q1, eur(10)}, {1, q2, eur(14)}};
  auto const by_period = [&](std::vector<patron::window> const& periods) {
    return patron::recovered_by_period(orders, periods, q2, &order::buyer, &order::day,
                                       &order::paid, &order::promoted);
  };
  auto const rows = by_period({before, when, quarter(2025y, 3)});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].growth() == 0.4);
  CHECK(rows[0].observed == completeness::state::partial);
  CHECK(rows[1].observed == completeness::state::not_started);
  CHECK(rows[1].existing == 0);
  CHECK(recovered(orders, when.last_day() - days{1}).observed == completeness::state::partial);
  CHECK(by_period({before}).empty());
  CHECK(support::sentence([&] {
          return by_period({before, quarter(2025y, 3)});
        }) == "recovered_by_period: periods follow one another without a gap");
  CHECK(support::sentence([] {
          return recovered({{1, q2, eur(1)}}, q1);
        }) == "recovered_by_period: record 0: day \"2025-04-11\" is after until, 2025-01-11");
}

TEST_CASE("recovered: customers in parts, orders in any order", "[opportunity]") {
  bool laws = true;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    support::integers next{seed};
    std::vector<order> orders(40);
    for (order& o : orders) {
      o = {static_cast<int>(next.between(1, 8)), before.from + days{next.between(-30, 170)},
           eur(next.between(-9, 90)), next.between(0, 3) == 0};
    }
    auto const whole = recovered(orders);
    shuffle(orders, seed);
    std::vector<order> parts[3];
    for (order const& o : orders) parts[static_cast<std::size_t>(o.buyer) % 3].push_back(o);
    sales const a = recovered(parts[0]);
    sales const b = recovered(parts[1]);
    sales const c = recovered(parts[2]);
    laws = laws && recovered(orders) == whole && patron::merged(patron::merged(a, b), c) == whole &&
           patron::merged(c, patron::merged(b, a)) == whole &&
           patron::merged(sales{}, whole) == whole && patron::merged(whole, sales{}) == whole;
  }
  CHECK(laws);
}

}  // namespace

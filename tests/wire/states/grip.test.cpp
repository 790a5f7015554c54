// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/grip/customer_movement.hpp>
#include <patron/grip/gone_quiet_holdout.hpp>
#include <patron/grip/recurring_revenue.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/grip/revenue_movement.hpp>
#include <patron/grip/revenue_movements.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/grip/segment_movement.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "history/orders.hpp"
#include "wire/travels.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using history_test::order;
using std::chrono::days;
using std::chrono::sys_days;
using wire_test::check_travels;

constexpr sys_days start{2025y / std::chrono::January / 1};
constexpr sys_days until = start + days{300};
using amount = std::int64_t;

std::vector<order<>> orders_of(std::vector<int> const& customers, std::uint64_t seed) {
  return history_test::random_orders(400, customers, start, 300, seed);
}

TEST_CASE("wire: rates of customers and of money travel") {
  using dollars = patron::money<patron::usd>;
  check_travels("rate", patron::rate{3, 7}, patron::rate{0, 2});
  check_travels("revenue_rate", patron::revenue_rate<dollars>{3.50_usd, 7_usd}, {1_usd, 2_usd});
  check_travels("revenue_rate_of_doubles", patron::revenue_rate<double>{0.5, 1.5}, {0.0, 2.0});
  check_travels("quiet_verdict", patron::quiet_verdict{{1, 4}, {30, 50}}, {{2, 5}, {1, 1}});
  using recurring = patron::recurring_revenue<dollars>;
  check_travels("recurring_revenue", recurring{10_usd, patron::billing_period::week()},
                recurring{99_usd, patron::billing_period::year()});
}

TEST_CASE("wire: retention tables travel, the counts of their cohorts with them") {
  auto const table = [](std::vector<int> const& who, patron::observed_days observed) {
    return patron::retention_table{orders_of(who, 1), observed, &order<>::buyer, &order<>::day,
                                   &order<>::paid};
  };
  check_travels("retention_table", table({1, 2, 3, 4, 5}, until), table({6, 7, 8}, until));
  patron::window const known{start, until + days{9}};
  check_travels("retention_table_of_window", table({1, 2, 3, 4, 5}, known),
                table({6, 7, 8}, known));
}

TEST_CASE("wire: movements of revenue and of customers travel") {
  using movements = patron::revenue_movements<amount>;
  auto const of = [](std::vector<int> const& who) {
    return movements{orders_of(who, 2), until, &order<>::buyer, &order<>::day, &order<>::paid};
  };
  movements const a = of({1, 2, 3, 4, 5});
  movements const b = of({6, 7, 8});
  check_travels("revenue_movements", a, b);
  check_travels("revenue_movement", a[1], b[1]);
  check_travels("customer_movement", a[1].customers, b[1].customers);
}

TEST_CASE("wire: rhythms travel") {
  patron::rhythm_counts a{until};
  patron::rhythm_counts b{until};
  a.add_customer(std::vector<sys_days>{start, start + days{10}, start + days{35}});
  a.add_customer(std::vector<sys_days>{start + days{3}});
  a.add_customer(std::vector<sys_days>{start, start + days{1}, start + days{3}, start + days{9}});
  b.add_customer(std::vector<sys_days>{start + days{30}, start + days{70}});
  check_travels("rhythm_counts", a, b);
  check_travels("rhythm_group", a.groups().back(), b.groups().back());
  patron::rhythm_gaps gaps;
  gaps.add(patron::day_count{7});
  gaps.add(patron::day_count{30});
  check_travels("rhythm_gaps", gaps, patron::rhythm_gaps{1, 10, 100});
}

TEST_CASE("wire: moves between segments travel") {
  using customer = patron::segment_customer<int, std::string>;
  auto const in = [](int id, std::string segment) {
    customer one{};
    one.customer = id;
    one.segment = std::move(segment);
    return one;
  };
  patron::segment_movement<std::string> const a{
      std::vector{in(1, "new"), in(2, "regular"), in(4, "gone")},
      std::vector{in(1, "regular"), in(2, "regular"), in(3, "new")}};
  patron::segment_movement<std::string> const b{std::vector<customer>{}, std::vector{in(9, "new")}};
  check_travels("segment_movement", a, b);
}

}  // namespace

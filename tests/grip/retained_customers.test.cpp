// SPDX-License-Identifier: MIT
#include <patron/grip/retained_customers.hpp>

#include <patron/grip/retention_table.hpp>

#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::calendar_period;
using patron::retention;
using support::order;
using orders_t = std::vector<order>;
using ids = std::vector<std::uint32_t>;

namespace {

ids who(orders_t const& orders, patron::retention_cell cell) {
  return patron::retained_customers(orders, cell, &order::buyer, &order::day, &order::total);
}

}  // namespace

TEST_CASE("retained_customers: the ids behind a cell") {
  orders_t const orders = {
      {7, 2024y / January / 5, 1_usd}, {7, 2024y / February / 5, 1_usd},
      {7, 2024y / April / 1, 1_usd},   {2, 2024y / January / 31, 1_usd},
      {2, 2024y / March / 31, 1_usd},  {2, 2024y / February / 1, -1_usd},  // a refund
      {3, 2024y / February / 1, 1_usd}};                                   // another cohort
  auto const january = [&](int later, retention name) {
    return who(orders, {.joined = 2024y / January / 9, .later = later, .name = name});
  };
  CHECK(january(0, retention::in_period) == ids{2, 7});
  CHECK(january(1, retention::in_period) == ids{7});
  CHECK(january(2, retention::in_period) == ids{2});
  CHECK(january(2, retention::then_or_later) == ids{2, 7});
  CHECK(january(3, retention::then_or_later) == ids{7});
  CHECK(january(1, retention::unbroken) == ids{7});
  CHECK(january(3, retention::unbroken).empty());
  CHECK(january(1, retention::against_previous) == ids{7});
  CHECK(january(0, retention::against_previous).empty());
  CHECK(who({}, {.joined = 2024y / January / 9}).empty());
  CHECK(patron::retained_customers(orders, {.joined = 2024y / February / 1}, &order::buyer,
                                   &order::day) == ids{3});  // records without amounts
}

TEST_CASE("retained_customers: every count of a table is the size of its set") {
  support::chance random{21};
  for (int firm = 0; firm < 1000; ++firm) {
    auto orders = support::random_orders(random, random.below(60), 1 + random.below(12), 400);
    for (order& o : orders) {
      if (random.below(20) == 0) o.buyer = 0;  // ids joined into one person
    }
    auto const period = random.below(4) == 0 ? calendar_period::month : calendar_period::quarter;
    patron::retention_table const table{orders,      2024y / December / 24, &order::buyer,
                                        &order::day, &order::total,         period};
    bool same = true;
    bool at_most_one = true;
    for (auto const name : {retention::in_period, retention::then_or_later, retention::unbroken,
                            retention::against_previous}) {
      for (auto const& cohort : table.cohorts(name)) {
        auto const later =
            static_cast<int>(random.below(static_cast<std::uint32_t>(cohort.periods.size())));
        auto const& cell = cohort.periods[static_cast<std::size_t>(later)].rate;
        auto const set = who(orders, {cohort.joined.from, later, name, period});
        same = same && set.size() == cell.kept;
        at_most_one = at_most_one && cell.kept <= cell.of && cell.of <= cohort.size;
      }
    }
    CHECK(same);
    CHECK(at_most_one);
  }
}

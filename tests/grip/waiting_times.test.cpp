// SPDX-License-Identifier: MIT
#include <patron/grip/waiting_times.hpp>

#include <numeric>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::day_count;
using support::order;
using wait = patron::waiting_time<std::uint32_t>;

namespace {

std::vector<wait> waits_of(std::vector<order> const& orders, sys_days until) {
  return patron::waiting_times(orders, until, &order::buyer, &order::day, &order::total);
}

}  // namespace

TEST_CASE("waiting_times: gaps between purchase days, the last one open") {
  std::vector<order> const orders = {
      {2, 2024y / May / 20, 1_usd},                                 // once
      {1, 2024y / May / 8, 1_usd},   {1, 2024y / May / 1, 1_usd},   // in any order
      {1, 2024y / May / 1, 1_usd},   {1, 2024y / May / 18, 1_usd},  // twice on one day
      {1, 2024y / May / 19, -1_usd},                                // a refund ends no wait
      {3, 2024y / May / 31, 0_usd}};                                // bought on the last day
  std::vector<wait> const expected = {{1, 1, day_count{7}, true},
                                      {1, 2, day_count{10}, true},
                                      {1, 3, day_count{13}, false},
                                      {2, 1, day_count{11}, false},
                                      {3, 1, day_count{0}, false}};
  CHECK(waits_of(orders, 2024y / May / 31) == expected);
  CHECK(waits_of({}, 2024y / May / 31).empty());
}

TEST_CASE("waiting_times: an order after the last day observed is refused, with its record") {
  try {
    (void)waits_of({{1, 2024y / May / 1, 1_usd}, {1, 2024y / May / 3, 1_usd}}, 2024y / May / 2);
    FAIL("it came through");
  } catch (patron::error const& e) {
    CHECK(e.record() == 1);
    CHECK(std::string{e.what()} ==
          "waiting_times: record 1: day \"2024-05-03\" is after until, 2024-05-02");
  }
}

TEST_CASE("waiting_times: the waits of a customer add up to the time since the first purchase") {
  support::chance random{3};
  sys_days const until = 2025y / February / 14;
  for (int firm = 0; firm < 100; ++firm) {
    auto orders = support::random_orders(random, random.below(300), 1 + random.below(40), 450);
    auto const waits = waits_of(orders, until);
    for (std::size_t i = 0; i < waits.size();) {
      day_count lasted{};
      sys_days first = until;
      for (order const& o : orders) {
        if (o.buyer == waits[i].customer && o.total >= 0_usd) first = (std::min)(first, o.day);
      }
      std::uint32_t purchases = 0;
      auto const who = waits[i].customer;
      bool open = false;
      for (; i < waits.size() && waits[i].customer == who; ++i) {
        CHECK(!open);  // only the last wait is open
        open = !waits[i].bought_again;
        CHECK(waits[i].purchases == ++purchases);
        lasted += waits[i].lasted;
      }
      CHECK(open);
      CHECK(lasted == until - first);
    }
    support::shuffle(orders, random);
    CHECK(waits_of(orders, until) == waits);
  }
}

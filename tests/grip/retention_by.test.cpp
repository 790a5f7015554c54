// SPDX-License-Identifier: MIT
#include <patron/grip/retention_by.hpp>

#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::calendar_period;
using support::order;

TEST_CASE("retention_by: one table for each key, every customer in one") {
  std::vector<order> const orders = {
      {1, 2024y / January / 5, 1_usd},  {1, 2024y / February / 5, 1_usd},
      {2, 2024y / January / 31, 1_usd}, {3, 2024y / February / 1, 1_usd},
      {3, 2024y / March / 1, 1_usd},    {4, 2024y / March / 1, -1_usd}};  // only gave back
  std::map<std::uint32_t, std::string> const channel = {{1, "web"}, {2, "web"}, {3, "fair"}};
  auto const groups = patron::retention_by([&](std::uint32_t who) { return channel.at(who); },
                                           calendar_period::month, orders, 2024y / March / 31,
                                           &order::buyer, &order::day, &order::total);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].key == "fair");
  CHECK(groups[0].table.all(1) == patron::rate{1, 1});
  CHECK(groups[1].key == "web");
  CHECK(groups[1].table.all(1) == patron::rate{1, 2});
}

TEST_CASE("retention_by: the groups together are everybody") {
  support::chance random{4};
  for (int firm = 0; firm < 100; ++firm) {
    auto const orders = support::random_orders(random, random.below(200), 30, 400);
    sys_days const until = 2024y / December / 31;
    patron::retention_table together;
    auto const by_last_digit = [](std::uint32_t who) { return who % 10; };
    for (auto const& group :
         patron::retention_by(by_last_digit, calendar_period::quarter, orders, until, &order::buyer,
                              &order::day, &order::total)) {
      together.merge(group.table);
    }
    patron::retention_table const whole{orders,      until,         &order::buyer,
                                        &order::day, &order::total, calendar_period::quarter};
    if (together.customers() != 0) CHECK(together == whole);
  }
}

// SPDX-License-Identifier: MIT
// Where does a tea shop's revenue come from, and where does it go? And what does "retained" mean?
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;
using patron::retention;

namespace shop {
using yen = patron::money<patron::jpy>;
struct order {
  std::string buyer;
  sys_days placed_on;
  yen total;
};
}  // namespace shop

int main() {
  using shop::order;
  std::vector<order> const orders = {
      {"Abe", 2025y / January / 8, 1'200_jpy}, {"Abe", 2025y / April / 2, 1'500_jpy},
      {"Abe", 2025y / July / 12, 1'500_jpy},   {"Ito", 2025y / February / 3, 5'000_jpy},
      {"Ito", 2025y / April / 20, 2'000_jpy},  {"Mori", 2025y / February / 14, 900_jpy},
      {"Mori", 2025y / August / 1, 1'100_jpy},  // away for a quarter, and back
      {"Sato", 2025y / March / 30, 0_jpy},      // a sample: activity, no money
      {"Sato", 2025y / May / 30, 3'000_jpy}};
  sys_days const until = 2025y / September / 30;

  // Every customer enters one movement of each quarter; the parts add up to the yen.
  patron::revenue_movements const quarters{orders, until, &order::buyer, &order::placed_on,
                                           &order::total};
  bool adds_up = true;
  for (auto const& quarter : quarters) {
    adds_up = adds_up && quarter.balances();
    std::printf("quarter from %s\n", patron::to_string(quarter.when.from).c_str());
    auto const line = [](char const* what, shop::yen amount) {
      std::printf("  %-14s %10s\n", what, to_string(amount).c_str());
    };
    line("start", quarter.start);
    line("+ new", quarter.new_business);
    line("+ expansion", quarter.expansion);
    line("- contraction", quarter.contraction);
    line("- churn", quarter.churn);
    line("+ reactivation", quarter.reactivation);
    line("= end", quarter.end);
    if (auto const gross = quarter.gross_retention().value()) {
      std::printf("  gross retention %.1f %%, net %.1f %%\n", *gross * 100,
                  *quarter.net_retention().value() * 100);
    }
    if (quarter.quick_ratio().no_losses()) {
      std::printf("  nothing was lost\n");
    } else {
      std::printf("  %.2f came in for each yen lost\n", *quarter.quick_ratio().value());
    }
  }

  // Who is new: by money she who first paid, by activity she who first came.
  patron::revenue_movements const by_activity{orders,
                                              until,
                                              &order::buyer,
                                              &order::placed_on,
                                              &order::total,
                                              patron::calendar_period::quarter,
                                              patron::presence::by_activity};
  std::printf("new in the first quarter: %d paid, %d came\n",
              static_cast<int>(quarters[0].customers.new_customers),
              static_cast<int>(by_activity[0].customers.new_customers));

  // The same people, retained in the third quarter: four names, four answers.
  patron::retention_table const table{orders,        until,
                                      &order::buyer, &order::placed_on,
                                      &order::total, patron::calendar_period::quarter};
  auto const retained = [&](retention name) { return table.all(2, name); };
  std::printf("bought in it:                  %s\n",
              to_string(retained(retention::in_period)).c_str());
  std::printf("bought in it or later:         %s\n",
              to_string(retained(retention::then_or_later)).c_str());
  std::printf("bought in it and all before:   %s\n",
              to_string(retained(retention::unbroken)).c_str());
  std::printf("of those of the quarter before: %s\n",
              to_string(retained(retention::against_previous)).c_str());
  std::printf("without a break:");
  for (std::string const& who :
       patron::retained_customers(orders,
                                  {.joined = 2025y / January / 1,
                                  .later = 2,
                                  .name = retention::unbroken,
                                  .period = patron::calendar_period::quarter},
                                  &order::buyer, &order::placed_on, &order::total)) {
    std::printf(" %s", who.c_str());
  }
  std::printf("\n");
  return adds_up && retained(retention::unbroken) == patron::rate{1, 4} ? 0 : 1;
}

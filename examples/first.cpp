// SPDX-License-Identifier: MIT
// The first screen of README.md, which shows what it prints.
#include <patron/io.hpp>
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <string>

using namespace std::chrono;

struct order {  // your own type: no base class, nothing of ours to fill in
  std::string customer{};
  sys_days day{};
  patron::money<patron::jpy> paid{};
};

int main() {
  auto const orders = patron::read_csv<order>(
      "examples/data/firm/orders.csv", patron::column("customer", &order::customer),
      patron::column("date", &order::day), patron::column("amount", &order::paid));
  sys_days const until = 2025y / June / 30;  // the last day on record

  // Of those who bought in the first quarter, how many bought again in the second?
  auto const grip = patron::grip_rate(orders, patron::quarter(2025y, 1), patron::quarter(2025y, 2),
                                      &order::customer, &order::day, &order::paid);
  auto const around = grip.interval(0.95).value();
  std::printf("grip rate: %s, 95 %% interval %.0f to %.0f %%\n", to_string(grip).c_str(),
              100 * around.low, 100 * around.high);

  // What will all customers bring in the next year, at a margin of 30 %?
  auto const customers =
      patron::summarize(orders, until, &order::customer, &order::day, &order::paid);
  patron::ltv_calculator const ltv{
      patron::fit<patron::mbg_nbd>(customers),
      patron::fit<patron::gamma_gamma>(customers),
      {.horizon = weeks{52}, .discount = patron::discount::annual(0.10), .margin = 0.30}};
  std::printf("worth: %s\n", to_string(ltv.total(customers)).c_str());

  // Whose silence became unusual this week? Those who spend most come first.
  auto const quiet = patron::gone_quiet(orders, until, &order::customer, &order::day, &order::paid,
                                        {.false_alarms_per_month = 10.0});
  for (auto const& one : quiet.customers) {
    if (one.crossed_on <= until - days{7}) continue;
    std::printf("call %s: buys every %.0f days, silent for %d, spends %s a year\n",
                one.customer.c_str(), one.usual_gap.count(), static_cast<int>(one.silence.count()),
                to_string(one.at_stake).c_str());
  }
}

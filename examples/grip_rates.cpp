// SPDX-License-Identifier: MIT
// How firmly does a tea shop hold its customers? Its own order type goes in as it is.
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <ranges>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

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
      {"Abe", 2025y / May / 12, 800_jpy},      {"Ito", 2025y / February / 3, 5'000_jpy},
      {"Ito", 2025y / April / 20, 2'000_jpy},  {"Mori", 2025y / February / 14, 900_jpy},
      {"Mori", 2025y / May / 1, -900_jpy},  // sent back: a refund keeps nobody
      {"Sato", 2025y / March / 30, 3'000_jpy}};
  sys_days const until = 2025y / May / 31;  // the last day observed

  // Of those who bought in the first quarter, who bought again in the second so far?
  auto const winter = patron::quarter(2025y, 1);
  auto const spring = patron::quarter(2025y, 2);
  auto const grip = patron::grip_rate(orders, winter, spring, until, &order::buyer,
                                      &order::placed_on, &order::total);
  auto const money = patron::revenue_grip_rate(orders, winter, spring, until, &order::buyer,
                                               &order::placed_on, &order::total);
  std::printf("grip: %s\n", to_string(grip).c_str());
  std::printf("with so few, anything from %.0f %% to %.0f %% could lie behind it\n",
              grip.interval()->low * 100, grip.interval()->high * 100);
  std::printf("by what they spend: %s of %s\n", to_string(money.rate.kept).c_str(),
              to_string(money.rate.of).c_str());

  // Who joined when, and who came again in the months after?
  patron::retention_table const table{orders, until, &order::buyer, &order::placed_on,
                                      &order::total};
  for (auto const& cohort : table.cohorts()) {
    std::printf("joined in the month from %s:", patron::to_string(cohort.joined.from).c_str());
    for (auto const& cell : cohort.periods) {
      if (cell.completeness.is_complete()) {
        std::printf(" %d/%d", static_cast<int>(cell.rate.kept), static_cast<int>(cell.rate.of));
      }
    }
    std::printf("\n");
  }

  // How long does the second purchase take? Those still waiting count as waiting.
  auto const waits =
      patron::waiting_times(orders, until, &order::buyer, &order::placed_on, &order::total);
  using wait = patron::waiting_time<std::string>;
  auto second = waits | std::views::filter([](wait const& w) { return w.purchases == 1; });
  auto const curve = patron::kaplan_meier(second, &wait::lasted, &wait::bought_again);
  if (auto const median = curve.median()) {
    std::printf("half have bought a second time after %d days\n",
                static_cast<int>(median->count()));
  }
  return grip.rate == patron::rate{2, 4} && money.rate.of == 10'100_jpy ? 0 : 1;
}

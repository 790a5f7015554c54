// SPDX-License-Identifier: MIT
// Of those who bought in the first quarter, how many bought again in the second?
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <vector>

using namespace patron::literals;
using namespace std::chrono;

namespace {

struct order {
  int buyer{};
  sys_days placed_on{};
  patron::money<patron::usd> total{};
};

}  // namespace

int main() {
  std::vector<order> const orders{
      {1, 2026y / January / 12, 19.95_usd},  {2, 2026y / February / 3, 7.50_usd},
      {3, 2026y / March / 30, 45.00_usd},    {1, 2026y / April / 2, 12.00_usd},
      {3, 2026y / May / 17, 30.25_usd},      {4, 2026y / June / 9, 99.00_usd},
      {2, 2026y / February / 20, -7.50_usd},
  };
  auto const grip = patron::grip_rate(orders, patron::quarter(2026y, 1), patron::quarter(2026y, 2),
                                      &order::buyer, &order::placed_on, &order::total);
  std::puts(to_string(grip).c_str());  // 2 of 3 (66.7 %)
  return grip == patron::rate{2, 3} ? 0 : 1;
}

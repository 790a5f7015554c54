// SPDX-License-Identifier: MIT
// A firm with contracts: who was kept over the year, and what became of its recurring revenue.
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;
using patron::billing_period;
using patron::rounding;

namespace firm {
using dollars = patron::money<patron::usd>;
struct contract {
  std::string who;
  sys_days from;
  std::optional<sys_days> to;  // the first day without it; none: it still runs
  patron::recurring_revenue<dollars> price;
  std::optional<patron::window> paused = std::nullopt;
};
}  // namespace firm

int main() {
  using firm::contract;
  auto const monthly = billing_period::month();
  std::vector<contract> const contracts = {
      {"Ada", 2023y / May / 1, 2025y / May / 1, {40_usd, monthly}},
      {"Ada", 2025y / May / 1, {}, {480_usd, billing_period::year()}},  // the same by the year
      {"Bell", 2024y / March / 1, 2025y / July / 1, {30_usd, monthly}},
      {"Bell", 2025y / July / 1, {}, {55_usd, monthly}},  // an upgrade
      {"Cole", 2024y / June / 1, 2025y / June / 1, {90_usd, billing_period::quarter()}},
      {"Dunn",
       2024y / June / 1,
       {},
       {10_usd, billing_period::week()},                             // ten a week
       patron::window{2025y / December / 1, 2026y / February / 1}},  // paused over the winter
      {"Ezra", 2025y / August / 1, {}, {25_usd, monthly}}};

  // Held at the start of the year, and at its end.
  auto const year = patron::year(2025y);
  auto const grip = patron::grip_rate(contracts, year, &contract::who, &contract::from,
                                      &contract::to, &contract::paused);
  auto const strict =
      patron::grip_rate(contracts, year, &contract::who, &contract::from, &contract::to,
                        &contract::paused, patron::pause_policy::not_held);
  std::printf("kept:                      %s\n", to_string(grip).c_str());
  std::printf("where a pause is a loss:   %s\n", to_string(strict).c_str());

  // Recurring revenue is summed exactly, whatever its rhythm, and rounded once, by a named rule.
  auto const exact = patron::contract_movement(contracts, year, &contract::who, &contract::from,
                                               &contract::to, &contract::price, &contract::paused);
  auto const mrr = patron::rounded_movement(monthly, exact, rounding::half_even);
  std::printf("monthly recurring revenue: %s at the start\n", to_string(mrr.start).c_str());
  std::printf("  + new          %s\n", to_string(mrr.new_business).c_str());
  std::printf("  + expansion    %s\n", to_string(mrr.expansion).c_str());
  std::printf("  - contraction  %s\n", to_string(mrr.contraction).c_str());
  std::printf("  - churn        %s\n", to_string(mrr.churn).c_str());
  std::printf("  + reactivation %s\n", to_string(mrr.reactivation).c_str());
  std::printf("                           %s at the end\n", to_string(mrr.end).c_str());
  std::printf("gross retention %.1f %%, net %.1f %%\n", *exact.gross_retention().value() * 100,
              *exact.net_retention().value() * 100);

  bool const as_told = grip == patron::rate{3, 4} && strict == patron::rate{2, 4} &&
                       exact.balances() && mrr.balances() && mrr.churn == 30_usd &&
                       mrr.expansion == 25_usd;
  return as_told ? 0 : 1;
}

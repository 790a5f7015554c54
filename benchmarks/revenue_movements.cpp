// SPDX-License-Identifier: MIT
// How long the quarterly movements of a firm's revenue and its retention under all four names take.
//
//     patron_benchmark_revenue_movements [orders]
#include <patron/grip.hpp>

#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"
#include "many_orders.hpp"

using benchmarks::order;

[[gnu::noinline]] static std::int64_t measured_quarterly_movements(
    std::vector<order> const& orders) {
  patron::revenue_movements const rows{orders, benchmarks::last_day, &order::customer, &order::day,
                                       &order::cents};
  return rows[1].churn;
}

[[gnu::noinline]] static std::int64_t measured_four_retentions(std::vector<order> const& orders) {
  using patron::retention;
  patron::retention_table const table{orders, benchmarks::last_day, &order::customer, &order::day,
                                      &order::cents};
  std::uint64_t kept = 0;
  for (auto const name : {retention::in_period, retention::then_or_later, retention::unbroken,
                          retention::against_previous}) {
    kept += table.all(1, name).kept;
  }
  return static_cast<std::int64_t>(kept);
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
  std::vector<order> const orders = benchmarks::many_orders(count, 10);
  benchmarks::print_head("orders");
  auto const time = [&](char const* what, auto measured) {
    benchmarks::best_of_three(what, count, [&] { return measured(orders); });
  };
  time("quarterly movements", measured_quarterly_movements);
  time("four retentions", measured_four_retentions);
}

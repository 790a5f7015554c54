// SPDX-License-Identifier: MIT
// How long the grip rate, the retention table and the waiting times of a firm take.
//
//     patron_benchmark_grip [orders]
#include <patron/grip.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"
#include "many_orders.hpp"

using benchmarks::order;

[[gnu::noinline]] static std::uint64_t measured_grip_rate(std::vector<order> const& orders) {
  using std::chrono::year;
  auto const grip =
      patron::grip_rate(orders, patron::quarter(year{1997}, 1), patron::quarter(year{1997}, 2),
                        benchmarks::last_day, &order::customer, &order::day, &order::cents);
  return grip.rate.kept;
}

[[gnu::noinline]] static std::uint64_t measured_revenue_grip_rate(
    std::vector<order> const& orders) {
  using std::chrono::year;
  auto const grip = patron::revenue_grip_rate(orders, patron::quarter(year{1997}, 1),
                                              patron::quarter(year{1997}, 2), &order::customer,
                                              &order::day, &order::cents);
  return static_cast<std::uint64_t>(grip.kept);
}

[[gnu::noinline]] static std::uint64_t measured_retention_table(std::vector<order> const& orders) {
  patron::retention_table const table{orders, benchmarks::last_day, &order::customer, &order::day,
                                      &order::cents};
  return table.all(1).kept;
}

[[gnu::noinline]] static std::uint64_t measured_waiting_times(std::vector<order> const& orders) {
  return patron::waiting_times(orders, benchmarks::last_day, &order::customer, &order::day,
                               &order::cents)
      .size();
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
  std::vector<order> const orders = benchmarks::many_orders(count, 10);
  benchmarks::print_head("orders");
  auto const time = [&](char const* what, auto measured) {
    benchmarks::best_of_three(what, count, [&] { return measured(orders); });
  };
  time("grip_rate", measured_grip_rate);
  time("revenue_grip_rate", measured_revenue_grip_rate);
  time("retention_table", measured_retention_table);
  time("waiting_times", measured_waiting_times);
}

// SPDX-License-Identifier: MIT
// How long it takes to find out who of a million customers has gone quiet.
//
//     patron_benchmark_gone_quiet [orders]
#include <patron/grip/gone_quiet.hpp>

#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"
#include "many_orders.hpp"

using benchmarks::order;

[[gnu::noinline]] static std::uint64_t measured_gone_quiet(std::vector<order> const& orders) {
  auto const worth = [](std::uint32_t id) { return id; };
  auto const quiet = patron::gone_quiet(orders, benchmarks::last_day, &order::customer, &order::day,
                                        &order::cents, worth, {.false_alarms_per_month = 1'000.0});
  return quiet.customers.size();
}

[[gnu::noinline]] static std::uint64_t measured_gone_quiet_by_spend(
    std::vector<order> const& orders) {
  auto const quiet = patron::gone_quiet(orders, benchmarks::last_day, &order::customer, &order::day,
                                        &order::cents, {.false_alarms_per_month = 1'000.0});
  return quiet.customers.size();
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5'000'000;
  std::vector<order> const orders = benchmarks::many_orders(count, 5);
  benchmarks::print_head("orders");
  auto const time = [&](char const* what, auto measured) {
    benchmarks::best_of_three(what, count, [&] { return measured(orders); });
  };
  time("gone_quiet", measured_gone_quiet);
  time("gone_quiet, by spend", measured_gone_quiet_by_spend);
}

// SPDX-License-Identifier: MIT
// How long it takes to find out who of a million customers has gone quiet.
//
//     patron_benchmark_gone_quiet [orders]
#include <patron/grip/gone_quiet.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct order {
  std::uint32_t customer{};
  std::chrono::sys_days day{};
  std::int64_t cents{};
};

std::chrono::sys_days const first_day = std::chrono::year{1997} / 1 / 1;
std::chrono::sys_days const until = first_day + std::chrono::days{545};

/// Five orders a customer over eighteen months, in no order; one in fifty is a refund.
std::vector<order> make_orders(std::uint64_t count) {
  std::uint64_t state = 1;
  auto const below = [&state](std::uint64_t n) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33U) % n;
  };
  std::vector<order> orders(count);
  for (order& o : orders) {
    o.customer = static_cast<std::uint32_t>(below(count / 5 + 1));
    o.day = first_day + std::chrono::days{below(546)};
    o.cents = static_cast<std::int64_t>(below(10'000)) - 200;
  }
  return orders;
}

}  // namespace

[[gnu::noinline]] static std::uint64_t measured_gone_quiet(std::vector<order> const& orders) {
  auto const worth = [](std::uint32_t id) { return id; };
  auto const quiet = patron::gone_quiet(orders, until, &order::customer, &order::day, &order::cents,
                                        worth, {.false_alarms_per_month = 1'000.0});
  return quiet.customers.size();
}

[[gnu::noinline]] static std::uint64_t measured_gone_quiet_by_spend(
    std::vector<order> const& orders) {
  auto const quiet = patron::gone_quiet(orders, until, &order::customer, &order::day, &order::cents,
                                        {.false_alarms_per_month = 1'000.0});
  return quiet.customers.size();
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5'000'000;
  std::vector<order> const orders = make_orders(count);
  std::printf("%-24s %12s %10s %12s %14s\n", "what", "orders", "seconds", "ns an order", "answer");
  auto const time = [&](char const* what, auto measured) {
    auto const start = std::chrono::steady_clock::now();
    auto const answer = measured(orders);
    std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - start;
    std::printf("%-24s %12llu %10.3f %12.1f %14llu\n", what, static_cast<unsigned long long>(count),
                seconds.count(), seconds.count() * 1e9 / static_cast<double>(count),
                static_cast<unsigned long long>(answer));
  };
  time("gone_quiet", measured_gone_quiet);
  time("gone_quiet, by spend", measured_gone_quiet_by_spend);
}

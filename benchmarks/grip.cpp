// SPDX-License-Identifier: MIT
// How long the grip rate, the retention table and the waiting times of a firm take.
//
//     patron_benchmark_grip [orders]
#include <patron/grip.hpp>

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

/// Ten orders a customer over eighteen months, in no order; one in fifty is a refund.
std::vector<order> make_orders(std::uint64_t count) {
  std::uint64_t state = 1;
  auto const below = [&state](std::uint64_t n) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33U) % n;
  };
  std::vector<order> orders(count);
  for (order& o : orders) {
    o.customer = static_cast<std::uint32_t>(below(count / 10 + 1));
    o.day = first_day + std::chrono::days{below(546)};
    o.cents = static_cast<std::int64_t>(below(10'000)) - 200;
  }
  return orders;
}

}  // namespace

[[gnu::noinline]] static std::uint64_t measured_grip_rate(std::vector<order> const& orders) {
  using std::chrono::year;
  auto const grip =
      patron::grip_rate(orders, patron::quarter(year{1997}, 1), patron::quarter(year{1997}, 2),
                        until, &order::customer, &order::day, &order::cents);
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
  patron::retention_table const table{orders, until, &order::customer, &order::day, &order::cents};
  return table.all(1).kept;
}

[[gnu::noinline]] static std::uint64_t measured_waiting_times(std::vector<order> const& orders) {
  return patron::waiting_times(orders, until, &order::customer, &order::day, &order::cents).size();
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
  std::vector<order> const orders = make_orders(count);
  std::printf("%-20s %12s %10s %12s %14s\n", "what", "orders", "seconds", "ns an order", "answer");
  auto const time = [&](char const* what, auto measured) {
    auto const start = std::chrono::steady_clock::now();
    auto const answer = measured(orders);
    std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - start;
    std::printf("%-20s %12llu %10.3f %12.1f %14llu\n", what, static_cast<unsigned long long>(count),
                seconds.count(), seconds.count() * 1e9 / static_cast<double>(count),
                static_cast<unsigned long long>(answer));
  };
  time("grip_rate", measured_grip_rate);
  time("revenue_grip_rate", measured_revenue_grip_rate);
  time("retention_table", measured_retention_table);
  time("waiting_times", measured_waiting_times);
}

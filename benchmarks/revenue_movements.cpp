// SPDX-License-Identifier: MIT
// How long the quarterly movements of a firm's revenue and its retention under all four names take.
//
//     patron_benchmark_revenue_movements [orders]
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

[[gnu::noinline]] static std::int64_t measured_quarterly_movements(
    std::vector<order> const& orders) {
  patron::revenue_movements const rows{orders, until, &order::customer, &order::day, &order::cents};
  return rows[1].churn;
}

[[gnu::noinline]] static std::int64_t measured_four_retentions(std::vector<order> const& orders) {
  using patron::retention;
  patron::retention_table const table{orders, until, &order::customer, &order::day, &order::cents};
  std::uint64_t kept = 0;
  for (auto const name : {retention::in_period, retention::then_or_later, retention::unbroken,
                          retention::against_previous}) {
    kept += table.all(1, name).kept;
  }
  return static_cast<std::int64_t>(kept);
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
  std::vector<order> const orders = make_orders(count);
  std::printf("%-20s %12s %10s %12s %14s\n", "what", "orders", "seconds", "ns an order", "answer");
  auto const time = [&](char const* what, auto measured) {
    auto const start = std::chrono::steady_clock::now();
    auto const answer = measured(orders);
    std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - start;
    std::printf("%-20s %12llu %10.3f %12.1f %14lld\n", what, static_cast<unsigned long long>(count),
                seconds.count(), seconds.count() * 1e9 / static_cast<double>(count),
                static_cast<long long>(answer));
  };
  time("quarterly movements", measured_quarterly_movements);
  time("four retentions", measured_four_retentions);
}

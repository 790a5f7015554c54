// SPDX-License-Identifier: MIT
#ifndef PATRON_BENCHMARKS_MANY_ORDERS_HPP
#define PATRON_BENCHMARKS_MANY_ORDERS_HPP

#include <chrono>
#include <cstdint>
#include <vector>

namespace benchmarks {

struct order {
  std::uint32_t customer{};
  std::chrono::sys_days day{};
  std::int64_t cents{};
};

inline std::chrono::sys_days const first_day = std::chrono::year{1997} / 1 / 1;
inline std::chrono::sys_days const last_day = first_day + std::chrono::days{545};

/// So many orders a customer over eighteen months, in no order; one in fifty is a refund.
inline std::vector<order> many_orders(std::uint64_t count, std::uint64_t each) {
  std::uint64_t state = 1;
  auto const below = [&state](std::uint64_t n) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33U) % n;
  };
  std::vector<order> orders(count);
  for (order& o : orders) {
    o.customer = static_cast<std::uint32_t>(below(count / each + 1));
    o.day = first_day + std::chrono::days{below(546)};
    o.cents = static_cast<std::int64_t>(below(10'000)) - 200;
  }
  return orders;
}

}  // namespace benchmarks

#endif

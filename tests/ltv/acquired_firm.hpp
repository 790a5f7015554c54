// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_LTV_ACQUIRED_FIRM_HPP
#define PATRON_TESTS_LTV_ACQUIRED_FIRM_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>
#include <patron/ltv/acquisition_costs.hpp>
#include <patron/ltv/customers_won.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "support/integers.hpp"

namespace acquired {

using euros = patron::money<patron::eur>;

/// A sale or a refund: what was paid and what was left of it.
struct sale {
  int customer = 0;
  std::chrono::sys_days day{};
  euros paid{};
  euros margin{};
  std::optional<char> channel{};
};

/// Money spent on winning customers.
struct bill {
  std::chrono::sys_days day{};
  std::optional<char> channel{};
  euros amount{};
};

constexpr std::chrono::sys_days start{std::chrono::year{2025} / 1 / 1};
constexpr std::chrono::sys_days until{std::chrono::year{2025} / 12 / 31};

using won_type = patron::customers_won<int, char>;
using costs_type = patron::acquisition_costs<char, euros>;

inline won_type won_of(std::vector<sale> const& sales, std::chrono::sys_days end = until) {
  return {sales, end, &sale::customer, &sale::day, &sale::paid, &sale::channel};
}
inline costs_type costs_of(std::vector<bill> const& bills, std::chrono::sys_days end = until) {
  return {bills, end, &bill::day, &bill::channel, &bill::amount};
}

constexpr euros cents(std::int64_t n) {
  return euros::from_minor(n);
}

/// A small firm: channels a to c and none, purchases, refunds and losses.
struct firm {
  std::vector<sale> sales{};
  std::vector<bill> bills{};
};
inline firm random_firm(std::uint64_t seed) {
  support::integers random{seed};
  auto const below = [&random](int n) { return static_cast<int>(random.between(0, n - 1)); };
  auto const channel = [&]() -> std::optional<char> {
    int const which = below(4);
    if (which == 3) return std::nullopt;
    return static_cast<char>('a' + which);
  };
  firm f;
  for (int i = below(40); i > 0; --i) {
    euros const paid = cents(random.between(-2'000, 9'000));
    f.sales.push_back({below(12), start + std::chrono::days{below(365)}, paid,
                       paid - cents(random.between(0, 3'000)), channel()});
  }
  for (int i = below(15); i > 0; --i) {
    f.bills.push_back(
        {start + std::chrono::days{below(365)}, channel(), cents(random.between(-100, 4'000))});
  }
  return f;
}

}  // namespace acquired

#endif

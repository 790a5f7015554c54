// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_GROWTH_HPP
#define PATRON_REFERRAL_REFERRAL_GROWTH_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>

#include <cmath>

namespace patron::inline v0 {

namespace formula {

/// How many customers there are after so many cycles in each of which everybody who came in the
/// last one brings k others.
///
///     C(n) = C₀ (k^(n+1) − 1) / (k − 1),   C₀ (n + 1) at k = 1
///
///     viral_growth(10, 2, 4);     // 310
///
/// `cycles` need not be whole. At k = 1 the fraction has a limit, and near it the subtractions
/// would cost digits: it is computed as expm1((n+1) log k) / (k − 1). Throws where the customers,
/// k or the cycles are negative or not finite. Source: Skok 2009, "Lessons learned: viral
/// marketing".
[[nodiscard]] inline double viral_growth(double customers, double k, double cycles) {
  auto const is_count = [](double x) { return x >= 0.0 && std::isfinite(x); };
  patron::detail::require(is_count(customers) && is_count(k) && is_count(cycles),
                          "viral_growth: customers, k and cycles are finite and not below 0");
  double const excess = k - 1.0;
  if (excess == 0.0) return customers * (cycles + 1.0);
  return customers * std::expm1((cycles + 1.0) * std::log1p(excess)) / excess;
}

}  // namespace formula

/// Where referral alone would lead: a convention for thinking, not a measurement.
///
///     referral_growth const growth{.customers = 10, .k = {2, 1.5, 2.5}, .cycle = days{2}};
///     growth.at(days{20}).value;       // 20470
///
/// It says what would be if each newcomer brought k others, once, a cycle after he came; if nobody
/// left; and if there were always somebody left to ask. No firm is like that for long. What it
/// shows holds all the same: below k = 1 referral multiplies all other growth by 1 / (1 − k) and
/// no more, and a shorter cycle is worth more than a larger k.
struct referral_growth {
  double customers = 0.0;
  estimate<> k{};
  real_days cycle{};

  /// How many after that time, with what the interval of k says of it (the cycle counts as known).
  /// Throws where the cycle is not above 0 and for what `formula::viral_growth` refuses.
  [[nodiscard]] estimate<> at(real_days time) const {
    detail::require(cycle.count() > 0.0, "referral_growth: a cycle is longer than no time");
    double const cycles = time / cycle;
    return {formula::viral_growth(customers, k.value, cycles),
            formula::viral_growth(customers, k.low, cycles),
            formula::viral_growth(customers, k.high, cycles), k.confidence};
  }

  friend constexpr bool operator==(referral_growth const&, referral_growth const&) = default;
};

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
// A firm as the purchase and spend models think of one.
#ifndef PATRON_TESTS_SUPPORT_SIMULATED_FIRM_HPP
#define PATRON_TESTS_SUPPORT_SIMULATED_FIRM_HPP

#include <patron/numeric.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <vector>

#include "support/orders.hpp"

namespace support {

/// Customers who join evenly over the first `joining` of 540 days, the last of which is `until`.
inline std::vector<order> simulated_firm(std::uint32_t people, double joining,
                                         std::chrono::sys_days until, std::uint64_t seed) {
  patron::generator random{seed};
  std::vector<order> orders;
  for (std::uint32_t id = 1; id <= people; ++id) {
    double const pace = patron::draw_gamma(random, 0.8, 1.0 / 30.0);
    double const leaves = patron::draw_beta(random, 0.9, 3.0);
    double const usual = 60.0 / patron::draw_gamma(random, 4.0);
    double day = joining * patron::draw_uniform(random);
    while (day < 540.0) {
      double const spent = usual * patron::draw_gamma(random, 5.0, 0.2);
      auto const cents = static_cast<std::int64_t>(std::round(100.0 * spent)) + 1;
      orders.push_back(
          {id, until - std::chrono::days{539 - static_cast<int>(day)}, dollars::from_minor(cents)});
      if (patron::draw_bernoulli(random, leaves)) break;
      day += patron::draw_exponential(random, pace);
    }
  }
  return orders;
}

}  // namespace support

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_NORMAL_HPP
#define PATRON_NUMERIC_NORMAL_HPP

#include <patron/numeric/domain.hpp>

#include <cmath>

namespace patron::inline v0 {

/// The probability that a standard normal variable is at most x. `normal_quantile` is its inverse.
///
/// Accurate in the lower tail as well: relative error below 1e-14 down to x = -8 and below 2e-13 as
/// far as there are numbers (x = -37). Throws on NaN.
[[nodiscard]] inline double normal_cdf(double x) {
  if (x != x) detail::refuse_argument("normal_cdf", "x", x, "is not a number");
  constexpr double root_of_half = 0.70710678118654752440;
  return 0.5 * std::erfc(-x * root_of_half);
}

/// The probability that a standard normal variable is above x: `1 - normal_cdf(x)` without the
/// cancellation.
[[nodiscard]] inline double normal_tail(double x) {
  return normal_cdf(-x);
}

}  // namespace patron::inline v0

#endif

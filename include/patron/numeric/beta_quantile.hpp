// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_BETA_QUANTILE_HPP
#define PATRON_NUMERIC_BETA_QUANTILE_HPP

#include <patron/numeric/domain.hpp>
#include <patron/numeric/incomplete_beta.hpp>
#include <patron/numeric/log_beta.hpp>

#include <algorithm>
#include <cmath>

namespace patron::inline v0 {
namespace detail {

/// The x <= 1/2 with I_x(a, b) = p. Newton's method for log I as a function of u = log x: nearly a
/// straight line where x is small, however small. A step that leaves the bracket halves it instead.
[[nodiscard]] inline double lower_beta_quantile(double p, double a, double b) {
  constexpr double log_half = -0.69314718055994530942;
  // I_x is about xᵃ / (a B(a, b)) where x is small.
  double const start = (std::log(p) + std::log(a) + log_beta(a, b)) / a;
  if (start < -700.0) return std::exp(start);
  double low = -710.0;
  double high = log_half;
  double u = (std::min)(start, log_half);
  for (int i = 0; i < 200; ++i) {
    double const x = std::exp(u);
    double const cdf = incomplete_beta(x, 1.0 - x, a, b).cdf;
    (cdf < p ? low : high) = u;
    double const slope = beta_front(x, 1.0 - x, a, b) / ((1.0 - x) * cdf);
    double next = u - std::log(cdf / p) / slope;
    if (!(next >= low && next <= high)) next = low + (high - low) / 2.0;
    double const step = std::abs(next - u);
    u = next;
    if (step < 1e-15 * (std::max)(1.0, std::abs(u))) break;
  }
  return std::exp(u);
}

}  // namespace detail

/// The value that a beta variable with parameters a, b > 0 stays below with probability p: the
/// inverse of `beta_cdf`.
///
/// Relative error of a few units of the last digit; where a is small, 1/a as many, as the result
/// goes with p^(1/a). A result too small for a double is 0, one too near to 1 is 1. Throws where p
/// is not within 0 and 1 or a parameter is not above 0.
[[nodiscard]] inline double beta_quantile(double p, double a, double b) {
  detail::check_probability("beta_quantile", "p", p);
  detail::check_above_zero("beta_quantile", "a", a);
  detail::check_above_zero("beta_quantile", "b", b);
  if (p == 0.0 || p == 1.0) return p;
  // From the end that is nearer, where the result is accurate relative to itself.
  if (p <= detail::incomplete_beta(0.5, 0.5, a, b).cdf) return detail::lower_beta_quantile(p, a, b);
  return 1.0 - detail::lower_beta_quantile(1.0 - p, b, a);
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_LOG_HYPERGEOMETRIC_2F1_HPP
#define PATRON_NUMERIC_LOG_HYPERGEOMETRIC_2F1_HPP

#include <patron/numeric/domain.hpp>

#include <cmath>

namespace patron::inline v0 {
namespace detail {

/// ₂F₁(1, b; c; z) for 0 < b < c, by Gauss's continued fraction
///
///     1 / (1 − u₁ z / (1 − u₂ z / (1 − …)))
///
/// whose uₙ lie between 0 and 1 and tend to 1/4: nothing cancels. It is evaluated from its tail,
/// which tends to (1 + q) / 2 with q = √(1 − z); each level divides an error there by about
/// (1 + q) / (1 − q), so that the number of levels is known beforehand. Source: DLMF 15.7.1.
[[nodiscard]] inline double gauss_fraction(double b, double c, double z, double one_minus_z) {
  double const q = std::sqrt(one_minus_z);
  double const rest = c - b;
  double tail = 0.5 * (1.0 + q);
  for (double n = std::ceil(4.0 + 10.0 / std::atanh(q)); n >= 1.0; n -= 1.0) {
    double const m = n - 1.0;
    double const odd = (b + n) * (c + m) / ((c + 2.0 * m + 1.0) * (c + 2.0 * n));
    double const even = n * (rest + m) / ((c + 2.0 * m) * (c + 2.0 * m + 1.0));
    tail = 1.0 - odd * z / tail;
    tail = 1.0 - even * z / tail;
  }
  return 1.0 / (1.0 - b / c * z / tail);
}

/// log of the series Σ (a)ₙ (b)ₙ / ((c)ₙ n!) zⁿ: all terms are above 0. It is scaled down on the
/// way where it would overflow. The work grows with (1 + |a + b − c|) / (1 − z).
[[nodiscard]] inline double log_gauss_series(double a, double b, double c, double z) {
  constexpr double large = 1e280;
  double const log_large = std::log(large);
  double term = 1.0;
  double sum = 1.0;
  double scaled = 0.0;
  for (double n = 0.0;; n += 1.0) {
    double const ratio = (a + n) / (c + n) * ((b + n) / (1.0 + n)) * z;
    term *= ratio;
    sum += term;
    if (sum > large) {
      sum /= large;
      term /= large;
      scaled += log_large;
    }
    // What is left of the series is about term · ratio / (1 − ratio), once the ratios fall below 1.
    if (ratio < 1.0 && term * ratio < 1e-17 * sum * (1.0 - ratio)) break;
  }
  return std::log(sum) + scaled;
}

}  // namespace detail

/// log of Gauss's hypergeometric function, for a, b, c > 0 and 0 <= z < 1. `one_minus_z` is 1 − z
/// where the caller knows it better than by subtracting (z beside 1).
///
///     ₂F₁(a, b; c; z) = Σ (a)ₙ (b)ₙ / ((c)ₙ n!) zⁿ
///
/// Where c = a + 1 > b (or with a and b changed), as in the likelihood of the Pareto/NBD model, and
/// where a = 1 and b < c, as in the residual lifetime of a contract, it is Gauss's continued
/// fraction, after Euler's transformation
///
///     ₂F₁(a, b; a + 1; z) = (1 − z)^(1 − b) ₂F₁(1, a + 1 − b; a + 1; z),
///
/// otherwise the series. Either way all parts are above 0, so that nothing overflows and nothing
/// cancels. The error of the result is below 1e-14 (relative to 1 or to the result, whichever is
/// larger) + 1e-16 / (1 − z), which is what a change of the last digit of z amounts to.
/// Source: DLMF 15.2.1, 15.8.1; Hardie and Fader's note 009 for the use.
[[nodiscard]] inline double log_hypergeometric_2f1(double a, double b, double c, double z,
                                                   double one_minus_z) {
  constexpr char const* where = "log_hypergeometric_2f1";
  detail::check_above_zero(where, "a", a);
  detail::check_above_zero(where, "b", b);
  detail::check_above_zero(where, "c", c);
  if (!(z >= 0.0 && one_minus_z > 0.0)) {
    detail::refuse_argument(where, "z", z, "is not within 0 and 1, 1 left out");
  }
  if (b == 1.0 || c == b + 1.0) {
    double const other = a;
    a = b;
    b = other;
  }
  if (a == 1.0 && b < c) return std::log(detail::gauss_fraction(b, c, z, one_minus_z));
  if (c == a + 1.0 && b < c) {
    return (1.0 - b) * std::log(one_minus_z) +
           std::log(detail::gauss_fraction(c - b, c, z, one_minus_z));
  }
  return detail::log_gauss_series(a, b, c, z);
}
[[nodiscard]] inline double log_hypergeometric_2f1(double a, double b, double c, double z) {
  return log_hypergeometric_2f1(a, b, c, z, 1.0 - z);
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_INCOMPLETE_BETA_HPP
#define PATRON_NUMERIC_INCOMPLETE_BETA_HPP

#include <patron/numeric/detail/gamma_front.hpp>
#include <patron/numeric/detail/stirling.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/log_beta.hpp>

#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace patron::inline v0 {
namespace detail {

/// xᵃ yᵇ / B(a, b), with y = 1 − x.
///
/// Around the mean the large parts of the exponent cancel; with n = a + b and a large this is
///
///     b · (n y)ᵇ e^(−n y) / Γ(b + 1) · √(a/n) · exp(−a φ(n x / a) − δ(a) + δ(n))
///
/// Source: the saddle point form of Loader 2000, for the beta density.
[[nodiscard]] inline double beta_front(double x, double y, double a, double b) {
  if (a < b) {
    std::swap(a, b);
    std::swap(x, y);
  }
  if (a < 8.0) {
    double const log_x = x > 0.5 ? std::log1p(-y) : std::log(x);
    double const log_y = y > 0.5 ? std::log1p(-x) : std::log(y);
    return std::exp(a * log_x + b * log_y - log_beta(a, b));
  }
  double const n = a + b;
  double const exponent =
      -a * log_remainder(n * x, a) - stirling_correction(a) + stirling_correction(n);
  return b * gamma_front(b, n * y) * std::sqrt(a / n) * std::exp(exponent);
}

/// I_x by a continued fraction whose terms are positive for x at or below the mean a / (a + b), so
/// that nothing cancels.
/// Source: Didonato and Morris 1992, algorithm 708 (TOMS 18(3)), eq. 9; evaluated by the modified
/// Lentz method (Thompson and Barnett 1986).
[[nodiscard]] inline double beta_fraction(double x, double y, double a, double b) {
  constexpr double least = 1e-300;  // stands for a denominator of 0
  auto const apart = [](double v) { return std::abs(v) < least ? least : v; };
  double const drift = a * y - b * x + 1.0;
  auto const denominator = [&](double m) {
    return m + m * (b - m) * x / (a + 2.0 * m - 1.0) +
           (a + m) * (drift + m * (1.0 + y)) / (a + 2.0 * m + 1.0);
  };
  double value = apart(a * drift / (a + 1.0));
  double c = value;
  double d = 0.0;
  for (double m = 1.0;; m += 1.0) {
    double const e = x / (a + 2.0 * m - 1.0);
    double const numerator = (a + m - 1.0) * (a + b + m - 1.0) * m * (b - m) * e * e;
    double const next = denominator(m);
    d = 1.0 / apart(next + numerator * d);
    c = apart(next + numerator / c);
    double const factor = c * d;
    value *= factor;
    if (std::abs(factor - 1.0) < std::numeric_limits<double>::epsilon()) break;
  }
  return beta_front(x, y, a, b) / value;
}

struct share_and_rest {
  double cdf = 0.0;
  double tail = 1.0;
};

/// x + y = 1; the caller knows the smaller of them exactly.
[[nodiscard]] inline share_and_rest incomplete_beta(double x, double y, double a, double b) {
  if (x == 0.0) return {0.0, 1.0};
  if (y == 0.0) return {1.0, 0.0};
  if (x <= a / (a + b)) {
    double const cdf = beta_fraction(x, y, a, b);
    return {cdf, 1.0 - cdf};
  }
  double const tail = beta_fraction(y, x, b, a);
  return {1.0 - tail, tail};
}

[[nodiscard]] inline share_and_rest checked_incomplete_beta(std::string_view where, double x,
                                                            double a, double b) {
  check_probability(where, "x", x);
  check_above_zero(where, "a", a);
  check_above_zero(where, "b", b);
  return incomplete_beta(x, 1.0 - x, a, b);
}

}  // namespace detail

/// The probability that a beta variable with parameters a, b > 0 is at most x: the regularised
/// incomplete beta function.
///
///     I_x(a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt
///
/// On x's side of the mean a / (a + b) the result is accurate relative to itself (error below 1e-13
/// where it is above 1e-100), on the other it is 1 minus the tail. The work grows with the root of
/// the larger parameter. Throws where x is not within 0 and 1 or a
/// parameter is not above 0.
[[nodiscard]] inline double beta_cdf(double x, double a, double b) {
  return detail::checked_incomplete_beta("beta_cdf", x, a, b).cdf;
}

/// The probability that a beta variable is above x: `1 - beta_cdf(x, a, b)`, accurate relative to
/// itself where x is above the mean.
[[nodiscard]] inline double beta_tail(double x, double a, double b) {
  return detail::checked_incomplete_beta("beta_tail", x, a, b).tail;
}

}  // namespace patron::inline v0

#endif

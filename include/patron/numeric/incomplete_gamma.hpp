// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_INCOMPLETE_GAMMA_HPP
#define PATRON_NUMERIC_INCOMPLETE_GAMMA_HPP

#include <patron/numeric/detail/gamma_front.hpp>
#include <patron/numeric/detail/stirling.hpp>
#include <patron/numeric/domain.hpp>

#include <cmath>
#include <limits>
#include <string_view>

namespace patron::inline v0 {
namespace detail {

/// P and Q = 1 − P, each accurate relative to itself.
struct lower_and_upper {
  double lower = 0.0;
  double upper = 1.0;
};

/// P = front · (1 + x/(a+1) + x²/((a+1)(a+2)) + …), for x < a + 1. Source: DLMF 8.11.4.
[[nodiscard]] inline double gamma_series(double a, double x) {
  double term = 1.0;
  double sum = 1.0;
  for (double n = a + 1.0; term > sum * 1e-17; n += 1.0) {
    term *= x / n;
    sum += term;
  }
  return gamma_front(a, x) * sum;
}

/// Q by Legendre's continued fraction, for x >= a + 1. Source: DLMF 8.9.2, evaluated by the
/// modified Lentz method (Thompson and Barnett 1986).
[[nodiscard]] inline double gamma_fraction(double a, double x) {
  constexpr double least = 1e-300;  // stands for a denominator of 0
  double b = x + 1.0 - a;
  double c = 1.0 / least;
  double d = 1.0 / b;
  double value = d;
  for (double n = 1.0;; n += 1.0) {
    double const numerator = n * (a - n);
    b += 2.0;
    d = numerator * d + b;
    c = b + numerator / c;
    if (std::abs(d) < least) d = least;
    if (std::abs(c) < least) c = least;
    d = 1.0 / d;
    double const factor = c * d;
    value *= factor;
    if (std::abs(factor - 1.0) < std::numeric_limits<double>::epsilon()) break;
  }
  return a * gamma_front(a, x) * value;
}

/// Q for a, x around 1 and below, where it is a small difference of P from 1:
/// 1 − P = (1 − E) − E a Σ (−x)ⁿ / (n! (a + n)),   E = xᵃ / Γ(a + 1)
[[nodiscard]] inline double gamma_upper_of_small(double a, double x) {
  double const exponent = a * std::log(x) - log_gamma_above_one(a);
  double term = 1.0;
  double sum = 0.0;
  for (double n = 1.0; std::abs(term) > 1e-18; n += 1.0) {
    term *= -x / n;
    sum += term / (a + n);
  }
  return -std::expm1(exponent) - std::exp(exponent) * a * sum;
}

/// For a >= 12 and x around a, where series and fraction are slow:
///
///     Q = ½ erfc(η √(a/2)) + R,   P = ½ erfc(−η √(a/2)) − R,   ½ η² = φ((x − a) / a)
///
/// Source: Temme 1979; the recursion for R: Gil, Segura and Temme 2012 (SIAM J. Sci. Comput.
/// 34(6)), eq. 3.10. The coefficients are those of η / (λ − 1) in powers of η, λ = x / a.
[[nodiscard]] inline lower_and_upper gamma_uniform(double a, double x) {
  constexpr double coefficients[] = {1.0,
                                     -1.0 / 3,
                                     1.0 / 12,
                                     -0.01481481481481481481,
                                     0.001157407407407407407,
                                     0.0003527336860670194004,
                                     -0.0001787551440329218107,
                                     3.919263178522437782e-05,
                                     -2.185448510679992162e-06,
                                     -1.854062210715159961e-06,
                                     8.296711340953086005e-07,
                                     -1.766595273682607930e-07,
                                     6.707853543401498580e-09,
                                     1.026180978424030804e-08,
                                     -4.382036018453353187e-09,
                                     9.147699758223679023e-10,
                                     -2.551419399494624977e-11,
                                     -5.830772132550425067e-11,
                                     2.436194802066741624e-11,
                                     -5.027669280114175590e-12,
                                     1.100439203195613477e-13,
                                     3.371763262400985379e-13,
                                     -1.392388722418162066e-13,
                                     2.853489380704744320e-14,
                                     -5.139111834242572619e-16,
                                     -1.975228829434944284e-15,
                                     8.099521156704561334e-16};
  double const half_square = log_remainder(x, a);
  double const eta = std::copysign(std::sqrt(2.0 * half_square), x - a);

  double previous = coefficients[26];  // β_{n+1}
  double current = coefficients[25];   // β_n
  double sum = previous * eta + current;
  for (int n = 24; n >= 1; --n) {
    double const next = coefficients[n] + (n + 1) * previous / a;
    previous = current;
    current = next;
    sum = sum * eta + current;
  }
  // `current` is β₀ and `previous` β₁.
  double const rest =
      std::exp(-a * half_square) / std::sqrt(2.0 * pi * a) * sum / (1.0 + previous / a);
  double const z = eta * std::sqrt(a / 2.0);
  if (eta < 0.0) {
    double const lower = 0.5 * std::erfc(-z) - rest;
    return {lower, 1.0 - lower};
  }
  double const upper = 0.5 * std::erfc(z) + rest;
  return {1.0 - upper, upper};
}

[[nodiscard]] inline lower_and_upper incomplete_gamma(std::string_view where, double a, double x) {
  check_above_zero(where, "a", a);
  check_from_zero(where, "x", x);
  if (x == 0.0) return {0.0, 1.0};
  if (a >= 12.0 && x > 0.5 * a && x < 2.0 * a) return gamma_uniform(a, x);
  if (a < 1.0 && x < 1.5) return {gamma_series(a, x), gamma_upper_of_small(a, x)};
  if (x < a + 1.0) {
    double const lower = gamma_series(a, x);
    return {lower, 1.0 - lower};
  }
  double const upper = gamma_fraction(a, x);
  return {1.0 - upper, upper};
}

}  // namespace detail

/// The regularised lower incomplete gamma function, for a > 0 and x >= 0: the probability that a
/// gamma variable of shape a and scale 1 is at most x.
///
///     P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt
///
/// Relative error below 1e-13, and mostly a few units of the last digit; each of P and Q is
/// accurate where it is small. The work does not grow with a and x. Throws where an argument is
/// outside these bounds or not finite.
[[nodiscard]] inline double gamma_p(double a, double x) {
  return detail::incomplete_gamma("gamma_p", a, x).lower;
}

/// Q(a, x) = 1 − P(a, x), accurate where it is small.
[[nodiscard]] inline double gamma_q(double a, double x) {
  return detail::incomplete_gamma("gamma_q", a, x).upper;
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_EXPONENTIAL_INTEGRAL_HPP
#define PATRON_NUMERIC_EXPONENTIAL_INTEGRAL_HPP

#include <patron/numeric/detail/gamma_front.hpp>
#include <patron/numeric/domain.hpp>

#include <cmath>

namespace patron::inline v0 {
namespace detail {

/// eᶻ E_s(z) by the even part of its continued fraction, for z >= 1 or s >= 20:
///
///     1 / (z + s − 1 · s / (z + s + 2 − 2 (s + 1) / (z + s + 4 − …)))
///
/// n levels leave an error of about e^(−4 √(n z)), less where s is large. Source: DLMF 8.19.17.
[[nodiscard]] inline double exponential_fraction(double s, double z) {
  double const levels = z >= 1.0 ? std::ceil(10.0 + 90.0 / z) : 100.0;
  double tail = z + s + levels;
  for (double n = levels; n >= 1.0; n -= 1.0) {
    tail = z + s + 2.0 * (n - 1.0) - n * (s + n - 1.0) / tail;
  }
  return 1.0 / tail;
}

/// eᶻ E_s(z) for 0 < s <= 3/2 and z < 1, by the power series, written so that the pole of its two
/// first terms at s = 1 is gone before anything is rounded:
///
///     E_s(z) = (1 − Γ(2 − s) z^(s−1)) / (s − 1) − Σ (−z)ᵏ / ((1 − s + k) k!)
///
/// Source: DLMF 8.19.10.
[[nodiscard]] inline double exponential_series(double s, double z) {
  constexpr double euler = 0.57721566490153286061;
  double const beyond_one = s - 1.0;
  double const log_gamma_part = log_gamma_above_one(1.0 - s);
  double const exponent = log_gamma_part + beyond_one * std::log(z);
  double value = 0.0;
  if (beyond_one == 0.0) {
    value = -euler - std::log(z);
  } else if (std::abs(exponent) < 1.0) {
    value = -std::expm1(exponent) / beyond_one;
  } else {
    value = (1.0 - std::exp(log_gamma_part) * std::pow(z, beyond_one)) / beyond_one;
  }
  double term = 1.0;
  for (double k = 1.0; std::abs(term) > 1e-18; k += 1.0) {
    term *= -z / k;
    value -= term / (k - beyond_one);
  }
  return std::exp(z) * value;
}

}  // namespace detail

/// The generalised exponential integral times eᶻ, for any s > 0, whole or not, and z > 0.
///
///     eᶻ E_s(z) = eᶻ ∫₁^∞ e^(−z t) t^(−s) dt = ∫₀^∞ e^(−z u) (1 + u)^(−s) du
///
/// What a customer whose rate of leaving is a gamma variable is expected still to bring, discounted
/// over an endless horizon. Lies between 1/(z + s) and 1/z. Relative error below 1e-14. Throws
/// where s is not a number above 0 or z not one from 1e-300 on. Source: DLMF 8.19.
[[nodiscard]] inline double scaled_exponential_integral(double s, double z) {
  detail::check_above_zero("scaled_exponential_integral", "s", s);
  if (!(z >= 1e-300 && z - z == 0.0)) {
    detail::refuse_argument("scaled_exponential_integral", "z", z,
                            "is not a number from 1e-300 on");
  }
  if (z >= 1.0 || s >= 20.0) return detail::exponential_fraction(s, z);
  // Down to 1/2 < s <= 3/2 and up again: eᶻ E_{s+1} = (1 − z eᶻ E_s) / s. Source: DLMF 8.19.12.
  double const steps = s > 1.5 ? std::ceil(s - 1.5) : 0.0;
  double value = detail::exponential_series(s - steps, z);
  for (double k = s - steps; k < s - 0.5; k += 1.0) value = (1.0 - z * value) / k;
  return value;
}

}  // namespace patron::inline v0

#endif

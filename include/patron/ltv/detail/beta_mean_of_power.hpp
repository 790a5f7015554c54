// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_BETA_MEAN_OF_POWER_HPP
#define PATRON_LTV_DETAIL_BETA_MEAN_OF_POWER_HPP

#include <patron/numeric/log_beta.hpp>

#include <algorithm>
#include <cmath>

namespace patron::inline v0::detail {

/// log(1 + eᵛ), whatever v.
[[nodiscard]] inline double softplus(double v) {
  return (std::max)(v, 0.0) + std::log1p(std::exp(-std::abs(v)));
}

/// 1 / (1 + e⁻ᵛ), whatever v.
[[nodiscard]] inline double logistic(double v) {
  return v >= 0.0 ? 1.0 / (1.0 + std::exp(-v)) : std::exp(v) / (1.0 + std::exp(v));
}

/// E[(1 + pz)⁻ˢ] = ₂F₁(s, a; a + b; −z) for p ~ Beta(a, b), s > 0 and z >= 0, by quadrature: right
/// for all parameters, and slow; for where the series take too many terms.
///
/// With p = 1 / (1 + e⁻ᵛ) and l = log(1 + z) the integrand is exp f(v) / B(a, b), with a single
/// peak, where
///
///     f(v) = a v − (a + b − s) log(1 + eᵛ) − s log(1 + eᵛ⁺ˡ)
///
/// Around the peak v is stretched by v = v₀ + c sinh τ, so that exponential tails become doubly
/// exponential, and the trapezoidal rule converges geometrically. Source: Mori and Sugihara 2001.
[[nodiscard]] inline double beta_mean_of_power(double s, double a, double b, double z) {
  double const shift = std::log1p(z);
  double const rest = a + b - s;
  double const log_norm = log_beta(a, b);

  double low = -1000.0;
  double high = 1000.0;
  while (high - low > 1e-9) {
    double const middle = 0.5 * (low + high);
    bool const rising = a - rest * logistic(middle) - s * logistic(middle + shift) > 0.0;
    (rising ? low : high) = middle;
  }
  double const peak = low;
  auto const bend = [](double v) { return logistic(v) * logistic(-v); };
  double const curvature = rest * bend(peak) + s * bend(peak + shift);
  double const width = 1.0 / std::sqrt((std::max)(curvature, 0.5));

  constexpr double step = 1.0 / 16.0;
  auto const term = [&](double t) {
    double const v = peak + width * std::sinh(t);
    double const f = a * v - rest * softplus(v) - s * softplus(v + shift);
    return std::cosh(t) * std::exp(f - log_norm);
  };
  double sum = term(0.0);
  for (double const side : {-step, step}) {
    double added = sum;
    for (int i = 1; added > 1e-18 * sum; ++i) sum += added = term(side * i);
  }
  return sum * width * step;
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_BETA_MEAN_OF_POWER_HPP
#define PATRON_LTV_DETAIL_BETA_MEAN_OF_POWER_HPP

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

/// The integral of exp f(v), where f(v) has one peak of that width near v = `peak`, and `excess` is
/// f(peak + d) − f(peak).
///
/// Away from the peak v is stretched, v = peak + width · sinh τ, so that exponential tails become
/// doubly exponential and the trapezoidal rule converges geometrically. Source: Mori and Sugihara
/// 2001.
template<class Excess>
[[nodiscard]] double integral_around(double width, Excess const& excess) {
  constexpr double step = 1.0 / 16.0;
  auto const term = [&](double t) { return std::cosh(t) * std::exp(excess(width * std::sinh(t))); };
  double sum = term(0.0);
  for (double const side : {-step, step}) {
    double added = sum;
    for (int i = 1; added > 1e-18 * sum; ++i) sum += added = term(side * i);
  }
  return sum * width * step;
}

/// E[(1 + pz)⁻ˢ] = ₂F₁(s, a; a + b; −z) for p ~ Beta(a, b), s > 0 and z >= 0, by quadrature: right
/// for all parameters, and slow; for where the series take too many terms.
///
/// With p = 1 / (1 + e⁻ᵛ) it is a quotient of two integrals of e^f with one peak each: that of the
/// density, f = a v − (a + b) log(1 + eᵛ), and the same less s log(1 + pz). What f changes from a
/// peak on is computed as a difference, so that large parameters do not cancel.
[[nodiscard]] inline double beta_mean_of_power(double s, double a, double b, double z) {
  double const mean = a / (a + b);
  if (a > 1e12) return std::exp(-s * std::log1p(mean * z));  // p is known to six digits

  auto const density_excess = [&](double peak, double d) {
    return a * d - (a + b) * std::log1p(logistic(peak) * std::expm1(d));
  };
  auto const bend = [](double v) { return logistic(v) * logistic(-v); };
  auto const width_of = [](double curvature) {
    return 1.0 / std::sqrt((std::max)(curvature, 0.5));
  };

  double const peak = std::log(a / b);
  double const density = integral_around(width_of((a + b) * bend(peak)),
                                         [&](double d) { return density_excess(peak, d); });

  double const shift = std::log1p(z);
  double low = -1000.0;
  double high = peak;  // the power moves the peak to smaller p
  while (high - low > 1e-9) {
    double const middle = 0.5 * (low + high);
    double const slope =
        a - (a + b) * logistic(middle) - s * (logistic(middle + shift) - logistic(middle));
    (slope > 0.0 ? low : high) = middle;
  }
  double const moved_peak = low;
  double const log_power = std::log1p(z * logistic(moved_peak));
  double const curvature =
      (a + b) * bend(moved_peak) + s * (bend(moved_peak + shift) - bend(moved_peak));
  double const weighted = integral_around(width_of(curvature), [&](double d) {
    return density_excess(moved_peak, d) -
           s * (std::log1p(z * logistic(moved_peak + d)) - log_power);
  });
  return weighted / density * std::exp(density_excess(peak, moved_peak - peak) - s * log_power);
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_RESIDUAL_SUM_HPP
#define PATRON_LTV_DETAIL_RESIDUAL_SUM_HPP

#include <patron/numeric/tanh_sinh.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace patron::inline v0::detail {

/// Σ f(k) over k >= n from the integral over the same, for a function that is smooth on the scale
/// of whole numbers: Gregory's formula with seven values.
///
///     Σ f = ∫ f + f/2 − Δf/12 + Δ²f/24 − 19 Δ³f/720 + …
template<class F>
[[nodiscard]] double gregory_correction(F const& f, double n) {
  constexpr double weights[] = {1.0 / 2,   -1.0 / 12,      1.0 / 24,     -19.0 / 720,
                                3.0 / 160, -863.0 / 60480, 275.0 / 24192};
  std::array<double, std::size(weights)> differences{};
  for (std::size_t i = 0; i < differences.size(); ++i) {
    differences[i] = f(n + static_cast<double>(i));
  }
  double sum = 0.0;
  for (std::size_t order = 0; order < differences.size(); ++order) {
    sum += weights[order] * differences[0];
    for (std::size_t i = 0; i + 1 < differences.size() - order; ++i) {
      differences[i] = differences[i + 1] - differences[i];
    }
  }
  return sum;
}

/// ∫ f(t) dt from `from` on, over log t, in pieces of a factor of e⁸, as far as they count.
template<class F>
[[nodiscard]] double integral_over_logs(F const& f, double from, double to) {
  constexpr double piece = 8.0;
  double const last = std::log(to / from);
  double sum = 0.0;
  for (double u = 0.0; u < last; u += piece) {
    double const part = tanh_sinh(
        [&](double v) {
          double const t = from * std::exp(v);
          return f(t) * t;
        },
        u, (std::min)(u + piece, last));
    sum += part;
    if (part <= 1e-17 * sum) break;
  }
  return sum;
}

/// Σ e^(g(t) − δ (t − first)) over whole t >= first, where g is the logarithm of a survival curve
/// that falls like a power of t at last: e^g ≈ C t^(−power). Finite where δ > 0 or power > 1.
///
/// The first thousand terms are added; with a discount that lets them fall quickly there are no
/// more. What follows them is smooth: an integral and its correction. Where that reaches so far
/// that only the power is left of g, it is ∫ C t^(−power) = C t^(1−power) / (power − 1).
template<class LogSurvival>
[[nodiscard]] double residual_sum(LogSurvival const& g, double first, double delta, double power,
                                  double only_power_from) {
  auto const f = [&](double t) { return std::exp(g(t) - delta * (t - first)); };
  constexpr double negligible = 45.0;  // e^-45 is 3e-20
  bool const quick = delta >= 0.02;
  double const terms = quick ? std::ceil(negligible / delta) : 1000.0;
  double sum = 0.0;
  for (double k = 0.0; k < terms; k += 1.0) sum += f(first + k);
  if (quick) return sum;
  double const next = first + terms;
  double const end = delta > 0.0 ? first + negligible / delta : (std::max)(next, only_power_from);
  sum += gregory_correction(f, next);
  if (end > next) sum += integral_over_logs(f, next, end);
  if (delta == 0.0) sum += f(end) * end / (power - 1.0);
  return sum;
}

}  // namespace patron::inline v0::detail

#endif

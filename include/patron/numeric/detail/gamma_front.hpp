// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_DETAIL_GAMMA_FRONT_HPP
#define PATRON_NUMERIC_DETAIL_GAMMA_FRONT_HPP

#include <patron/numeric/detail/stirling.hpp>
#include <patron/numeric/log_gamma.hpp>

#include <cmath>

namespace patron::inline v0::detail {

/// log Γ(1 + a), without the rounding of 1 + a.
[[nodiscard]] inline double log_gamma_above_one(double a) {
  return a < 0.5 ? a * log_gamma_near_two(a) - std::log1p(a) : log_gamma(1.0 + a);
}

/// xᵃ e⁻ˣ / Γ(a + 1)
[[nodiscard]] inline double gamma_front(double a, double x) {
  if (a >= 8.0) {  // Loader 2000: the large parts of the exponent cancel in φ
    return std::exp(-a * log_remainder(x, a) - stirling_correction(a)) / std::sqrt(2.0 * pi * a);
  }
  return std::exp(a * std::log(x) - x - log_gamma_above_one(a));
}

}  // namespace patron::inline v0::detail

#endif

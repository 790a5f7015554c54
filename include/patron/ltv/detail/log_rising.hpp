// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_LOG_RISING_HPP
#define PATRON_LTV_DETAIL_LOG_RISING_HPP

#include <patron/numeric/log_beta.hpp>
#include <patron/numeric/log_gamma.hpp>

#include <cmath>
#include <cstdint>

namespace patron::inline v0::detail {

// Few factors are multiplied out, which nothing can cancel in; many are left to gamma functions.
inline constexpr std::uint32_t few_factors = 64;

/// log Γ(r + n) / Γ(r) = Σ log(r + k) over k < n.
[[nodiscard]] inline double log_rising(double r, std::uint32_t n) {
  if (n > few_factors) return log_gamma(n) - log_beta(r, n);
  double sum = 0.0;
  for (std::uint32_t k = 0; k < n; ++k) sum += std::log(r + k);
  return sum;
}

/// log B(a, b + n) / B(a, b) = −Σ log(1 + a / (b + k)) over k < n: nobody with a dropout
/// probability of Beta(a, b) dropped out at n occasions.
[[nodiscard]] inline double log_survived(double a, double b, std::uint32_t n) {
  if (n > few_factors) return log_beta(a, b + n) - log_beta(a, b);
  double sum = 0.0;
  for (std::uint32_t k = 0; k < n; ++k) sum -= std::log1p(a / (b + k));
  return sum;
}

}  // namespace patron::inline v0::detail

#endif

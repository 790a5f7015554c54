// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_LOG_SUM_EXP_HPP
#define PATRON_NUMERIC_LOG_SUM_EXP_HPP

#include <cmath>
#include <limits>
#include <span>

namespace patron::inline v0 {

/// log(eᵃ + eᵇ) without leaving the logarithms: sums of probabilities too small, or of likelihoods
/// too large, for a double. −∞ stands for 0.
[[nodiscard]] inline double log_add_exp(double a, double b) {
  double const larger = a < b ? b : a;
  double const smaller = a < b ? a : b;
  if (larger == smaller) return larger + 0.69314718055994530942;  // also where both are infinite
  return larger + std::log1p(std::exp(smaller - larger));
}

/// log Σ e^x over a range; −∞, the logarithm of 0, where there is none. The terms are added in
/// their order.
[[nodiscard]] inline double log_sum_exp(std::span<double const> terms) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  double largest = -infinity;
  for (double const x : terms) {
    if (!(x <= largest)) largest = x;
  }
  if (!(largest - largest == 0.0)) return largest;  // −∞: all are 0; ∞ and NaN stay what they are
  double sum = 0.0;
  for (double const x : terms) sum += std::exp(x - largest);
  return largest + std::log(sum);
}

}  // namespace patron::inline v0

#endif

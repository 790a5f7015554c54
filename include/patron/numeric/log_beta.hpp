// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_LOG_BETA_HPP
#define PATRON_NUMERIC_LOG_BETA_HPP

#include <patron/numeric/detail/stirling.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/log_gamma.hpp>

#include <algorithm>
#include <cmath>

namespace patron::inline v0 {

/// log B(a, b), for a, b > 0.
///
///     B(a, b) = Γ(a) Γ(b) / Γ(a + b)
///
/// Where an argument is large the three logarithms are large and nearly cancel; there Stirling's
/// formula is written so that the large parts are gone before anything is rounded.
/// Source: Didonato and Morris 1992, algorithm 708 (TOMS 18(3)), section 6. Throws where an
/// argument is not a number above 0.
[[nodiscard]] inline double log_beta(double a, double b) {
  detail::check_above_zero("log_beta", "a", a);
  detail::check_above_zero("log_beta", "b", b);
  double const p = (std::min)(a, b);
  double const q = (std::max)(a, b);
  if (q < 8.0) return log_gamma(p) + log_gamma(q) - log_gamma(p + q);

  double const share = p / (p + q);
  double const log_rest = std::log1p(-share);  // log(q / (p + q))
  double const correction = detail::stirling_correction(q) - detail::stirling_correction(p + q);
  if (p < 8.0) {
    return log_gamma(p) + correction + p - p * std::log(p + q) + (q - 0.5) * log_rest;
  }
  return detail::half_log_two_pi - 0.5 * std::log(q) + correction + detail::stirling_correction(p) +
         (p - 0.5) * std::log(share) + q * log_rest;
}

}  // namespace patron::inline v0

#endif

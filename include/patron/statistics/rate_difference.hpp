// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_RATE_DIFFERENCE_HPP
#define PATRON_STATISTICS_RATE_DIFFERENCE_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>

#include <cmath>
#include <optional>

namespace patron::inline v0 {

/// By how much more often a group does something than another: a − b of two groups of different
/// people, with its interval made of their Wilson intervals; none where one of them is empty.
///
///     low  = (a − b) − √((a − a.low)² + (b.high − b)²)
///     high = (a − b) + √((a.high − a)² + (b − b.low)²)
///
/// It stays within −1 and 1. An interval that holds 0 says that the groups may be alike, not that
/// they are. Throws where the confidence does not lie between 0 and 1.
/// Source: Newcombe 1998 (Statistics in Medicine 17), method 10.
[[nodiscard]] inline std::optional<estimate<double>> rate_difference(rate const& a, rate const& b,
                                                                     double confidence = 0.95) {
  auto const a_within = a.interval(confidence);
  auto const b_within = b.interval(confidence);
  auto const p = a.value();
  auto const q = b.value();
  if (!p || !q || !a_within || !b_within) return std::nullopt;
  double const difference = *p - *q;
  return estimate<double>{.value = difference,
                          .low = difference - std::hypot(*p - a_within->low, b_within->high - *q),
                          .high = difference + std::hypot(a_within->high - *p, *q - b_within->low),
                          .confidence = confidence};
}

}  // namespace patron::inline v0

#endif

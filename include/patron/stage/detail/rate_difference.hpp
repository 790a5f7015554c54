// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_RATE_DIFFERENCE_HPP
#define PATRON_STAGE_DETAIL_RATE_DIFFERENCE_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>

#include <cmath>
#include <optional>

namespace patron::inline v0::detail {

/// a − b of two groups of different people, with its interval made of their Wilson intervals; none
/// where one of them is empty. Source: Newcombe 1998 (Statistics in Medicine 17), method 10.
[[nodiscard]] inline std::optional<estimate<double>> rate_difference(rate const& a, rate const& b,
                                                                     double confidence) {
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

}  // namespace patron::inline v0::detail

#endif

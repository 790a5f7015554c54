// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_INVERSE_TRIGAMMA_HPP
#define PATRON_GRIP_DETAIL_INVERSE_TRIGAMMA_HPP

#include <patron/numeric/trigamma.hpp>

#include <algorithm>
#include <cmath>

namespace patron::inline v0::detail {

/// The x with ψ′(x) = y, for y > 0, to full accuracy: ψ′(1/u) rises with u and lies above both u
/// and u².
[[nodiscard]] inline double inverse_trigamma(double y) {
  double low = 0.0;
  double high = (std::min)(y, std::sqrt(y));
  for (int halving = 0; halving < 1100; ++halving) {
    double const middle = low + (high - low) / 2.0;
    if (!(middle > low && middle < high)) break;
    (trigamma(1.0 / middle) < y ? low : high) = middle;
  }
  return 1.0 / high;
}

}  // namespace patron::inline v0::detail

#endif

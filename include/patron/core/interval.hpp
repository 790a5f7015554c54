// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_INTERVAL_HPP
#define PATRON_CORE_INTERVAL_HPP

namespace patron::inline v0 {

/// From the lower to the upper bound of a figure, both included.
struct interval {
  double low = 0.0;
  double high = 0.0;

  friend constexpr bool operator==(interval, interval) = default;
};

}  // namespace patron::inline v0

#endif

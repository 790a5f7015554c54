// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_OPPORTUNITY_PATTERN_HPP
#define PATRON_HISTORY_OPPORTUNITY_PATTERN_HPP

#include <cstdint>

namespace patron::inline v0 {

/// The pattern of somebody who can act only at fixed occasions (a yearly appeal, a monthly box, a
/// conference): (x, t_x, n). The occasion at which they were won is not counted.
///
///     opportunity_pattern{.frequency = 3, .recency = 5, .opportunities = 6}
///
/// Source: Fader, Hardie and Shang 2010.
struct opportunity_pattern {
  std::uint32_t frequency = 0;      ///< x: at how many of the occasions they acted
  std::uint32_t recency = 0;        ///< t_x: the last occasion at which they acted; 0 for none
  std::uint32_t opportunities = 0;  ///< n: how many occasions there were

  friend constexpr bool operator==(opportunity_pattern const&,
                                   opportunity_pattern const&) = default;
};

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_PURCHASE_PATTERN_HPP
#define PATRON_HISTORY_PURCHASE_PATTERN_HPP

#include <patron/core/calendar.hpp>

#include <cstdint>

namespace patron::inline v0 {

/// All that a purchase model needs to know of a customer without a contract: (x, t_x, T).
///
///     purchase_pattern{.frequency = 2, .recency = real_weeks{30.43}, .age = real_weeks{38.86}}
///
/// Times are in days that need not be whole; whatever duration is written (`days`, `weeks`,
/// `real_weeks`) converts. A `purchase_summary` converts to its pattern.
/// Source: Schmittlein, Morrison and Colombo 1987; the letters as in Fader, Hardie and Lee 2005.
struct purchase_pattern {
  std::uint32_t frequency = 0;  ///< x: days with a repeat purchase; the first day is not counted
  real_days recency{};          ///< t_x: from the first purchase day to the last
  real_days age{};              ///< T: from the first purchase day to the last day observed

  friend constexpr bool operator==(purchase_pattern const&, purchase_pattern const&) = default;
};

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_QUIET_CUSTOMER_HPP
#define PATRON_GRIP_QUIET_CUSTOMER_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>

#include <concepts>
#include <cstdint>

namespace patron::inline v0 {

/// Somebody who has not bought for longer than is usual for her.
template<customer_id Id, std::totally_ordered Worth>
struct quiet_customer {
  Id customer{};
  day_point last{};               ///< the last purchase day
  std::uint32_t purchases = 0;    ///< purchase days so far
  real_days usual_gap{};          ///< the gap that is exceeded as often as not
  day_count silence{};            ///< from the last purchase to the last day observed
  day_point crossed_on{};         ///< the day in whose evening the silence became unusual
  double chance_of_longer = 0.0;  ///< how often a gap of hers that ends is longer than this silence
  Worth at_stake{};

  friend constexpr bool operator==(quiet_customer const&, quiet_customer const&) = default;
};

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_SIMULATED_CUSTOMER_HPP
#define PATRON_LTV_SIMULATED_CUSTOMER_HPP

#include <patron/history/purchase_pattern.hpp>

#include <cstdint>

namespace patron::inline v0 {

/// A customer as a model makes one: what is seen at the end of the observation, and what is not.
struct simulated_customer {
  purchase_pattern pattern{};          ///< what an observer knows
  bool alive = true;                   ///< whether they still are a customer at that time
  std::uint32_t future_purchases = 0;  ///< how often they buy within the horizon after it

  friend constexpr bool operator==(simulated_customer const&, simulated_customer const&) = default;
};

}  // namespace patron::inline v0

#endif

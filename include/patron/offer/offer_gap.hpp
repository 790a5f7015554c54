// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_OFFER_GAP_HPP
#define PATRON_OFFER_OFFER_GAP_HPP

#include <cstddef>

namespace patron::inline v0 {

/// Two neighbouring rungs that are so far apart that an offer is missing between them.
template<class Measure>
struct offer_gap {
  std::size_t below = 0;  ///< the rung from which people would have to climb
  std::size_t above = 0;  ///< the next one
  double ratio = 0.0;     ///< so many times harder to buy than the rung below
  Measure suggested{};    ///< what would cut the step into two equal ones

  friend constexpr bool operator==(offer_gap const&, offer_gap const&) = default;
};

}  // namespace patron::inline v0

#endif

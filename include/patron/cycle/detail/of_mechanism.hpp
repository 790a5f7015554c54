// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_OF_MECHANISM_HPP
#define PATRON_CYCLE_DETAIL_OF_MECHANISM_HPP

#include <patron/cycle/mechanism.hpp>

namespace patron::inline v0::detail {

/// The member that is named like a mechanism, of a structure that has one for each.
template<class Five>
[[nodiscard]] constexpr auto& of_mechanism(Five& five, mechanism m) noexcept {
  switch (m) {
    case mechanism::sowing:
      return five.sowing;
    case mechanism::growing:
      return five.growing;
    case mechanism::gripping:
      return five.gripping;
    case mechanism::extending:
      return five.extending;
    case mechanism::referring:
      break;
  }
  return five.referring;
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_PRESENCE_HPP
#define PATRON_GRIP_PRESENCE_HPP

namespace patron::inline v0 {

/// What makes somebody a customer of a period, or of a day, when movements are told apart. It
/// matters for those who are there without paying: an order at price 0, a contract that is free.
enum class presence {
  by_money,    ///< revenue above zero (default): the first free order makes nobody new
  by_activity  ///< a purchase or a running contract, at whatever price: it does
};

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr presence last_of(presence) noexcept {
  return presence::by_activity;
}

}  // namespace patron::inline v0

#endif

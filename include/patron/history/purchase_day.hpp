// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_PURCHASE_DAY_HPP
#define PATRON_HISTORY_PURCHASE_DAY_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/customer_id.hpp>

#include <cstdint>
#include <tuple>

namespace patron::inline v0 {

/// One customer on one day: a row of a `purchase_book`. A day with refunds only is a row with no
/// orders; it is no purchase day.
template<customer_id Id, exact_amount Amount>
struct purchase_day {
  Id customer{};
  day_point day{};
  std::uint32_t orders = 0;   ///< purchases of that day
  std::uint32_t refunds = 0;  ///< refunds of that day
  Amount amount{};            ///< what was paid that day, less that day's refunds

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.customer, self.day, self.orders, self.refunds, self.amount);
  }
  friend constexpr bool operator==(purchase_day const&, purchase_day const&) = default;
};

}  // namespace patron::inline v0

#endif

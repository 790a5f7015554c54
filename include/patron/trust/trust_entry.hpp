// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_TRUST_ENTRY_HPP
#define PATRON_TRUST_TRUST_ENTRY_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/trust/trust_totals.hpp>

#include <concepts>
#include <tuple>

namespace patron::inline v0 {

/// What a deposit or a withdrawal was: a promise kept, a late delivery. Any type with an order.
template<class T>
concept trust_kind = std::regular<T> && std::totally_ordered<T>;

/// The deposits and withdrawals of one kind, to one customer, of one day: a row of a
/// `trust_account`.
template<customer_id Id, trust_kind Kind, exact_amount Weight>
struct trust_entry {
  Id customer{};
  day_point day{};
  Kind kind{};
  trust_totals<Weight> totals{};

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.customer, self.day, self.kind, self.totals);
  }
  friend constexpr bool operator==(trust_entry const&, trust_entry const&) = default;
};

/// The balance of one customer on a day.
template<customer_id Id>
struct trust_balance {
  Id customer{};
  double balance = 0.0;
  day_point last{};  ///< the day of the last entry

  friend constexpr bool operator==(trust_balance const&, trust_balance const&) = default;
};

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_YEARLY_SPEND_HPP
#define PATRON_GRIP_YEARLY_SPEND_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/estimated.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/purchase_summary.hpp>

#include <algorithm>
#include <chrono>

namespace patron::inline v0 {

/// What a customer spent in a year while she came, refunds taken off; of somebody who came for less
/// than a year, what she spent:
///
///     total / the greater of a year and the time from first to last purchase
///
/// Where she stays away it is what there may be to lose in the year to come: an `estimated` amount.
template<customer_id Id, amount Amount>
[[nodiscard]] estimated<Amount> yearly_spend(purchase_summary<Id, Amount> const& customer) {
  using traits = amount_traits<Amount>;
  constexpr real_days year = std::chrono::years{1};
  double const years = (std::max)(real_days{customer.recency} / year, 1.0);
  return estimated<Amount>{traits::from_double(traits::to_double(customer.total) / years)};
}

}  // namespace patron::inline v0

#endif

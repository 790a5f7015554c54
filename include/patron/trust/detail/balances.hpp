// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_DETAIL_BALANCES_HPP
#define PATRON_TRUST_DETAIL_BALANCES_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/trust/half_life.hpp>
#include <patron/trust/trust_entry.hpp>

#include <vector>

namespace patron::inline v0::detail {

/// The balances on a day of rows that are sorted by customer and none of which is later.
template<customer_id Id, trust_kind Kind, exact_amount Weight>
[[nodiscard]] std::vector<trust_balance<Id>> balances_of(
    std::vector<trust_entry<Id, Kind, Weight>> const& rows, day_point day, half_life forgotten) {
  std::vector<trust_balance<Id>> all;
  for (auto const& row : rows) {
    if (all.empty() || all.back().customer < row.customer)
      all.push_back({.customer = row.customer});
    double const weight = amount_traits<Weight>::to_double(row.totals.net());
    all.back().balance += weight * forgotten.left_after(day - row.day);
    all.back().last = row.day;
  }
  return all;
}

}  // namespace patron::inline v0::detail

#endif

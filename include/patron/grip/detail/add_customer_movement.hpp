// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_ADD_CUSTOMER_MOVEMENT_HPP
#define PATRON_GRIP_DETAIL_ADD_CUSTOMER_MOVEMENT_HPP

#include <patron/core/amount.hpp>
#include <patron/grip/revenue_movement.hpp>

namespace patron::inline v0::detail {

/// What a customer holds at one end of a movement. Who is not present holds nothing.
template<exact_amount Amount>
struct holding {
  Amount revenue{};  ///< zero or more
  bool present = false;
};

/// Enters one customer into a movement; `known` says whether she was present before its start.
template<exact_amount Amount>
constexpr void add_customer_movement(revenue_movement<Amount>& row, holding<Amount> const& before,
                                     holding<Amount> const& after, bool known) {
  using money = amount_traits<Amount>;
  auto& people = row.customers;
  row.start = money::add(row.start, before.revenue);
  row.end = money::add(row.end, after.revenue);
  people.start += before.present ? 1U : 0U;
  people.end += after.present ? 1U : 0U;
  if (!before.present && !after.present) return;

  if (!before.present) {
    Amount& came = known ? row.reactivation : row.new_business;
    came = money::add(came, after.revenue);
    ++(known ? people.reactivated : people.new_customers);
  } else if (!after.present) {
    row.churn = money::add(row.churn, before.revenue);
    ++people.churned;
  } else if (after.revenue > before.revenue) {
    row.expansion = money::add(row.expansion, money::subtract(after.revenue, before.revenue));
    ++people.expanded;
  } else if (before.revenue > after.revenue) {
    row.contraction = money::add(row.contraction, money::subtract(before.revenue, after.revenue));
    ++people.contracted;
  }
}

}  // namespace patron::inline v0::detail

#endif

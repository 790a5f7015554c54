// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_ROUNDED_MOVEMENT_HPP
#define PATRON_GRIP_ROUNDED_MOVEMENT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/rounding.hpp>
#include <patron/grip/billing_period.hpp>
#include <patron/grip/recurring_revenue.hpp>
#include <patron/grip/revenue_movement.hpp>

namespace patron::inline v0 {

/// A movement of recurring revenue in whole minor units a month, a quarter or a year:
///
///     rounded_movement(billing_period::month(), movement, rounding::half_even)     // MRR
///
/// Rounding every part for itself would break the identity by a cent. Here the sums are rounded
/// (the start, what is left of it after losses, that with expansion, with those who are back, with
/// those who are new, and the end), and each part is the difference of two of them. So the
/// identity holds to the minor unit, start, end and both retentions are what rounding makes of the
/// exact ones, and no part is off by a whole unit.
template<minor_unit_amount Amount>
[[nodiscard]] constexpr revenue_movement<Amount> rounded_movement(
    billing_period period, revenue_movement<recurring_revenue<Amount>> const& exact,
    rounding rule) {
  revenue_movement<Amount> whole{.when = exact.when, .observed = exact.observed};
  whole.customers = exact.customers;
  recurring_revenue<Amount> sum = exact.start;
  Amount before = sum.per(period, rule);
  auto const rise = [&](recurring_revenue<Amount> const& to) {
    Amount const after = to.per(period, rule);
    Amount const difference = amount_traits<Amount>::subtract(after, before);
    sum = to;
    before = after;
    return difference;
  };
  auto const fall = [&](recurring_revenue<Amount> const& to) {
    return amount_traits<Amount>::subtract(Amount{}, rise(to));
  };
  whole.start = before;
  whole.churn = fall(sum - exact.churn);
  whole.contraction = fall(sum - exact.contraction);
  whole.expansion = rise(sum + exact.expansion);
  whole.reactivation = rise(sum + exact.reactivation);
  whole.new_business = rise(sum + exact.new_business);
  whole.exchange = rise(sum + exact.exchange);
  whole.end = before;
  whole.excess_refunds = exact.excess_refunds.per(period, rule);
  return whole;
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_SUMMARIZE_HPP
#define PATRON_HISTORY_SUMMARIZE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/detail/summarize_in_slices.hpp>
#include <patron/history/detail/summary_fold.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/history/sorted_orders.hpp>

#include <chrono>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// One summary for each customer, sorted by id.
///
///     summarize(orders, 1998y / June / 30, &order::buyer, &order::placed_on, &order::total)
///
/// The orders may come in any sequence; the projections read a customer, a day and an amount from
/// each, as those of `std::ranges` do, and may be asked more than once for the same order. `until`
/// is the last day observed, that day included. People with refunds only are not customers and are
/// left out.
///
/// Amounts that are `double` are added by day, then amount: the same orders in another sequence
/// give the same bits.
///
/// Throws for an order after `until` and for an amount that is not a finite number.
template<std::ranges::input_range Orders, class Customer, class Day, class Paid>
  requires detail::orders<Orders, Customer, Day, Paid>
[[nodiscard]] auto summarize(Orders&& orders, std::chrono::sys_days until, Customer customer,
                             Day day, Paid amount)
    -> std::vector<
        purchase_summary<customer_id_t<Orders, Customer>, detail::projected_t<Orders, Paid>>> {
  detail::observation_end const end{"summarize", until};
  if constexpr (std::ranges::forward_range<Orders> &&
                detail::integer_key<customer_id_t<Orders, Customer>> &&
                exact_amount<detail::projected_t<Orders, Paid>>) {
    auto summaries = detail::summarize_in_slices(orders, end, customer, day, amount);
    if (summaries) return *std::move(summaries);
  }
  detail::summary_fold<customer_id_t<Orders, Customer>, detail::projected_t<Orders, Paid>> fold{
      end.day()};
  for (auto const& order : detail::sorted_orders("summarize", orders, end, customer, day, amount)) {
    fold.add(order.customer, order.day, detail::is_purchase(order.paid) ? 1U : 0U, order.paid);
  }
  return std::move(fold).finish();
}

/// What the projections do not read as orders has no summary.
template<class Orders>
detail::an_order_gives_a_customer_a_sys_days_and_an_amount summarize(Orders const&, ...) = delete;

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_RECOVERED_HPP
#define PATRON_OPPORTUNITY_RECOVERED_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/sorted_orders.hpp>
#include <patron/opportunity/recovered_sales.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <functional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<customer_id Id, exact_amount Amount>
struct promoted_order {
  Id customer{};
  day_point day{};
  Amount paid{};
  bool promoted = false;
};

/// The orders of one customer, by day, in a period and the one before.
template<class OrderIterator, exact_amount Amount>
void add_customer(OrderIterator order, OrderIterator end, recovered_sales<Amount>& sums) {
  using money = amount_traits<Amount>;
  auto const existed = [&](auto const& one) {
    return is_purchase(one.paid) && one.day < sums.when.from;
  };
  if (!std::any_of(order, end, existed)) return;
  bool bought = false;
  bool promoted = false;
  Amount before{};
  Amount sales{};
  for (; order != end; ++order) {
    if (sums.before.contains(order->day)) before = money::add(before, order->paid);
    if (!sums.when.contains(order->day)) continue;
    sales = money::add(sales, order->paid);
    bought = bought || is_purchase(order->paid);
    promoted = promoted || order->promoted;
    if (!order->promoted) sums.sales_at_no_cost = money::add(sums.sales_at_no_cost, order->paid);
  }
  ++sums.existing;
  if (bought) ++sums.bought;
  if (bought && !promoted) ++sums.bought_at_no_cost;
  sums.sales_before = money::add(sums.sales_before, before);
  sums.sales = money::add(sums.sales, sales);
  if (!promoted) {
    sums.change_at_no_cost = money::add(sums.change_at_no_cost, money::subtract(sales, before));
  }
}

}  // namespace detail

/// What existing customers bought in each period but the first, compared with the period before.
///
///     std::vector const quarters{quarter(2025y, 1), quarter(2025y, 2), quarter(2025y, 3)};
///     recovered_by_period(orders, quarters, today, &order::buyer, &order::placed_on,
///                         &order::total, &order::promoted)
///
/// `promoted` says of an order whether promotion cost belongs to it: a coupon, a mailing that it
/// answers. Who has one such order in a period had promotion cost in it, and does not enter the
/// growth at no cost. Cost spent on somebody who bought nothing is not seen; her sales then count
/// as lost at no cost, so that the growth is never flattered. Orders of the whole past are needed,
/// to know who is an existing customer. For a segment give the orders of its customers.
///
/// Throws where the periods do not follow one another without a gap, and, with the record, for an
/// order after `until`. A period of which nothing was observed is `not_started`, and its sums are
/// zero.
template<std::ranges::input_range Orders, class Customer, class Day, class Paid, class Promoted>
  requires detail::orders<Orders, Customer, Day, Paid> &&
           exact_amount<detail::projected_t<Orders, Paid>> &&
           std::predicate<Promoted&, std::ranges::range_reference_t<Orders>>
[[nodiscard]] auto recovered_by_period(Orders&& orders, std::vector<window> const& periods,
                                       std::chrono::sys_days until, Customer customer, Day day,
                                       Paid amount, Promoted promoted)
    -> std::vector<recovered_sales<detail::projected_t<Orders, Paid>>> {
  using Amount = detail::projected_t<Orders, Paid>;
  using order = detail::promoted_order<customer_id_t<Orders, Customer>, Amount>;
  std::vector<recovered_sales<Amount>> rows;
  for (std::size_t i = 1; i < periods.size(); ++i) {
    detail::require(periods[i - 1].to == periods[i].from,
                    "recovered_by_period: periods follow one another without a gap");
    bool const started = periods[i].from <= until;
    bool const over = periods[i].to <= until + std::chrono::days{1};
    rows.push_back({.when = periods[i],
                    .before = periods[i - 1],
                    .observed = over      ? completeness::state::complete
                                : started ? completeness::state::partial
                                          : completeness::state::not_started});
  }
  detail::observation_end const end{"recovered_by_period", until};
  std::vector<order> all;
  if constexpr (std::ranges::sized_range<Orders>) all.reserve(std::ranges::size(orders));
  for (auto&& one : orders) {
    all.push_back({.customer = customer_id_t<Orders, Customer>(std::invoke(customer, one)),
                   .day = end.accept(std::invoke(day, one), all.size()),
                   .paid = std::invoke(amount, one),
                   .promoted = std::invoke(promoted, one)});
  }
  detail::sort_days(all);
  for (auto from = all.begin(); from != all.end();) {
    auto const to =
        std::find_if(from, all.end(), [&](order const& o) { return o.customer != from->customer; });
    for (recovered_sales<Amount>& row : rows) {
      if (row.observed != completeness::state::not_started) detail::add_customer(from, to, row);
    }
    from = to;
  }
  return rows;
}

/// What was won back in one period: `recovered_by_period` of it alone.
///
///     recovered(orders, year(2024y), year(2025y), today, &order::buyer, &order::placed_on,
///               &order::total, &order::promoted)
template<std::ranges::input_range Orders, class Customer, class Day, class Paid, class Promoted>
  requires detail::orders<Orders, Customer, Day, Paid> &&
           exact_amount<detail::projected_t<Orders, Paid>> &&
           std::predicate<Promoted&, std::ranges::range_reference_t<Orders>>
[[nodiscard]] auto recovered(Orders&& orders, window before, window when,
                             std::chrono::sys_days until, Customer customer, Day day, Paid amount,
                             Promoted promoted)
    -> recovered_sales<detail::projected_t<Orders, Paid>> {
  return recovered_by_period(orders, {before, when}, until, customer, day, amount, promoted)
      .front();
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_REVENUE_GRIP_RATE_HPP
#define PATRON_GRIP_REVENUE_GRIP_RATE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/grip/buyers.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {

namespace detail {

/// What each customer spent in a window, refunds taken off, by ascending id.
template<class Orders, class Customer, class Day, class Paid>
[[nodiscard]] auto spending(Orders&& orders, window when, Customer customer, Day day, Paid amount) {
  using money_type = projected_t<Orders, Paid>;
  std::vector<std::pair<customer_id_t<Orders, Customer>, money_type>> spent;
  for (auto&& order : orders) {
    if (when.contains(std::invoke(day, order))) {
      spent.emplace_back(std::invoke(customer, order), std::invoke(amount, order));
    }
  }
  auto const by_customer = [](auto const& a, auto const& b) { return a.first < b.first; };
  if (!exact_amount<money_type> || !std::ranges::is_sorted(spent, by_customer)) {
    std::ranges::sort(spent);  // by amount too: sums of doubles do not depend on the input's order
  }
  std::size_t people = 0;
  for (auto const& [id, paid] : spent) {
    if (people != 0 && spent[people - 1].first == id) {
      money_type& sum = spent[people - 1].second;
      sum = amount_traits<money_type>::add(sum, paid);
    } else {
      spent[people++] = {id, paid};
    }
  }
  spent.resize(people);
  return spent;
}

}  // namespace detail

/// The grip rate by revenue, the gross retention of what existing customers spent:
///
///     grip = Σ min(spent in `next`, spent in `base`) / Σ spent in `base`
///
/// over the customers who bought in `base`. The minimum is taken for each of them, so that one who
/// buys more never hides one who left: it is never above 1. Refunds are taken off in the window of
/// their day. A customer whose base window sums to nothing has no money at risk; one whose next
/// window sums to less than nothing has kept none. Compare windows of one length.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid>
[[nodiscard]] auto revenue_grip_rate(Orders&& orders, window base, window next, Customer customer,
                                     Day day, Paid amount)
    -> revenue_rate<detail::projected_t<Orders, Paid>> {
  using money_type = detail::projected_t<Orders, Paid>;
  detail::check_windows("revenue_grip_rate", base, next);
  auto const at_risk = buyers(orders, base, customer, day, amount);
  auto const before = detail::spending(orders, base, customer, day, amount);
  auto const after = detail::spending(orders, next, customer, day, amount);
  // All three ascend by id: one walk over each of them.
  auto const spent_by = [](auto& row, auto const end, auto const& id) {
    while (row != end && row->first < id) ++row;
    return row != end && row->first == id ? row->second : money_type{};
  };

  revenue_rate<money_type> sum;
  auto before_row = before.begin();
  auto after_row = after.begin();
  for (auto const& id : at_risk) {
    money_type const start = spent_by(before_row, before.end(), id);
    money_type const end = spent_by(after_row, after.end(), id);
    if (!(start > money_type{})) continue;
    sum.merge({end > money_type{} ? (std::min)(start, end) : money_type{}, start});
  }
  return sum;
}

/// The same while time goes on; `until` as in `grip_rate`. What is exposed are the customers who
/// bought in `base`.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid>
[[nodiscard]] auto revenue_grip_rate(Orders&& orders, window base, window next,
                                     std::chrono::sys_days until, Customer customer, Day day,
                                     Paid amount)
    -> observed_revenue_rate<detail::projected_t<Orders, Paid>> {
  detail::check_days("revenue_grip_rate", orders, until, day);
  auto const at_risk = buyers(orders, base, customer, day, amount);
  return {revenue_grip_rate(orders, base, next, customer, day, amount),
          detail::observed_part(next, until, at_risk.size())};
}

/// What the projections do not read as orders has no grip rate.
template<class Orders>
detail::an_order_gives_a_customer_a_sys_days_and_an_amount revenue_grip_rate(Orders const&, window,
                                                                             window, ...) = delete;

}  // namespace patron::inline v0

#endif

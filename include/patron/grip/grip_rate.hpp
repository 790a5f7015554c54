// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_GRIP_RATE_HPP
#define PATRON_GRIP_GRIP_RATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/buyers.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <cstdint>
#include <ranges>

namespace patron::inline v0 {

namespace detail {

/// Of those in `before`, how many are in `after` too; both ascend without repetition.
template<class Ids>
[[nodiscard]] rate kept_of(Ids const& before, Ids const& after) {
  std::uint64_t kept = 0;
  auto candidate = after.begin();
  for (auto const& id : before) {
    while (candidate != after.end() && *candidate < id) ++candidate;
    if (candidate != after.end() && *candidate == id) ++kept;
  }
  return {kept, before.size()};
}

}  // namespace detail

/// The grip rate of existing customers, by activity: the most important figure of a firm, says the
/// essay behind this library; aim for 100 %.
///
///     grip = those of them who bought in `next` / distinct customers who bought in `base`
///
///     grip_rate(orders, quarter(1997y, 1), quarter(1997y, 2), &order::buyer, &order::placed_on,
///               &order::total)
///
/// Both windows are over. Who is new, or comes back after the base window, never enters it. Nobody
/// in the base window gives a rate of 0 of 0, which has no value. A negative amount is a refund and
/// keeps nobody; without a projection to the amount every record is a purchase. Throws where `next`
/// begins before `base` is over, and where either has no days.
template<std::ranges::forward_range Orders, class Customer, class Day, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...>
[[nodiscard]] rate grip_rate(Orders&& orders, window base, window next, Customer customer, Day day,
                             Paid... amount) {
  detail::check_windows("grip_rate", base, next);
  return detail::kept_of(buyers(orders, base, customer, day, amount...),
                         buyers(orders, next, customer, day, amount...));
}

/// The same while time goes on. `until` is the last day observed; a later order is an error. The
/// rate is complete once the last day of `next` has been observed. Until then it is partial: what
/// has been seen so far of those at risk, which can only rise.
template<std::ranges::forward_range Orders, class Customer, class Day, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...>
[[nodiscard]] observed_rate grip_rate(Orders&& orders, window base, window next,
                                      std::chrono::sys_days until, Customer customer, Day day,
                                      Paid... amount) {
  detail::check_days("grip_rate", orders, until, day);
  rate const seen = grip_rate(orders, base, next, customer, day, amount...);
  return {seen, detail::observed_part(next, until, seen.of)};
}

/// What the projections do not read as orders has no grip rate.
template<class Orders>
detail::an_order_gives_a_customer_a_sys_days_and_an_amount grip_rate(Orders const&, window, window,
                                                                     ...) = delete;

}  // namespace patron::inline v0

#endif

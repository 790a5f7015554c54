// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_REFERRING_RATE_HPP
#define PATRON_CYCLE_REFERRING_RATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/detail/check_period.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/referral_forest.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// Of the new customers of a period, how many were brought by a customer: the gauge of *referring*.
///
///     referring = those of them who were brought by somebody who was a customer by then
///                 / those whose first purchase lies in the period
///
///     referring_rate(orders, forest, year(2025y), &order::buyer, &order::day, &order::total)
///
/// A referrer is a customer who bought on the day of that first purchase, or earlier. The orders
/// must reach back to everybody's first purchase: who came before they begin looks like a new one.
/// Refunds are no purchase; without a projection to the amount every record is one. The period is
/// over: throws where it ends after the last day of a forest in which somebody is, and where it has
/// no days; so for a day beyond the civil calendar and for an amount that is not a finite number.
template<std::ranges::input_range Orders, class Id, class Customer, class Day, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...>
[[nodiscard]] rate referring_rate(Orders&& orders, referral_forest<Id> const& forest, window when,
                                  Customer customer, Day day, Paid... amount) {
  using std::chrono::sys_days;
  detail::check_period("referring_rate", when,
                       forest.empty() ? std::optional<sys_days>{} : forest.until());
  using first_day = active_day<customer_id_t<Orders, Customer>>;
  std::vector<first_day> firsts = active_days(orders, customer, day, amount...);
  auto const same = [](first_day const& a, first_day const& b) { return a.customer == b.customer; };
  firsts.erase(std::unique(firsts.begin(), firsts.end(), same), firsts.end());

  auto const was_customer = [&firsts](Id const& who, day_point on) {
    auto const at =
        std::lower_bound(firsts.begin(), firsts.end(), who,
                         [](first_day const& f, Id const& sought) { return f.customer < sought; });
    return at != firsts.end() && at->customer == who && at->day <= on;
  };
  rate brought;
  for (first_day const& one : firsts) {
    if (!when.contains(one.day)) continue;
    auto const referrer = forest.referrer(Id(one.customer));
    brought.merge({referrer && was_customer(*referrer, one.day) ? 1U : 0U, 1});
  }
  return brought;
}

}  // namespace patron::inline v0

#endif

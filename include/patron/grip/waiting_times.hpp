// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_WAITING_TIMES_HPP
#define PATRON_GRIP_WAITING_TIMES_HPP

#include <patron/core/calendar.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <cstdint>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// From one purchase day of a customer to the next one, or to the end of observation.
template<customer_id Id>
struct waiting_time {
  Id customer{};
  std::uint32_t purchases = 0;  ///< purchase days so far: 1 for the wait for the second one
  day_count lasted{};
  bool bought_again = false;  ///< no: still waiting when observation ended

  friend bool operator==(waiting_time const&, waiting_time const&) = default;
};

/// The waits of every customer for the next purchase, by customer and time. The last wait of each
/// is open: it is counted as lasting until `until`, the last day observed. Leaving the open waits
/// out, as a plain mean of gaps does, would make customers look quicker than they are; give all of
/// them to `kaplan_meier`:
///
///     auto waits = waiting_times(orders, until, &order::buyer, &order::day, &order::total);
///     auto second = waits | std::views::filter([](auto const& w) { return w.purchases == 1; });
///     kaplan_meier(second, &waiting_time<int>::lasted, &waiting_time<int>::bought_again).median();
///
/// Several orders on one day are one purchase day; refunds are left out where amounts are given.
/// Throws where an order lies after `until`.
template<std::ranges::forward_range Orders, class Customer, class Day, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...>
[[nodiscard]] auto waiting_times(Orders&& orders, std::chrono::sys_days until, Customer customer,
                                 Day day, Paid... amount)
    -> std::vector<waiting_time<customer_id_t<Orders, Customer>>> {
  detail::check_days("waiting_times", orders, until, day);
  day_point const end = std::chrono::time_point_cast<day_count>(until);
  auto const days = active_days(orders, customer, day, amount...);
  std::vector<waiting_time<customer_id_t<Orders, Customer>>> waits;
  waits.reserve(days.size());
  detail::for_each_customer(days, [&](auto const& of_one) {
    std::uint32_t purchases = 0;
    for (auto bought = of_one.begin(); bought != of_one.end(); ++bought) {
      auto const next = bought + 1;
      bool const bought_again = next != of_one.end();
      day_point const waited_until = bought_again ? next->day : end;
      waits.push_back({.customer = bought->customer,
                       .purchases = ++purchases,
                       .lasted = waited_until - bought->day,
                       .bought_again = bought_again});
    }
  });
  return waits;
}

/// What the projections do not read as orders has no waiting times.
template<class Orders>
detail::an_order_gives_a_customer_a_sys_days_and_an_amount waiting_times(Orders const&,
                                                                         ...) = delete;

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_ACTIVE_DAYS_HPP
#define PATRON_HISTORY_ACTIVE_DAYS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/detail/sort_days.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// A day on which a customer bought, however many orders there were.
template<customer_id Id>
struct active_day {
  Id customer{};
  day_point day{};

  friend constexpr bool operator==(active_day const&, active_day const&) = default;
};

/// The distinct days on which each customer bought, sorted by customer, then day.
///
///     active_days(orders, &order::buyer, &order::placed_on, &order::total)
///
/// Refunds are left out. Every order is read once; ids that are numbers are sorted in linear time.
/// Throws for a day beyond the civil calendar and for an amount that is not a finite number.
template<std::ranges::input_range Orders, class Customer, class Day, class Paid>
  requires detail::orders<Orders, Customer, Day, Paid>
[[nodiscard]] auto active_days(Orders&& orders, Customer customer, Day day, Paid amount)
    -> std::vector<active_day<customer_id_t<Orders, Customer>>> {
  std::vector<active_day<customer_id_t<Orders, Customer>>> days;
  if constexpr (std::ranges::sized_range<Orders>) days.reserve(std::ranges::size(orders));
  std::uint64_t record = 0;
  for (auto&& order : orders) {
    auto const paid = std::invoke(amount, order);
    detail::check_amount("active_days", paid, record);
    if (detail::is_purchase(paid)) {
      days.push_back({.customer = std::invoke(customer, order),
                      .day = detail::checked_day("active_days", std::invoke(day, order), record)});
    }
    ++record;
  }
  detail::sort_days(days);
  auto const repeated = std::ranges::unique(days);
  days.erase(repeated.begin(), repeated.end());
  return days;
}

/// The same where every record is a visit: nothing is bought or given back.
template<std::ranges::input_range Visits, class Customer, class Day>
  requires detail::visits<Visits, Customer, Day>
[[nodiscard]] auto active_days(Visits&& visits, Customer customer, Day day)
    -> std::vector<active_day<customer_id_t<Visits, Customer>>> {
  return active_days(visits, customer, day, [](auto const&) { return 0; });
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RETAINED_CUSTOMERS_HPP
#define PATRON_GRIP_RETAINED_CUSTOMERS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/retention.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// A cell of a retention table: the cohort that joined in the period of that day, so many periods
/// later, under that name.
struct retention_cell {
  std::chrono::sys_days joined{};  ///< any day of the period
  int later = 0;
  retention name = retention::in_period;
  calendar_period period = calendar_period::month;
};

namespace detail {

/// Whether somebody active in these periods, which ascend, is retained `later` after the first.
template<std::ranges::forward_range Periods>
[[nodiscard]] bool is_retained(Periods&& active, int later, retention name) {
  int const joined = *std::ranges::begin(active);
  int unbroken = joined - 1;  // active in every period up to it
  bool then = false;
  bool since = false;
  bool just_before = false;
  for (int const period : active) {
    if (period == unbroken + 1) unbroken = period;
    then |= period == joined + later;
    since |= period >= joined + later;
    just_before |= period == joined + later - 1;
  }
  switch (name) {
    case retention::in_period:
      return then;
    case retention::then_or_later:
      return since;
    case retention::unbroken:
      return unbroken >= joined + later;
    case retention::against_previous:
      return then && just_before;
  }
  return false;
}

}  // namespace detail

/// Who was retained: the ids behind one cell of a `retention_table`, in ascending order. Their
/// number is the count of that cell.
///
///     retained_customers(orders,
///                        {.joined = 1997y / January / 1, .later = 3, .name = retention::unbroken},
///                        &order::buyer, &order::day, &order::total)
template<std::ranges::input_range Orders, class Customer, class Day, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...>
[[nodiscard]] auto retained_customers(Orders&& orders, retention_cell cell, Customer customer,
                                      Day day, Paid... amount)
    -> std::vector<customer_id_t<Orders, Customer>> {
  std::vector<customer_id_t<Orders, Customer>> who;
  int const joined = period_number(cell.joined, cell.period);
  auto const period_of = [&](auto const& d) { return period_number(d.day, cell.period); };
  auto const days = active_days(orders, customer, day, amount...);
  detail::for_each_customer(days, [&](auto const& of_one) {
    auto const active = of_one | std::views::transform(period_of);
    if (*active.begin() != joined) return;
    if (detail::is_retained(active, cell.later, cell.name)) {
      who.push_back(of_one.begin()->customer);
    }
  });
  return who;
}

}  // namespace patron::inline v0

#endif

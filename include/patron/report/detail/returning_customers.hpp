// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_RETURNING_CUSTOMERS_HPP
#define PATRON_REPORT_DETAIL_RETURNING_CUSTOMERS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_book.hpp>

#include <chrono>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// Somebody who had bought before a day, and whether she bought from that day on.
template<customer_id Id>
struct returning_customer {
  Id customer{};
  bool came_back = false;

  friend constexpr bool operator==(returning_customer const&, returning_customer const&) = default;
};

/// The last days of a review in which it looks for what customers do: `length` days.
[[nodiscard]] inline window last_days(std::chrono::sys_days until, std::chrono::days length) {
  std::chrono::sys_days const end = until + std::chrono::days{1};
  return {end - length, end};
}

/// Everybody who had bought before a day, sorted by id. Throws for an order after `until`.
template<customer_id Id, exact_amount Amount>
[[nodiscard]] std::vector<returning_customer<Id>> returning_customers(
    std::string_view where, purchase_book<Id, Amount> const& book, std::chrono::sys_days before,
    std::chrono::sys_days until) {
  observation_end const end{where, until};
  std::vector<returning_customer<Id>> all;
  for (auto const& day : book.days()) {
    (void)end.accept(day.day);
    if (day.orders == 0) continue;
    bool const is_known = !all.empty() && all.back().customer == day.customer;
    if (day.day < before) {
      if (!is_known) all.push_back({.customer = day.customer});
    } else if (is_known) {
      all.back().came_back = true;
    }
  }
  return all;
}

}  // namespace patron::inline v0::detail

#endif

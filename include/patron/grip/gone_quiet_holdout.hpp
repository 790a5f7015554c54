// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_GONE_QUIET_HOLDOUT_HPP
#define PATRON_GRIP_GONE_QUIET_HOLDOUT_HPP

#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/quiet_search.hpp>
#include <patron/grip/quiet_verdict.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <optional>
#include <ranges>

namespace patron::inline v0 {

/// Puts `gone_quiet` to the test: lists those who had gone quiet on the day `known_until`, by the
/// orders up to it alone, and counts who bought from the day after it up to `until`.
///
///     auto const verdict = gone_quiet_holdout(orders, 1997y / December / 31, 1998y / June / 30,
///                                        &order::buyer, &order::day, &order::total);
///     verdict->listed.interval();
///
/// None where too little was known on that day; `gone_quiet` of the orders up to it tells why.
/// Throws where `known_until` is not before `until`, and what `gone_quiet` throws.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid>
[[nodiscard]] std::optional<quiet_verdict> gone_quiet_holdout(
    Orders&& orders, std::chrono::sys_days known_until, std::chrono::sys_days until,
    Customer customer, Day day, Paid amount, gone_quiet_options const& options = {}) {
  if (!(known_until < until)) {
    detail::raise(fault{.where = "gone_quiet_holdout",
                        .field = "known_until",
                        .value = to_string(known_until),
                        .reason = "is not before until"});
  }
  detail::check_days("gone_quiet_holdout", orders, until, day);
  quiet_search search{known_until, options};
  auto const days = active_days(orders, customer, day, amount);
  search.count(days);
  search.draw(days);
  if (!search.shortages().empty()) return std::nullopt;
  return search.verdict(days);
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_SUMMARIES_UNTIL_HPP
#define PATRON_HISTORY_SUMMARIES_UNTIL_HPP

#include <patron/core/ascending.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/detail/sort_days.hpp>
#include <patron/history/detail/summary_fold.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_day.hpp>
#include <patron/history/purchase_summary.hpp>

#include <chrono>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The customers as they were known on a day: one summary for each who had bought by then, by what
/// she did up to it, sorted by id.
///
///     summaries_until(book.days(), until - days{365})
///
/// `days` are those of a `purchase_book`, sorted by customer, then day. What lies after `until` is
/// left out, where `purchase_book::summaries` would refuse it. Throws where days are not so sorted,
/// each once.
template<customer_id Id, exact_amount Amount>
[[nodiscard]] std::vector<purchase_summary<Id, Amount>> summaries_until(
    std::vector<purchase_day<Id, Amount>> const& days, std::chrono::sys_days until) {
  day_point const end = detail::checked_day("summaries_until", until);
  detail::require_ascending(days, detail::earlier_row,
                            "summaries_until: days ascend by customer, then day, each once");
  detail::summary_fold<Id, Amount> fold{end};
  for (auto const& day : days) {
    if (day.day <= end) fold.add(day.customer, day.day, day.orders, day.amount);
  }
  return std::move(fold).finish();
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_FIRST_WAITS_HPP
#define PATRON_REPORT_DETAIL_FIRST_WAITS_HPP

#include <patron/core/calendar.hpp>

#include <chrono>
#include <iterator>

namespace patron::inline v0::detail {

/// Calls `use(id, lasted, bought_again)` for each customer with her wait for the second purchase,
/// which lasts to the end of observation where there was none: the first of her `waiting_times`,
/// without the others. `days` are purchase days, sorted by customer, then day, each once.
template<class Days, class Use>
void for_each_first_wait(Days const& days, std::chrono::sys_days until, Use use) {
  auto const end = std::chrono::time_point_cast<day_count>(until);
  for (auto first = days.begin(); first != days.end();) {
    auto const second = std::next(first);
    bool const again = second != days.end() && second->customer == first->customer;
    use(first->customer, (again ? second->day : end) - first->day, again);
    auto next = second;
    while (next != days.end() && next->customer == first->customer) ++next;
    first = next;
  }
}

}  // namespace patron::inline v0::detail

#endif

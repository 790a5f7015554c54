// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_WINDOWS_HPP
#define PATRON_GRIP_DETAIL_WINDOWS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string_view>

namespace patron::inline v0::detail {

/// Refuses windows of no days, and a next one that begins before the base one is over.
inline void check_windows(std::string_view where, window base, window next) {
  auto const refuse = [where](std::string_view field, window w, std::string_view reason) {
    raise(fault{.where = where, .field = field, .value = to_string(w.from), .reason = reason});
  };
  if (base.empty()) refuse("base", base, "is the start of a window of no days");
  if (next.empty()) refuse("next", next, "is the start of a window of no days");
  if (next.from < base.to) refuse("next", next, "is before the end of the base window");
}

/// Refuses the first order after `until`.
template<class Orders, class Day>
void check_days(std::string_view where, Orders&& orders, std::chrono::sys_days until, Day day) {
  observation_end const end{where, until};
  std::uint64_t record = 0;
  for (auto&& order : orders) (void)end.accept(std::invoke(day, order), record++);
}

/// How much of a window has been observed by people who are all exposed to the whole of it.
[[nodiscard]] inline completeness observed_part(window when, std::chrono::sys_days until,
                                                std::uint64_t exposed) {
  if (when.last_day() <= until) return completeness::complete(exposed);
  if (when.from <= until) return completeness::partial(exposed);
  return completeness::not_started();
}

}  // namespace patron::inline v0::detail

#endif

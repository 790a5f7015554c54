// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_CHECK_PERIOD_HPP
#define PATRON_CYCLE_DETAIL_CHECK_PERIOD_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace patron::inline v0::detail {

/// Whether a period of a gauge can be counted: it has days, and all of them were observed. Nobody
/// observed has no last day.
inline void check_period(std::string_view where, window when,
                         std::optional<std::chrono::sys_days> until) {
  require(!when.empty(), "gauge: a period has days");
  if (!until || *until >= when.last_day()) return;
  raise(fault{.where = where,
              .field = "period",
              .value = to_string(when.last_day()),
              .reason = "is not over: it ends after the last day observed"});
}

}  // namespace patron::inline v0::detail

#endif

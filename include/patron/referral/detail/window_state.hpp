// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_DETAIL_WINDOW_STATE_HPP
#define PATRON_REFERRAL_DETAIL_WINDOW_STATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/observed_rate.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>

namespace patron::inline v0::detail {

/// Whether a window is over on the last day observed. Throws for a window of no days.
[[nodiscard]] inline completeness window_state(std::string_view where, window during,
                                               std::chrono::sys_days until, std::uint64_t exposed) {
  if (during.empty()) {
    raise(fault{.where = where, .field = "window", .reason = "has no days"});
  }
  if (during.last_day() <= until) return completeness::complete(exposed);
  return during.from <= until ? completeness::partial(exposed) : completeness::not_started();
}

}  // namespace patron::inline v0::detail

#endif

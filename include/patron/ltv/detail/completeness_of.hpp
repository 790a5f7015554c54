// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_COMPLETENESS_OF_HPP
#define PATRON_LTV_DETAIL_COMPLETENESS_OF_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>

#include <chrono>
#include <cstdint>

namespace patron::inline v0::detail {

/// Whether the days of a window are over on the last day observed.
[[nodiscard]] constexpr completeness completeness_of(window const& when,
                                                     std::chrono::sys_days until,
                                                     std::uint64_t exposed) {
  if (until < when.from) return completeness::not_started();
  if (when.empty() || when.last_day() <= until) return completeness::complete(exposed);
  return completeness::partial(exposed);
}

}  // namespace patron::inline v0::detail

#endif

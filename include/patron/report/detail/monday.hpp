// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_MONDAY_HPP
#define PATRON_REPORT_DETAIL_MONDAY_HPP

#include <chrono>

namespace patron::inline v0::detail {

/// The first Monday on a day or after it: where the weeks of a review begin.
[[nodiscard]] constexpr std::chrono::sys_days monday_from(std::chrono::sys_days day) noexcept {
  return day + (std::chrono::Monday - std::chrono::weekday{day});
}

}  // namespace patron::inline v0::detail

#endif

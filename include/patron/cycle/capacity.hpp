// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_CAPACITY_HPP
#define PATRON_CYCLE_CAPACITY_HPP

#include <patron/core/error.hpp>
#include <patron/numeric/domain.hpp>

#include <chrono>

namespace patron::inline v0 {

/// The time that there is, and the share of it that is kept for prospects and the firm itself, so
/// that a firm busy with its customers never stops sowing. The default, a fifth, is a convention.
///
///     capacity{.hours = 40h, .kept_for_sowing = 0.1}
struct capacity {
  std::chrono::minutes hours{};  ///< whole minutes, from 0 on; at most a million hours
  double kept_for_sowing = 0.2;  ///< within 0 and 1

  /// The time that is kept, to the nearest minute. Throws where a member is out of its range.
  [[nodiscard]] std::chrono::minutes kept() const {
    detail::require(hours >= std::chrono::minutes::zero(), "capacity: hours are not below 0");
    detail::require(hours <= std::chrono::hours{1'000'000},
                    "capacity: hours are at most a million");
    detail::check_probability("capacity", "kept_for_sowing", kept_for_sowing);
    return std::chrono::round<std::chrono::minutes>(kept_for_sowing * hours);
  }
};

}  // namespace patron::inline v0

#endif

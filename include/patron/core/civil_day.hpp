// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_CIVIL_DAY_HPP
#define PATRON_CORE_CIVIL_DAY_HPP

#include <patron/core/error.hpp>

#include <chrono>

namespace patron::inline v0 {

/// Which day an instant falls on, for people whose clocks are `utc_offset` ahead of UTC. Where the
/// day begins is the caller's choice; there is no time zone and no clock in this library.
///
///     civil_day{hours{9}}(instant)      // the day in Tokyo
///
/// Throws for an offset beyond 14 hours either way: there is no such place.
class civil_day {
 public:
  constexpr civil_day() = default;
  explicit constexpr civil_day(std::chrono::minutes utc_offset) : utc_offset_{utc_offset} {
    using std::chrono::hours;
    detail::require(utc_offset >= hours{-14} && utc_offset <= hours{14},
                    "civil_day: an offset from UTC lies within 14 hours");
  }

  [[nodiscard]] constexpr std::chrono::minutes utc_offset() const noexcept { return utc_offset_; }

  template<class Duration>
  [[nodiscard]] constexpr std::chrono::sys_days operator()(
      std::chrono::sys_time<Duration> instant) const {
    return std::chrono::floor<std::chrono::days>(instant + utc_offset_);
  }

  friend constexpr bool operator==(civil_day const&, civil_day const&) = default;

 private:
  std::chrono::minutes utc_offset_{};
};

}  // namespace patron::inline v0

#endif

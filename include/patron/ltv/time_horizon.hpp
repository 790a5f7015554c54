// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_TIME_HORIZON_HPP
#define PATRON_LTV_TIME_HORIZON_HPP

#include <patron/core/calendar.hpp>

#include <chrono>
#include <type_traits>

namespace patron::inline v0 {

/// How far ahead is looked: any duration of `std::chrono`, in days that need not be whole.
///
///     model.expected_purchases(customer, weeks{52})
///
/// It is a duration like any other, but that a bare number, of which nobody knows whether it means
/// days or weeks, is refused in words.
struct time_horizon : real_days {
  /// No time at all.
  constexpr time_horizon() : real_days{0.0} {}

  template<class Rep, class Period>
  constexpr time_horizon(std::chrono::duration<Rep, Period> time) : real_days{time} {}

  template<class Number>
    requires std::is_arithmetic_v<Number>
  time_horizon(Number) = delete;  // a horizon is a duration: weeks{52} or years{1}, not 52
};

}  // namespace patron::inline v0

#endif

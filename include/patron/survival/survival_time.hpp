// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_SURVIVAL_TIME_HPP
#define PATRON_SURVIVAL_SURVIVAL_TIME_HPP

#include <chrono>
#include <cmath>
#include <concepts>

namespace patron::inline v0 {
namespace detail {

template<class T>
inline constexpr bool is_duration = false;
template<class Rep, class Period>
inline constexpr bool is_duration<std::chrono::duration<Rep, Period>> = true;

template<class T>
concept plain_number = (std::integral<T> && !std::same_as<T, bool>) || std::floating_point<T>;

}  // namespace detail

/// What the time until an event may be: a `std::chrono` duration, or a plain number (periods,
/// renewals, orders).
template<class T>
concept survival_time = detail::is_duration<T> || detail::plain_number<T>;

namespace detail {

/// A time as a plain number of its own unit.
template<survival_time Time>
[[nodiscard]] constexpr auto plain_count(Time time) noexcept {
  if constexpr (is_duration<Time>) {
    return time.count();
  } else {
    return time;
  }
}

template<survival_time Time>
[[nodiscard]] bool is_nan(Time time) noexcept {
  if constexpr (std::floating_point<decltype(plain_count(time))>) {
    return std::isnan(plain_count(time));
  } else {
    return false;
  }
}

template<class Time>
struct real_time_of {
  using type = double;
};
template<class Rep, class Period>
struct real_time_of<std::chrono::duration<Rep, Period>> {
  using type = std::chrono::duration<double, Period>;
};

}  // namespace detail

/// The same unit with fractions: `real_days` for `days`, `double` for `int`.
template<survival_time Time>
using real_time = typename detail::real_time_of<Time>::type;

}  // namespace patron::inline v0

#endif

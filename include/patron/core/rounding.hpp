// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_ROUNDING_HPP
#define PATRON_CORE_ROUNDING_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>

#include <concepts>
#include <limits>

namespace patron::inline v0 {

/// What happens to the part that does not fit. A lossy step has no default: the reader sees the
/// rule at the call.
enum class rounding {
  half_even,            ///< to the nearest, a half to the even neighbour (as bankers do)
  half_away_from_zero,  ///< to the nearest, a half away from zero (as taught in school)
  toward_zero,
  down,  ///< toward minus infinity
  up     ///< toward plus infinity
};

namespace detail {

/// How far the whole number next to zero is moved: by +1, -1 or 0. `beyond_half` compares the
/// part cut off with one half: below, at or above it (-1, 0, 1).
[[nodiscard]] constexpr int rounding_step(rounding rule, bool negative, bool exact, int beyond_half,
                                          bool odd) noexcept {
  if (exact) return 0;
  int const away = negative ? -1 : 1;
  switch (rule) {
    case rounding::half_even:
      return beyond_half > 0 || (beyond_half == 0 && odd) ? away : 0;
    case rounding::half_away_from_zero:
      return beyond_half >= 0 ? away : 0;
    case rounding::toward_zero:
      return 0;
    case rounding::down:
      return negative ? -1 : 0;
    case rounding::up:
      return negative ? 0 : 1;
  }
  return 0;
}

/// A number as a whole one. Not a number, or beyond the range of T: an error.
template<std::signed_integral T>
[[nodiscard]] constexpr T round_to_integer(double x, rounding rule) {
  // 2^(digits of T): the first magnitude that does not fit, exact as a double.
  constexpr double bound = [] {
    double power = 1.0;
    for (int i = 0; i < std::numeric_limits<T>::digits; ++i) power *= 2.0;
    return power;
  }();
  require(x == x, "not a number cannot become an amount");
  bool const above_lowest = x >= -bound || x > -bound - 1.0;  // the part cut off may lie below it
  require(above_lowest && x < bound, "a number is beyond the range of its amount");
  T const whole = static_cast<T>(x);
  double const rest = x - static_cast<double>(whole);
  double const magnitude = rest < 0 ? -rest : rest;
  int const beyond_half = magnitude > 0.5 ? 1 : (magnitude < 0.5 ? -1 : 0);
  bool const exact = !(magnitude > 0.0);
  int const step = rounding_step(rule, x < 0, exact, beyond_half, whole % 2 != 0);
  return checked_add(whole, static_cast<T>(step));
}

/// n / d as a whole number; d is above zero.
template<std::signed_integral T>
[[nodiscard]] constexpr T divide(T n, T d, rounding rule) {
  require(d > 0, "a divisor must be above zero");
  T const whole = static_cast<T>(n / d);
  T const rest = static_cast<T>(n % d);
  T const magnitude = static_cast<T>(rest < 0 ? -rest : rest);
  T const other = static_cast<T>(d - magnitude);  // instead of 2 * magnitude, which may overflow
  int const beyond_half = magnitude > other ? 1 : (magnitude < other ? -1 : 0);
  return static_cast<T>(whole + rounding_step(rule, n < 0, rest == 0, beyond_half, whole % 2 != 0));
}

}  // namespace detail
}  // namespace patron::inline v0

#endif

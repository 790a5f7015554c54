// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_CHECKED_HPP
#define PATRON_CORE_CHECKED_HPP

#include <patron/core/error.hpp>

#include <concepts>
#include <limits>
#include <utility>

namespace patron::inline v0::detail {

// Integer arithmetic whose overflow is an error instead of a wrong amount.

template<std::integral T>
[[nodiscard]] constexpr bool sum_fits(T a, T b) noexcept {
  using limits = std::numeric_limits<T>;
  return b >= 0 ? a <= static_cast<T>((limits::max)() - b)
                : a >= static_cast<T>((limits::min)() - b);
}

template<std::integral T>
[[nodiscard]] constexpr T checked_add(T a, T b) {
  require(sum_fits(a, b), "a sum is beyond the range of its type");
  return static_cast<T>(a + b);
}

template<std::integral T>
[[nodiscard]] constexpr T checked_subtract(T a, T b) {
  using limits = std::numeric_limits<T>;
  bool const fits =
      b >= 0 ? a >= static_cast<T>((limits::min)() + b) : a <= static_cast<T>((limits::max)() + b);
  require(fits, "a difference is beyond the range of its type");
  return static_cast<T>(a - b);
}

template<std::integral T>
[[nodiscard]] constexpr T checked_multiply(T a, T b) {
  using limits = std::numeric_limits<T>;
  if (a == 0 || b == 0) return T{};
  bool fits = true;
  if (a > 0) {
    fits = b > 0 ? a <= (limits::max)() / b : b >= (limits::min)() / a;
  } else {
    fits = b > 0 ? a >= (limits::min)() / b : b >= (limits::max)() / a;
  }
  require(fits, "a product is beyond the range of its type");
  return static_cast<T>(a * b);
}

template<std::integral To, std::integral From>
[[nodiscard]] constexpr To checked_cast(From n) {
  static_assert(!std::same_as<From, bool> && !std::same_as<From, char>, "a count is a number");
  require(std::in_range<To>(n), "a count is beyond the range of its type");
  return static_cast<To>(n);
}

}  // namespace patron::inline v0::detail

#endif

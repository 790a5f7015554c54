// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_AMOUNT_HPP
#define PATRON_CORE_AMOUNT_HPP

#include <patron/core/checked.hpp>
#include <patron/core/money.hpp>
#include <patron/core/rounding.hpp>

#include <concepts>

namespace patron::inline v0 {

/// The one small customisation point for amounts: how an amount is added, and what it is as a
/// number. Integers, `money` and `double` have theirs. The caller's own decimal type takes part by
///
///     template<> struct patron::amount_traits<shop::decimal> {
///       static constexpr bool exact = true;                      // a + b never rounds
///       static shop::decimal add(shop::decimal a, shop::decimal b) { return a + b; }
///       static shop::decimal subtract(shop::decimal a, shop::decimal b) { return a - b; }
///       static double to_double(shop::decimal a) { return a.to_double(); }
///       static shop::decimal from_double(double x) { return shop::decimal::nearest(x); }
///     };
///
/// A default-constructed amount is zero. `from_double` rounds half to even. Overflow is an error:
/// `add` and `subtract` call it by throwing.
template<class T>
struct amount_traits;

template<std::integral T>
  requires(!std::same_as<T, bool>)
struct amount_traits<T> {
  static constexpr bool exact = true;
  [[nodiscard]] static constexpr T add(T a, T b) { return detail::checked_add(a, b); }
  [[nodiscard]] static constexpr T subtract(T a, T b) { return detail::checked_subtract(a, b); }
  [[nodiscard]] static constexpr double to_double(T a) noexcept { return static_cast<double>(a); }
  [[nodiscard]] static constexpr T from_double(double x)
    requires std::signed_integral<T>
  {
    return detail::round_to_integer<T>(x, rounding::half_even);
  }
};

template<std::floating_point T>
struct amount_traits<T> {
  static constexpr bool exact = false;
  [[nodiscard]] static constexpr T add(T a, T b) noexcept { return a + b; }
  [[nodiscard]] static constexpr T subtract(T a, T b) noexcept { return a - b; }
  [[nodiscard]] static constexpr double to_double(T a) noexcept { return static_cast<double>(a); }
  [[nodiscard]] static constexpr T from_double(double x) noexcept { return static_cast<T>(x); }
};

template<currency C, std::signed_integral Rep>
struct amount_traits<money<C, Rep>> {
  using amount = money<C, Rep>;
  static constexpr bool exact = true;
  [[nodiscard]] static constexpr amount add(amount a, amount b) { return a + b; }
  [[nodiscard]] static constexpr amount subtract(amount a, amount b) { return a - b; }
  [[nodiscard]] static constexpr double to_double(amount a) noexcept { return a.to_double(); }
  [[nodiscard]] static constexpr amount from_double(double x) {
    return amount::from_double(x, rounding::half_even);
  }
};

/// What an order's value may be: an integer, `money`, `double`, or the caller's own type.
template<class T>
concept amount = std::regular<T> && std::totally_ordered<T> && requires(T const& a) {
  { amount_traits<T>::exact } -> std::convertible_to<bool>;
  { amount_traits<T>::add(a, a) } -> std::same_as<T>;
  { amount_traits<T>::subtract(a, a) } -> std::same_as<T>;
  { amount_traits<T>::to_double(a) } -> std::same_as<double>;
};

/// An amount whose sums do not depend on their order: what a state that merges may hold.
template<class T>
concept exact_amount = amount<T> && amount_traits<T>::exact;

}  // namespace patron::inline v0

#endif

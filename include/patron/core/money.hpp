// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_MONEY_HPP
#define PATRON_CORE_MONEY_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rounding.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace patron::inline v0 {

/// A currency is a type that names its ISO 4217 code and its number of decimals:
///
///     struct chf { static constexpr std::string_view code = "CHF";
///                  static constexpr int exponent = 2; };
template<class C>
concept currency = requires {
  { C::code } -> std::convertible_to<std::string_view>;
  { C::exponent } -> std::convertible_to<int>;
  requires C::exponent >= 0 && C::exponent <= 6;
};

namespace detail {

template<currency C>
inline constexpr std::int64_t minor_per_major = [] {
  std::int64_t units = 1;
  for (int i = 0; i < C::exponent; ++i) units *= 10;
  return units;
}();

}  // namespace detail

/// An exact amount of one currency, counted in its minor unit (cents; for yen the yen itself).
///
/// Two currencies do not add, a bare number is not money, money times money has no meaning: none
/// of them compiles. Whatever could lose a part of a unit names its `rounding`. An amount beyond
/// the range of `Rep` is an error, never a wrap-around.
template<currency Currency, std::signed_integral Rep = std::int64_t>
class money {
 public:
  using currency_type = Currency;
  using rep = Rep;

  /// Zero.
  constexpr money() = default;

  /// So many minor units: `from_minor(2995)` is 29.95 of a currency with two decimals.
  [[nodiscard]] static constexpr money from_minor(Rep n) noexcept { return money{n}; }

  /// A number of major units, rounded to the minor one. Throws on NaN and beyond the range.
  [[nodiscard]] static constexpr money from_double(double major, rounding rule) {
    constexpr auto scale = static_cast<double>(detail::minor_per_major<Currency>);
    return money{detail::round_to_integer<Rep>(major * scale, rule)};
  }

  [[nodiscard]] constexpr Rep minor_units() const noexcept { return minor_; }

  /// In major units, the nearest double: 29.95 for 2995 cents.
  [[nodiscard]] constexpr double to_double() const noexcept {
    return static_cast<double>(minor_) / static_cast<double>(detail::minor_per_major<Currency>);
  }

  /// One of `parts` nearly equal parts, counted from 0. The odd minor units go to the first parts,
  /// so that all parts together are exactly the amount.
  [[nodiscard]] constexpr money share(Rep index, Rep parts) const {
    detail::require(parts > 0 && index >= 0 && index < parts,
                    "money: a share is counted from 0 and lies below the number of parts");
    Rep const rest = static_cast<Rep>(minor_ % parts);
    Rep const odd = static_cast<Rep>(index < (rest < 0 ? -rest : rest) ? (rest < 0 ? -1 : 1) : 0);
    return money{static_cast<Rep>(minor_ / parts + odd)};
  }

  /// The amount times a plain number, rounded to the minor unit.
  [[nodiscard]] constexpr money scaled(double factor, rounding rule) const {
    return money{detail::round_to_integer<Rep>(static_cast<double>(minor_) * factor, rule)};
  }

  /// The amount divided by a whole number above zero, rounded to the minor unit.
  [[nodiscard]] constexpr money divided_by(Rep divisor, rounding rule) const {
    return money{detail::divide(minor_, divisor, rule)};
  }

  constexpr money& operator+=(money b) { return *this = *this + b; }
  constexpr money& operator-=(money b) { return *this = *this - b; }

  [[nodiscard]] friend constexpr money operator+(money a, money b) {
    return money{detail::checked_add(a.minor_, b.minor_)};
  }
  [[nodiscard]] friend constexpr money operator-(money a, money b) {
    return money{detail::checked_subtract(a.minor_, b.minor_)};
  }
  [[nodiscard]] friend constexpr money operator-(money a) {
    return money{detail::checked_subtract(Rep{}, a.minor_)};
  }
  template<std::integral Count>
  [[nodiscard]] friend constexpr money operator*(money a, Count n) {
    return money{detail::checked_multiply(a.minor_, detail::checked_cast<Rep>(n))};
  }
  template<std::integral Count>
  [[nodiscard]] friend constexpr money operator*(Count n, money a) {
    return a * n;
  }
  /// The share that one amount is of another: a plain number. Throws where the other is zero.
  [[nodiscard]] friend constexpr double operator/(money a, money b) {
    detail::require(b.minor_ != 0, "money: a share of a zero amount has no value");
    return static_cast<double>(a.minor_) / static_cast<double>(b.minor_);
  }

  friend constexpr bool operator==(money, money) = default;
  friend constexpr auto operator<=>(money, money) = default;

 private:
  explicit constexpr money(Rep minor) noexcept : minor_{minor} {}

  Rep minor_ = 0;
};

namespace detail {

/// What the compiler says where two currencies meet; without it, every operator that it knows.
template<class A, class B>
  requires(!std::same_as<A, B>)
struct two_currencies_do_not_mix {};

}  // namespace detail

template<class A, class R, class B, class S>
detail::two_currencies_do_not_mix<A, B> operator+(money<A, R>, money<B, S>) = delete;
template<class A, class R, class B, class S>
detail::two_currencies_do_not_mix<A, B> operator-(money<A, R>, money<B, S>) = delete;
template<class A, class R, class B, class S>
detail::two_currencies_do_not_mix<A, B> operator/(money<A, R>, money<B, S>) = delete;
template<class A, class R, class B, class S>
detail::two_currencies_do_not_mix<A, B> operator+=(money<A, R>&, money<B, S>) = delete;
template<class A, class R, class B, class S>
detail::two_currencies_do_not_mix<A, B> operator-=(money<A, R>&, money<B, S>) = delete;
template<class A, class R, class B, class S>
detail::two_currencies_do_not_mix<A, B> operator==(money<A, R>, money<B, S>) = delete;
template<class A, class R, class B, class S>
detail::two_currencies_do_not_mix<A, B> operator<=>(money<A, R>, money<B, S>) = delete;

}  // namespace patron::inline v0

#endif

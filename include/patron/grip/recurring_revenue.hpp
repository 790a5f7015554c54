// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RECURRING_REVENUE_HPP
#define PATRON_GRIP_RECURRING_REVENUE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/money.hpp>
#include <patron/core/rounding.hpp>
#include <patron/grip/billing_period.hpp>
#include <patron/grip/detail/fraction.hpp>
#include <patron/grip/exchange_rate.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

namespace detail {

/// Amounts that are whole numbers of a minor unit: integers and `money`.
template<class T>
struct minor_unit_traits;

template<std::signed_integral T>
struct minor_unit_traits<T> {
  static constexpr double per_major = 1.0;
  static constexpr std::int64_t count(T amount) noexcept { return amount; }
  static constexpr T amount(std::int64_t count) { return checked_cast<T>(count); }
};

template<currency C, std::signed_integral Rep>
struct minor_unit_traits<money<C, Rep>> {
  static constexpr auto per_major = static_cast<double>(minor_per_major<C>);
  static constexpr std::int64_t count(money<C, Rep> amount) noexcept {
    return amount.minor_units();
  }
  static constexpr money<C, Rep> amount(std::int64_t count) {
    return money<C, Rep>::from_minor(checked_cast<Rep>(count));
  }
};

}  // namespace detail

/// Amounts that are whole numbers of a minor unit.
template<class T>
concept minor_unit_amount =
    amount<T> && requires(T const& a) { detail::minor_unit_traits<T>::count(a); };

/// Revenue that comes again and again, whatever its rhythm: exact, and comparable with any other.
///
///     recurring_revenue{29.90_usd, billing_period::month()} +
///         recurring_revenue{99_usd, billing_period::year()}
///
/// It is kept a year, as a fraction of minor units: 10.00 a week are 520.00 a year. Sums are exact;
/// rounding comes last and has a name: `.monthly(rounding::half_even)` is the MRR, `.yearly(…)` the
/// ARR. It is an exact amount, so that rates and movements are made of it as of any other. Throws
/// beyond 64 bits.
template<minor_unit_amount Amount>
class recurring_revenue {
 public:
  constexpr recurring_revenue() = default;
  /// A price, and how often it is charged.
  constexpr recurring_revenue(Amount price, billing_period every)
      : a_year_{detail::fraction::of(detail::minor_unit_traits<Amount>::count(price), 1) *
                every.per_year()} {}

  /// What it comes to in each such period, rounded to the minor unit.
  [[nodiscard]] constexpr Amount per(billing_period period, rounding rule) const {
    return detail::minor_unit_traits<Amount>::amount((a_year_ * period.in_years()).rounded(rule));
  }
  /// Monthly recurring revenue (MRR).
  [[nodiscard]] constexpr Amount monthly(rounding rule) const {
    return per(billing_period::month(), rule);
  }
  /// Annual recurring revenue (ARR).
  [[nodiscard]] constexpr Amount yearly(rounding rule) const {
    return per(billing_period::year(), rule);
  }
  /// A year, in major units.
  [[nodiscard]] constexpr double to_double() const noexcept {
    return a_year_.to_double() / detail::minor_unit_traits<Amount>::per_major;
  }

  /// So many times as much, exactly.
  [[nodiscard]] constexpr recurring_revenue times(detail::fraction factor) const {
    return of_fraction(a_year_ * factor);
  }
  /// The same in another currency, exactly.
  template<currency From, currency To>
    requires std::same_as<Amount, money<From>>
  [[nodiscard]] constexpr recurring_revenue<money<To>> in(exchange_rate<From, To> rate) const {
    return recurring_revenue<money<To>>::of_fraction(a_year_ * rate.per_minor_unit());
  }

  [[nodiscard]] friend constexpr recurring_revenue operator+(recurring_revenue a,
                                                             recurring_revenue b) {
    return of_fraction(a.a_year_ + b.a_year_);
  }
  [[nodiscard]] friend constexpr recurring_revenue operator-(recurring_revenue a,
                                                             recurring_revenue b) {
    return of_fraction(a.a_year_ - b.a_year_);
  }
  constexpr recurring_revenue& operator+=(recurring_revenue b) { return *this = *this + b; }
  constexpr recurring_revenue& operator-=(recurring_revenue b) { return *this = *this - b; }

  constexpr void merge(recurring_revenue const& other) { *this += other; }

  static constexpr std::string_view state_name = "recurring_revenue";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.a_year_);
  }
  friend constexpr bool operator==(recurring_revenue const&, recurring_revenue const&) = default;
  friend constexpr auto operator<=>(recurring_revenue const&, recurring_revenue const&) = default;

 private:
  template<minor_unit_amount>
  friend class recurring_revenue;

  [[nodiscard]] static constexpr recurring_revenue of_fraction(detail::fraction a_year) {
    recurring_revenue made;
    made.a_year_ = a_year;
    return made;
  }

  detail::fraction a_year_;  ///< minor units
};

template<minor_unit_amount Amount>
struct amount_traits<recurring_revenue<Amount>> {
  using amount = recurring_revenue<Amount>;
  static constexpr bool exact = true;
  [[nodiscard]] static constexpr amount add(amount a, amount b) { return a + b; }
  [[nodiscard]] static constexpr amount subtract(amount a, amount b) { return a - b; }
  [[nodiscard]] static constexpr double to_double(amount a) noexcept { return a.to_double(); }
};

}  // namespace patron::inline v0

#endif

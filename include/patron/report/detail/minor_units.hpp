// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_MINOR_UNITS_HPP
#define PATRON_REPORT_DETAIL_MINOR_UNITS_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/money.hpp>

#include <concepts>
#include <cstdint>

namespace patron::inline v0::detail {

// A review holds amounts as whole minor units of its currency. Money comes as such; an application
// whose currency is known only at run time has the minor units themselves.

template<currency C, std::signed_integral Rep>
[[nodiscard]] constexpr std::int64_t minor_units(money<C, Rep> const& amount) noexcept {
  return amount.minor_units();
}
[[nodiscard]] constexpr std::int64_t minor_units(std::int64_t amount) noexcept {
  return amount;
}

/// What an amount of a review may be.
template<class T>
concept review_amount = requires(T const& amount) {
  { minor_units(amount) } -> std::same_as<std::int64_t>;
} && !std::floating_point<T>;

/// A number in the unit of an amount, which for minor units are these, in major units.
template<review_amount Amount>
[[nodiscard]] double in_major_units(double number, currency_info currency) {
  if constexpr (!std::integral<Amount>) return number;
  double unit = 1.0;
  for (int i = 0; i < currency.exponent; ++i) unit *= 10.0;
  return number / unit;
}

}  // namespace patron::inline v0::detail

#endif

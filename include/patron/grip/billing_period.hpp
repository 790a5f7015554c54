// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_BILLING_PERIOD_HPP
#define PATRON_GRIP_BILLING_PERIOD_HPP

#include <patron/core/error.hpp>
#include <patron/grip/detail/fraction.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace patron::inline v0 {

/// How often a price is charged, as an exact share of a year.
///
///     a week = 1/52 of a year, a month = 1/12, a quarter = 1/4, a year = 1
///
/// A week is not a quarter of a month: 52 weeks a year are 4 1/3 a month. A year is taken as 52
/// weeks, which is what firms bill; the day or two over are nobody's revenue. `every_months(6)` is
/// half a year. Throws for a period of no length.
class billing_period {
 public:
  [[nodiscard]] static constexpr billing_period week() { return every_weeks(1); }
  [[nodiscard]] static constexpr billing_period month() { return every_months(1); }
  [[nodiscard]] static constexpr billing_period quarter() { return every_months(3); }
  [[nodiscard]] static constexpr billing_period year() { return every_months(12); }
  [[nodiscard]] static constexpr billing_period every_weeks(int n) { return {n, 52}; }
  [[nodiscard]] static constexpr billing_period every_months(int n) { return {n, 12}; }
  [[nodiscard]] static constexpr billing_period every_years(int n) { return {n, 1}; }

  /// The period that a word names, as files do: `week`, `weekly`, `month`, `monthly`, `quarter`,
  /// `quarterly`, `year`, `yearly`, `annual`. None for any other.
  [[nodiscard]] static constexpr std::optional<billing_period> named(std::string_view word) {
    if (word == "week" || word == "weekly") return week();
    if (word == "month" || word == "monthly") return month();
    if (word == "quarter" || word == "quarterly") return quarter();
    if (word == "year" || word == "yearly" || word == "annual") return year();
    return std::nullopt;
  }

  /// How many of them make a year: 52 weeks, half of a period of two years.
  [[nodiscard]] constexpr detail::fraction per_year() const {
    return detail::fraction::of(in_a_year_, length_);
  }
  /// The share of a year that one of them is.
  [[nodiscard]] constexpr detail::fraction in_years() const {
    return detail::fraction::of(length_, in_a_year_);
  }

  /// Equally long: three months are a quarter.
  friend constexpr bool operator==(billing_period a, billing_period b) {
    return a.in_years() == b.in_years();
  }

 private:
  constexpr billing_period(int length, int in_a_year) : length_{length}, in_a_year_{in_a_year} {
    detail::require(length > 0, "billing_period: a period has a length above zero");
  }

  std::int32_t length_;
  std::int32_t in_a_year_;
};

}  // namespace patron::inline v0

#endif

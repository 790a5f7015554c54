// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_DISCOUNT_HPP
#define PATRON_CORE_DISCOUNT_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>

#include <chrono>
#include <cmath>

namespace patron::inline v0 {

/// How much less money is worth when it comes later. A year is `std::chrono::years`, 365.2425 days.
///
///     value today of 1 paid after t = e^(−δt)
///
/// The default is no discount. A rate of −100 % or less is refused.
class discount {
 public:
  constexpr discount() = default;

  /// An effective rate a year: `annual(0.15)`, one paid in a year is worth 1/1.15 today.
  [[nodiscard]] static discount annual(double effective) {
    detail::require(effective > -1.0 && effective - effective == 0.0,
                    "discount: an annual rate lies above -100 % and is finite");
    return discount{std::log1p(effective) / days_per_year};
  }

  /// A continuous rate: `continuous(0.0027, weeks{1})`, 0.27 % a week.
  template<class Rep, class Period>
  [[nodiscard]] static discount continuous(double rate, std::chrono::duration<Rep, Period> per) {
    detail::require(rate - rate == 0.0, "discount: a continuous rate is finite");
    detail::require(per > per.zero(), "discount: a continuous rate is per time above zero");
    return discount{rate / real_days{per}.count()};
  }

  /// The continuous rate δ for one such time: `per(weeks{1})`.
  template<class Rep, class Period>
  [[nodiscard]] double per(std::chrono::duration<Rep, Period> time) const {
    return per_day_ * real_days{time}.count();
  }

  /// What 1 paid after that time is worth today.
  template<class Rep, class Period>
  [[nodiscard]] double factor(std::chrono::duration<Rep, Period> after) const {
    return std::exp(-per(after));
  }

  /// The effective rate a year.
  [[nodiscard]] double annual_rate() const { return std::expm1(per_day_ * days_per_year); }

  friend constexpr bool operator==(discount const&, discount const&) = default;

 private:
  explicit constexpr discount(double per_day) noexcept : per_day_{per_day} {}

  static constexpr double days_per_year = real_days{std::chrono::years{1}}.count();
  double per_day_ = 0.0;
};

}  // namespace patron::inline v0

#endif

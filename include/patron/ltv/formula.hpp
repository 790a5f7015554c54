// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FORMULA_HPP
#define PATRON_LTV_FORMULA_HPP

#include <patron/core/discount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>

#include <chrono>
#include <cmath>
#include <string_view>

/// The formulas of the textbooks, as a first look: one retention rate for all customers, for ever.
/// They take plain numbers, all for the same period (a year, say). Where customers differ, the
/// models do better: with one rate for all, the loyal core is undervalued.
namespace patron::inline v0::formula {
namespace detail {

[[noreturn]] inline void refuse(std::string_view where, std::string_view field, double value,
                                std::string_view reason) {
  patron::detail::raise(fault{.where = where,
                              .field = field,
                              .value = patron::detail::number_text{value}.view(),
                              .reason = reason});
}

inline void check_retention(std::string_view where, double retention) {
  if (!(retention >= 0.0 && retention <= 1.0)) {
    refuse(where, "retention", retention, "is not within 0 and 1");
  }
}

}  // namespace detail

/// What a customer is worth, as a multiple of the margin of a period; the first margin comes at the
/// end of this period.
///
///     r / (1 + i − r (1 + g)),   retention r, discount rate i and growth of the margin g a period
///
/// margin_multiple(0.9, 0.10) is 4.5. Retention of 100 % is legal where money has its price: 1 / i.
/// Throws for a retention outside 0 and 1, a discount rate or growth at or below −100 %, and where
/// the sum has no limit, 1 + i <= r (1 + g).
/// Source: Gupta and Lehmann 2003 (Journal of Interactive Marketing 17(1)).
[[nodiscard]] inline double margin_multiple(double retention, double discount_rate,
                                            double growth = 0.0) {
  constexpr std::string_view where = "margin_multiple";
  detail::check_retention(where, retention);
  if (!(discount_rate > -1.0 && discount_rate - discount_rate == 0.0)) {
    detail::refuse(where, "discount rate", discount_rate, "is not a number above -1");
  }
  if (!(growth > -1.0 && growth - growth == 0.0)) {
    detail::refuse(where, "growth", growth, "is not a number above -1");
  }
  double const shrinks = 1.0 + discount_rate - retention * (1.0 + growth);
  if (!(shrinks > 0.0)) {
    detail::refuse(where, "retention", retention,
                   "is too high for this discount rate and growth: the value has no limit");
  }
  return retention / shrinks;
}

/// The same with a typed discount, for periods of that length.
template<class Rep = std::chrono::years::rep, class Period = std::chrono::years::period>
[[nodiscard]] double margin_multiple(double retention, discount rate, double growth = 0.0,
                                     std::chrono::duration<Rep, Period> period = std::chrono::years{
                                         1}) {
  patron::detail::require(period > period.zero(), "margin_multiple: a period is above 0");
  return margin_multiple(retention, std::expm1(rate.per(period)), growth);
}

/// How many periods a customer stays on average, the first one counted.
///
///     1 / (1 − r)
///
/// A churn of 10 % is 10 periods, one of 5 % is 20. Throws for a retention outside 0 and 1, and for
/// 1, with which nobody ever leaves.
[[nodiscard]] inline double expected_lifetime(double retention) {
  detail::check_retention("expected_lifetime", retention);
  if (retention == 1.0) {
    detail::refuse("expected_lifetime", "retention", retention, "means that nobody ever leaves");
  }
  return 1.0 / (1.0 - retention);
}

}  // namespace patron::inline v0::formula

#endif

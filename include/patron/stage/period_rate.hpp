// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_PERIOD_RATE_HPP
#define PATRON_STAGE_PERIOD_RATE_HPP

#include <patron/core/discount.hpp>
#include <patron/numeric/domain.hpp>

#include <chrono>
#include <cmath>

namespace patron::inline v0 {

/// How much less money is worth one period of a chain later: 1 is worth 1 / (1 + rate).
///
///     chain.value(rewards, 0.2)                                     // 20 % a period
///     chain.value(rewards, {discount::annual(0.15), weeks{4}})      // 15 % a year, periods of 4
///     weeks
///
/// Throws where the rate is negative or not finite.
class period_rate {
 public:
  // Implicit on purpose: the literature states a chain's rate for its own period, as a number.
  period_rate(double rate) : rate_{rate} {  // NOLINT(google-explicit-constructor)
    detail::check_from_zero("period_rate", "rate", rate);
  }

  template<class Rep, class Period>
  period_rate(discount const& discount_, std::chrono::duration<Rep, Period> period)
      : period_rate{std::expm1(discount_.per(period))} {}

  [[nodiscard]] double rate() const noexcept { return rate_; }
  /// What 1 paid a period later is worth: 1 / (1 + rate).
  [[nodiscard]] double factor() const noexcept { return 1.0 / (1.0 + rate_); }

 private:
  double rate_ = 0.0;
};

}  // namespace patron::inline v0

#endif

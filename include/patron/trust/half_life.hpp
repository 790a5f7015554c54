// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_HALF_LIFE_HPP
#define PATRON_TRUST_HALF_LIFE_HPP

#include <patron/core/calendar.hpp>
#include <patron/numeric/domain.hpp>

#include <cmath>
#include <limits>

namespace patron::inline v0 {

/// After how long half of what a customer was given is forgotten. The default is never.
///
///     share left after a time t = 2^(−t / half-life)
///
///     half_life{days{90}}
///     half_life::from_decay(0.1, weeks{1})     // a tenth is lost each week: 6.5788 weeks
///
/// How fast people forget is a convention until `trust_lift` has asked the data.
class half_life {
 public:
  /// Nothing is ever forgotten.
  constexpr half_life() = default;

  /// Throws for a time that is not above 0.
  explicit half_life(real_days length) : length_{length} {
    if (!(length > real_days::zero())) {
      detail::refuse_argument("half_life", "length", length.count(), "is not above 0 days");
    }
  }

  /// Where a share is lost in each period: −ln 2 / ln(1 − share) periods. Throws for a share that
  /// does not lie between 0 and 1, and for a period that is not above 0.
  [[nodiscard]] static half_life from_decay(double share, real_days period) {
    if (!(share > 0.0 && share < 1.0)) {
      detail::refuse_argument("half_life", "decay", share, "does not lie between 0 and 1");
    }
    return half_life{period * (-std::log(2.0) / std::log1p(-share))};
  }

  /// Infinite where nothing is forgotten.
  [[nodiscard]] constexpr real_days length() const noexcept { return length_; }

  /// The share that is left of something so old, from 0 to 1. Throws for an age that is not finite.
  [[nodiscard]] double left_after(real_days age) const {
    detail::check_finite("half_life", "age", age.count());
    return std::exp2(-(age / length_));
  }

  /// Where the balance settles if so much is given in each period, with none before the first:
  /// given / share lost in a period. Infinite where nothing is forgotten of something. Throws where
  /// what is given is not finite, and for a period that is not above 0.
  [[nodiscard]] double steady_balance(double given, real_days period) const {
    detail::check_finite("half_life", "given", given);
    detail::check_above_zero("half_life", "period", period.count());
    if (given == 0.0) return 0.0;
    return given / -std::expm1(-std::log(2.0) * (period / length_));
  }

  friend constexpr bool operator==(half_life, half_life) = default;

 private:
  real_days length_{std::numeric_limits<double>::infinity()};
};

}  // namespace patron::inline v0

#endif

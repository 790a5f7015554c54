// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_COMPENSATED_SUM_HPP
#define PATRON_NUMERIC_COMPENSATED_SUM_HPP

namespace patron::inline v0 {

/// A sum that remembers what rounding took from it: 106 bits instead of 53.
///
/// Terms of similar size (weights, shares, prices) add up exactly, so that taking away what was
/// added leaves 0 and not 1e-17. Where sum and terms together need more than 106 bits the last of
/// them depend on the order of the terms, as with any sum of doubles. Source: Dekker 1971; Knuth,
/// TAOCP 2, 4.2.2.
class compensated_sum {
 public:
  constexpr compensated_sum() = default;
  explicit constexpr compensated_sum(double x) noexcept : high_{x} {}

  constexpr compensated_sum& operator+=(double x) noexcept {
    double const sum = high_ + x;
    double const part = sum - high_;
    double const lost = (high_ - (sum - part)) + (x - part);
    double const low = low_ + lost;
    high_ = sum + low;
    low_ = low - (high_ - sum);
    return *this;
  }
  constexpr compensated_sum& operator-=(double x) noexcept { return *this += -x; }
  constexpr compensated_sum& operator+=(compensated_sum other) noexcept {
    *this += other.high_;
    return *this += other.low_;
  }
  constexpr compensated_sum& operator-=(compensated_sum other) noexcept {
    *this -= other.high_;
    return *this -= other.low_;
  }

  /// The sum as the nearest double.
  [[nodiscard]] constexpr double value() const noexcept { return high_ + low_; }

  friend constexpr bool operator==(compensated_sum, compensated_sum) = default;

 private:
  double high_ = 0.0;
  double low_ = 0.0;
};

}  // namespace patron::inline v0

#endif

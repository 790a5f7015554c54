// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_DETAIL_CONVERSION_LINE_HPP
#define PATRON_OFFER_DETAIL_CONVERSION_LINE_HPP

#include <patron/core/rate.hpp>

#include <cmath>
#include <cstddef>
#include <optional>

namespace patron::inline v0::detail {

/// A straight line through the log odds of rates by weighted least squares.
///
///     y = log((k + ½) / (n − k + ½)),   weight = 1 / Var(y) ≈ (k + ½)(n − k + ½) / (n + 1)
///
/// Source: Cox and Snell 1989, Analysis of Binary Data, 2.1.6 (the empirical logit).
class conversion_line {
 public:
  void add(double x, rate const& seen) {
    if (seen.of == 0) return;
    double const yes = static_cast<double>(seen.kept) + 0.5;
    double const no = static_cast<double>(seen.of - seen.kept) + 0.5;
    double const weight = yes * no / (yes + no);
    double const y = std::log(yes / no);
    ++points_;
    weights_ += weight;
    // Sums around the running mean: nothing cancels where the points lie close together.
    double const from_mean = x - mean_x_;
    mean_x_ += weight / weights_ * from_mean;
    mean_y_ += weight / weights_ * (y - mean_y_);
    spread_ += weight * from_mean * (x - mean_x_);
    slope_sum_ += weight * from_mean * (y - mean_y_);
  }

  /// The x at which the line comes to a rate; none with fewer than two points, or where the line
  /// does not fall by more than two standard errors (1 / √spread) of its slope.
  [[nodiscard]] std::optional<double> where(double p) const {
    if (points_ < 2 || !(slope_sum_ < -2.0 * std::sqrt(spread_))) return std::nullopt;
    return mean_x_ + (std::log(p / (1.0 - p)) - mean_y_) * spread_ / slope_sum_;
  }

 private:
  std::size_t points_ = 0;
  double weights_ = 0.0;
  double mean_x_ = 0.0;
  double mean_y_ = 0.0;
  double spread_ = 0.0;
  double slope_sum_ = 0.0;
};

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_SAMPLE_MEAN_HPP
#define PATRON_STATISTICS_SAMPLE_MEAN_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/numeric/compensated_sum.hpp>

#include <cmath>
#include <concepts>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>

namespace patron::inline v0 {

/// The mean of a sample, and how far it may be off.
struct sample_mean {
  double mean = 0.0;
  double variance = 0.0;  ///< of the mean: s² / n

  /// The mean with its normal interval, rough below some 30 values.
  ///
  ///     mean ± z · √(s² / n)
  ///
  /// Throws where the confidence does not lie between 0 and 1.
  [[nodiscard]] estimate<double> interval(double confidence = 0.95) const {
    double const half = detail::two_sided_quantile(confidence) * std::sqrt(variance);
    return {mean, mean - half, mean + half, confidence};
  }

  friend constexpr bool operator==(sample_mean const&, sample_mean const&) = default;
};

/// The mean of two numbers or more, summed in their order; fewer are an error.
template<std::ranges::forward_range Sample, class Projection = std::identity>
  requires std::convertible_to<
      std::invoke_result_t<Projection&, std::ranges::range_reference_t<Sample>>, double>
[[nodiscard]] sample_mean mean_of(Sample&& sample, Projection projection = {}) {
  auto const n = static_cast<double>(std::ranges::distance(sample));
  detail::require(n >= 2.0, "mean_of: one number says nothing of how far numbers differ");
  compensated_sum sum;
  for (auto&& one : sample) sum += std::invoke(projection, one);
  double const mean = sum.value() / n;
  compensated_sum squares;
  for (auto&& one : sample) {
    double const apart = std::invoke(projection, one) - mean;
    squares += apart * apart;
  }
  return {mean, squares.value() / (n - 1.0) / n};
}

}  // namespace patron::inline v0

#endif

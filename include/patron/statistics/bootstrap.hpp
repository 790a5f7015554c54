// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_BOOTSTRAP_HPP
#define PATRON_STATISTICS_BOOTSTRAP_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/statistics/quantile.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// How much is drawn, and how sure the interval is.
struct bootstrap_options {
  std::uint32_t draws = 2000;  ///< how many samples are drawn; at least 2
  double confidence = 0.95;
};

namespace detail {

/// A sample drawn with replacement: positions in the caller's range, read through it.
template<class R>
[[nodiscard]] auto sample_at(R& range, std::vector<std::ranges::range_difference_t<R>> const& at) {
  auto const first = std::ranges::begin(range);
  return at | std::views::transform(
                  [first](auto i) -> std::ranges::range_reference_t<R> { return first[i]; });
}

inline void check_statistic(double value) {
  if (!is_finite(value)) {
    refuse_argument("bootstrap", "statistic", value, "is not a finite number");
  }
}

}  // namespace detail

/// How far a figure of a sample may be off, for figures that have no formula for it.
///
/// Samples of the same size are drawn from the records, with replacement, and the figure is taken
/// of each. `value` is the figure of the records themselves; `low` and `high` are quantiles of the
/// figures drawn (the percentile interval). The same generator gives the same result.
///
///     generator random{1};
///     bootstrap(orders, [](auto const& sample) { return *median(sample, &order::paid); }, random)
///
/// `statistic` takes a range of the caller's records and gives a number. The interval leans to the
/// narrow side below some 30 records, and quantities that hang on one or two of them (a maximum, a
/// far quantile) are beyond this method. None of fewer than two records, which say nothing about
/// their spread. Throws where the statistic is not finite, for fewer than 2 draws, and where the
/// confidence does not lie between 0 and 1. Source: Efron 1979; Efron and Tibshirani 1993, ch. 13.
template<std::ranges::random_access_range R, class Statistic, bit_source G>
  requires std::ranges::sized_range<R>
[[nodiscard]] std::optional<estimate<double>> bootstrap(R&& range, Statistic statistic,
                                                        G& generator,
                                                        bootstrap_options options = {}) {
  using difference = std::ranges::range_difference_t<R>;
  double const confidence = options.confidence;
  detail::require(confidence > 0.0 && confidence < 1.0,
                  "bootstrap: a confidence lies between 0 and 1");
  detail::require(options.draws >= 2, "bootstrap: two draws are the least");
  auto const size = static_cast<std::size_t>(std::ranges::size(range));
  if (size < 2) return std::nullopt;

  std::vector<difference> at(size);
  for (std::size_t i = 0; i < size; ++i) at[i] = static_cast<difference>(i);
  auto const value = static_cast<double>(std::invoke(statistic, detail::sample_at(range, at)));
  detail::check_statistic(value);

  std::vector<double> drawn(options.draws);
  for (double& figure : drawn) {
    for (difference& i : at) i = static_cast<difference>(draw_index(generator, size));
    figure = static_cast<double>(std::invoke(statistic, detail::sample_at(range, at)));
    detail::check_statistic(figure);
  }
  double const outside = (1.0 - confidence) / 2.0;
  return estimate<double>{.value = value,
                          .low = detail::quantile_of(drawn, outside),
                          .high = detail::quantile_of(drawn, 1.0 - outside),
                          .confidence = confidence};
}

}  // namespace patron::inline v0

#endif

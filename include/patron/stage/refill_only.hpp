// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_REFILL_ONLY_HPP
#define PATRON_STAGE_REFILL_ONLY_HPP

#include <patron/core/error.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>
#include <patron/stage/customer_flow.hpp>
#include <patron/stage/detail/refill_table.hpp>
#include <patron/statistics/finding.hpp>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// What counts as a firm that only refills; the defaults are conventions.
struct refill_only_options {
  /// A lost customer is replaced within so many periods after the one in which she left.
  std::size_t within = 3;
  /// The firm stays level: its customers grow or shrink by no more than this a year.
  double level_growth = 0.05;
  /// At least so many new customers follow for each one lost.
  double least_per_loss = 0.5;
  /// How many orders of the periods are drawn for the p-value.
  std::uint32_t permutations = 1999;
};

/// Whether new customers come only when old ones leave, and what speaks for it.
struct refill_evidence {
  patron::verdict verdict{};
  std::uint64_t start = 0;   ///< customers when the first period began
  std::uint64_t gained = 0;  ///< in all periods
  std::uint64_t lost = 0;    ///< in all periods
  /// By how much a share the customers grew a year; none where the firm began with nobody.
  std::optional<double> growth_a_year{};
  /// How many new customers follow on one lost, within so many periods; 1: each is replaced.
  std::optional<double> per_loss{};
  /// How many new customers a period would see after nobody has left: the fruit of sowing.
  std::optional<double> without_losses{};
  /// Between the new customers of a period and those lost in the periods before it.
  std::optional<double> correlation{};
  /// How often chance alone gives a correlation as high.
  std::optional<double> p_value{};

  /// Customers after the last period.
  [[nodiscard]] std::uint64_t end() const noexcept { return start + gained - lost; }
  friend bool operator==(refill_evidence const&, refill_evidence const&) = default;
};

/// Does the firm look for a new customer only when an old one has left? Then it "stays on the same
/// level for years", says the essay behind this library.
///
///     refill_evidence const evidence = refill_only(flow, random);
///
/// Shown where three things hold together: the customers are as many as before (`level_growth`);
/// periods after losses see more new customers than others, more clearly than chance puts them
/// there (p ≤ 0.05); and at least half of those lost are replaced in that way (`least_per_loss`).
///
///     gained(t) = without_losses + per_loss × mean of lost(t−1) … lost(t−within)
///
/// by least squares: the slope adds up what follows on a loss over the periods after it. The
/// p-value is that of a permutation test: the share of orders of the gained(t), drawn by the
/// caller's generator, that fit as well, the order that happened among them. It needs no
/// distribution and holds for firms of any size.
///
/// A period is to be about as long as it takes to win a customer: what is replaced within the
/// period of the loss is not seen. A season in both gains and losses looks the same as refilling.
/// Too few: fewer than 12 periods after the first `within`, fewer than 5 customers gained or lost
/// in what is compared, or the same number in every period. Throws for options out of range.
/// Source of the test: Fisher 1935; Phipson and Smyth 2010 for counting the order observed.
template<bit_source G>
[[nodiscard]] refill_evidence refill_only(customer_flow const& flow, G& generator,
                                          refill_only_options options = {}) {
  detail::require(options.within >= 1, "refill_only: within is a period or more");
  detail::require(options.permutations >= 19, "refill_only: 19 permutations are the least");
  detail::check_from_zero("refill_only", "level_growth", options.level_growth);
  detail::check_from_zero("refill_only", "least_per_loss", options.least_per_loss);

  auto const sum = [](std::vector<std::uint64_t> const& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  };
  refill_evidence found{
      .start = flow.start(), .gained = sum(flow.gained()), .lost = sum(flow.lost())};
  if (auto const period = flow.period(); period && found.start > 0) {
    auto const years = std::chrono::duration<double, std::chrono::years::period>{*period} *
                       static_cast<double>(flow.periods());
    double const growth = static_cast<double>(found.end()) / static_cast<double>(found.start);
    found.growth_a_year = std::pow(growth, 1.0 / years.count()) - 1.0;
  }

  detail::refill_table table{flow, options.within};
  std::size_t const periods = table.gained.size();
  if (periods < 12) {
    found.verdict = {finding::too_few, "fewer than 12 periods can be compared"};
    return found;
  }
  if (sum(table.gained) < 5 || sum(table.lost_before) < 5) {
    found.verdict = {finding::too_few, "fewer than 5 customers were gained or lost"};
    return found;
  }
  double const spread_gained = detail::covariance(table.gained, table.gained);
  double const spread_lost = detail::covariance(table.lost_before, table.lost_before);
  if (!(spread_gained > 0.0 && spread_lost > 0.0)) {
    found.verdict = {finding::too_few, "every period is alike, so that none can be compared"};
    return found;
  }
  table.check_range();

  double const together = detail::covariance(table.gained, table.lost_before);
  auto const within = static_cast<double>(options.within);
  found.correlation = together / std::sqrt(spread_gained * spread_lost);
  found.per_loss = within * together / spread_lost;
  found.without_losses =
      detail::mean_of(table.gained) - *found.per_loss * detail::mean_of(table.lost_before) / within;

  std::uint64_t const observed = table.product();
  std::uint64_t as_high = 1;
  for (std::uint32_t i = 0; i < options.permutations; ++i) {
    shuffle(table.gained, generator);
    if (table.product() >= observed) ++as_high;
  }
  found.p_value = static_cast<double>(as_high) / (static_cast<double>(options.permutations) + 1.0);

  if (!found.growth_a_year || std::abs(*found.growth_a_year) > options.level_growth) {
    found.verdict = {finding::not_shown, "the firm does not stay level"};
  } else if (*found.p_value > 0.05) {
    found.verdict = {finding::not_shown, "new customers do not follow losses more than by chance"};
  } else if (*found.per_loss < options.least_per_loss) {
    found.verdict = {finding::not_shown, "most new customers come whether or not somebody left"};
  } else {
    found.verdict = {finding::shown, "new customers follow losses, and the firm stays level"};
  }
  return found;
}

}  // namespace patron::inline v0

#endif

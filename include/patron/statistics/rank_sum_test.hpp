// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_RANK_SUM_TEST_HPP
#define PATRON_STATISTICS_RANK_SUM_TEST_HPP

#include <patron/numeric/normal.hpp>
#include <patron/statistics/detail/tied_outcomes.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<class Score>
[[nodiscard]] std::optional<double> rank_sum_of(std::vector<tied_outcomes<Score>> const& ties) {
  double with = 0.0;
  double without = 0.0;
  double concordant = 0.0;  // whole and half numbers: exact below 2⁵²
  double tied = 0.0;
  for (auto const& tie : ties) {
    auto const k = static_cast<double>(tie.with);
    auto const here = static_cast<double>(tie.with + tie.without);
    concordant += k * (without + static_cast<double>(tie.without) / 2.0);
    tied += here * (here * here - 1.0);
    with += k;
    without += static_cast<double>(tie.without);
  }
  double const pairs = with * without;
  double const all = with + without;
  if (!(pairs > 0.0) || ties.size() < 2) return std::nullopt;
  double const variance = pairs / 12.0 * (all + 1.0 - tied / (all * (all - 1.0)));
  return 2.0 * normal_tail(std::abs(concordant - pairs / 2.0) / std::sqrt(variance));
}

}  // namespace detail

/// The chance that people with an outcome score so much higher, or lower, than those without it if
/// the score tells nothing: the two-sided p-value of the rank-sum test.
///
///     U = pairs in which the one with the outcome scores higher + tied pairs / 2
///     z = (U − m n / 2) / √(m n / 12 · (N + 1 − Σ (t³ − t) / (N (N − 1)))),   N = m + n
///
/// Ties of t people each are corrected for. Where the score tells nothing this errs as often as it
/// says with far fewer people than the interval of `area_under_curve` needs; that one says how
/// well the score tells it. The normal approximation serves from about five people on either side.
///
/// None where one side is empty, and where all scores are equal. Records may come in any order.
/// Throws, with the record, where a score is not a finite number.
/// Source: Mann and Whitney 1947 (Annals of Mathematical Statistics 18); Lehmann 1975, 1.4, ties.
template<std::ranges::input_range R, class Score, class Outcome>
  requires detail::scored_outcomes<R, Score, Outcome>
[[nodiscard]] std::optional<double> rank_sum_test(R&& range, Score score, Outcome outcome) {
  return detail::rank_sum_of(detail::by_score("rank_sum_test", range, score, outcome));
}

}  // namespace patron::inline v0

#endif

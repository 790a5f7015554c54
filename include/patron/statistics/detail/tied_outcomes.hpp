// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_DETAIL_TIED_OUTCOMES_HPP
#define PATRON_STATISTICS_DETAIL_TIED_OUTCOMES_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/numeric/domain.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

template<class Range, class Score>
using score_t = std::decay_t<std::invoke_result_t<Score&, std::ranges::range_reference_t<Range>>>;

/// A range of which each record has a score, by which it is ordered, and an outcome: yes or no.
template<class Range, class Score, class Outcome>
concept scored_outcomes =
    std::ranges::input_range<Range> && std::totally_ordered<score_t<Range, Score>> &&
    std::predicate<Outcome&, std::ranges::range_reference_t<Range>>;

/// All records of one score.
template<class Score>
struct tied_outcomes {
  Score score{};
  std::uint64_t with = 0;     ///< those with the outcome
  std::uint64_t without = 0;  ///< and those without
};

/// The records by score, ascending. Throws, with the record, where a score is not a finite number.
template<class Range, class ScoreOf, class Outcome>
  requires scored_outcomes<Range, ScoreOf, Outcome>
[[nodiscard]] auto by_score(std::string_view where, Range& range, ScoreOf& score,
                            Outcome& outcome) {
  using Score = score_t<Range, ScoreOf>;
  std::vector<std::pair<Score, bool>> records;
  for (auto&& record : range) {
    records.emplace_back(std::invoke(score, record), std::invoke(outcome, record));
    if constexpr (std::floating_point<Score>) {
      if (!is_finite(records.back().first)) {
        raise(fault{.where = where,
                    .record = records.size() - 1,
                    .field = "score",
                    .value = number_text{records.back().first}.view(),
                    .reason = "is not a finite number"});
      }
    }
  }
  std::sort(records.begin(), records.end(),
            [](auto const& a, auto const& b) { return a.first < b.first; });
  std::vector<tied_outcomes<Score>> ties;
  for (auto const& [value, yes] : records) {
    if (ties.empty() || ties.back().score < value) ties.push_back({.score = value});
    ++(yes ? ties.back().with : ties.back().without);
  }
  return ties;
}

}  // namespace patron::inline v0::detail

#endif

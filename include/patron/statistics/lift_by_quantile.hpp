// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_LIFT_BY_QUANTILE_HPP
#define PATRON_STATISTICS_LIFT_BY_QUANTILE_HPP

#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/statistics/detail/tied_outcomes.hpp>

#include <cstdint>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// One of the parts into which people are cut by their score, from low to high.
template<class Score>
struct lift_row {
  std::uint32_t part = 0;  ///< from 1, the lowest scores, to the number of parts
  Score lowest{};
  Score highest{};
  patron::rate rate{};  ///< of those in it, how many had the outcome; with its Wilson interval

  friend bool operator==(lift_row const&, lift_row const&) = default;
};

namespace detail {

template<class Score>
[[nodiscard]] std::vector<lift_row<Score>> lift_of(std::vector<tied_outcomes<Score>> const& ties,
                                                   std::uint32_t parts) {
  require(parts >= 1 && parts <= 1000, "lift_by_quantile: there are 1 to 1000 parts");
  std::uint64_t all = 0;
  for (auto const& tie : ties) all += tie.with + tie.without;
  std::vector<lift_row<Score>> rows;
  std::uint64_t below = 0;
  for (auto const& tie : ties) {
    std::uint64_t const here = tie.with + tie.without;
    auto const part = static_cast<std::uint32_t>(1 + parts * (2 * below + here) / (2 * all));
    if (rows.empty() || rows.back().part != part) {
      rows.push_back({.part = part, .lowest = tie.score, .highest = tie.score});
    }
    rows.back().highest = tie.score;
    rows.back().rate.merge({tie.with, here});
    below += here;
  }
  return rows;
}

}  // namespace detail

/// How often people of low, middling and high scores do something: a row for each quarter (or as
/// many parts as are asked for), the lowest scores first.
///
///     lift_by_quantile(customers, &customer::score, &customer::bought_again, 4)
///
/// The part of a score is the one in which the middle of all who have it falls,
///
///     part = 1 + ⌊parts (below + equal / 2) / n⌋
///
/// so that equal scores always stand in one row. Parts are of equal size only where there are few
/// ties; one in which nobody falls has no row. How to read it: the rates should climb from row to
/// row; their intervals say how much of that may be chance. Records may come in any order. Throws,
/// with the record, where a score is not a finite number, and where parts are not from 1 to 1000.
template<std::ranges::input_range R, class Score, class Outcome>
  requires detail::scored_outcomes<R, Score, Outcome>
[[nodiscard]] auto lift_by_quantile(R&& range, Score score, Outcome outcome,
                                    std::uint32_t parts = 4)
    -> std::vector<lift_row<detail::score_t<R, Score>>> {
  return detail::lift_of(detail::by_score("lift_by_quantile", range, score, outcome), parts);
}

}  // namespace patron::inline v0

#endif

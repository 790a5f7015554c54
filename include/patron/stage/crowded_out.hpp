// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CROWDED_OUT_HPP
#define PATRON_STAGE_CROWDED_OUT_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/numeric/hypergeometric_tail.hpp>
#include <patron/stage/continuity.hpp>
#include <patron/statistics/finding.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// When a week is full of work for customers, and when it is silent towards prospects.
struct crowded_out_options {
  /// From how many records of customers' work a week is full; 0: where there is more than in the
  /// median week.
  std::uint64_t full_week = 0;
  /// Up to how many touches a week is silent.
  std::uint64_t silent_week = 0;
};

/// Whether customers' work pushes sowing out.
struct crowding {
  rate silent_when_full{};      ///< of the weeks full of customers' work, those without sowing
  rate silent_otherwise{};      ///< the same of the other weeks
  std::uint64_t full_week = 0;  ///< from how many records on a week counted as full
  double p_value = 1.0;         ///< of Fisher's exact test, one-sided
  patron::verdict verdict{};

  friend bool operator==(crowding const&, crowding const&) = default;
};

/// Are the weeks without sowing those that are full of customers' work? Of weeks that are counted
/// already, as `count_by_week` counts them.
///
/// The essay's first warning: "a firm so busy with its present customers that it stops sowing does
/// not grow". The weeks are put into four fields, full or not, silent or not. Shown: chance alone
/// would put so many silent weeks among the full ones less than once in twenty times. Too few: with
/// so many silent and full weeks even the clearest table would not.
///
/// Weeks that follow one another are alike (a holiday, a season): the p-value takes them for
/// independent, and is then too small. Throws where the touches and the work are not counted in the
/// same weeks, and where there is no week. Source: Fisher 1935.
template<std::same_as<week_count> Week>
[[nodiscard]] crowding crowded_out(std::vector<Week> const& touches, std::vector<Week> const& work,
                                   crowded_out_options options = {}) {
  detail::require(!touches.empty(), "crowded_out: needs a week or more");
  detail::require(
      std::equal(touches.begin(), touches.end(), work.begin(), work.end(),
                 [](week_count const& a, week_count const& b) { return a.from == b.from; }),
      "crowded_out: touches and work are counted in the same weeks");
  crowding result{.full_week = options.full_week};
  if (result.full_week == 0) {
    std::vector<std::uint64_t> counts;
    counts.reserve(work.size());
    for (week_count const& week : work) counts.push_back(week.count);
    auto const median = counts.begin() + static_cast<std::ptrdiff_t>((counts.size() - 1) / 2);
    std::nth_element(counts.begin(), median, counts.end());
    result.full_week = *median + 1;
  }
  for (std::size_t i = 0; i < touches.size(); ++i) {
    rate& field =
        work[i].count >= result.full_week ? result.silent_when_full : result.silent_otherwise;
    field.merge({touches[i].count <= options.silent_week ? 1U : 0U, 1});
  }

  constexpr double level = 0.05;
  std::uint64_t const full = result.silent_when_full.of;
  std::uint64_t const silent = result.silent_when_full.kept + result.silent_otherwise.kept;
  result.p_value = hypergeometric_tail(touches.size(), full, silent, result.silent_when_full.kept);
  double const clearest =
      hypergeometric_tail(touches.size(), full, silent, (std::min)(full, silent));
  if (clearest > level) {
    result.verdict = {finding::too_few,
                      "so few weeks are full or silent that they could not show it"};
  } else if (result.p_value > level) {
    result.verdict = {finding::not_shown, "full weeks are silent no more often than chance allows"};
  } else {
    result.verdict = {finding::shown, "full weeks are silent more often than others"};
  }
  return result;
}

/// The same of the records themselves, in the whole weeks of a window.
///
///     crowded_out(touches, jobs, year(2025y), &touch::day, &job::day)
///
/// Throws for a window of less than a week.
template<std::ranges::input_range Touches, std::ranges::input_range Work, class TouchDay,
         class WorkDay>
  requires dated<Touches, TouchDay> && dated<Work, WorkDay>
[[nodiscard]] crowding crowded_out(Touches&& touches, Work&& work, window when, TouchDay touch_day,
                                   WorkDay work_day, crowded_out_options options = {}) {
  return crowded_out(count_by_week(touches, when, touch_day), count_by_week(work, when, work_day),
                     options);
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CONTINUITY_HPP
#define PATRON_STAGE_CONTINUITY_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// How many records fell into a week.
struct week_count {
  std::chrono::sys_days from{};  ///< its first day
  std::uint64_t count = 0;

  friend bool operator==(week_count const&, week_count const&) = default;
};

/// A range whose elements the projection reads as days.
template<class Range, class Day>
concept dated =
    std::ranges::input_range<Range> &&
    std::convertible_to<std::invoke_result_t<Day&, std::ranges::range_reference_t<Range>>,
                        std::chrono::sys_days>;

/// The records of each whole week of a window, from the window's first day on. What lies outside
/// the window, or in the days after its last whole week, is not counted. Throws for a window of
/// less than a week.
template<std::ranges::input_range Records, class Day>
  requires dated<Records, Day>
[[nodiscard]] std::vector<week_count> count_by_week(Records&& records, window when, Day day) {
  constexpr std::chrono::weeks week{1};
  std::vector<week_count> weeks;
  for (auto from = when.from; from + week <= when.to; from += week) weeks.push_back({from, 0});
  detail::require(!weeks.empty(), "count_by_week: a window has a week or more");
  window const counted{when.from, weeks.back().from + week};
  for (auto&& record : records) {
    std::chrono::sys_days const on = std::invoke(day, record);
    if (counted.contains(on)) ++weeks[static_cast<std::size_t>((on - when.from) / week)].count;
  }
  return weeks;
}

/// Whether prospects were sown among without a break.
struct sowing_continuity {
  std::vector<week_count> weeks{};    ///< the touches of each whole week
  rate sown{};                        ///< the weeks with a touch, of all
  std::uint64_t longest_silence = 0;  ///< the most weeks without one in a row

  friend bool operator==(sowing_continuity const&, sowing_continuity const&) = default;
};

/// Week by week, whether the firm did anything for its prospects.
///
///     continuity(touches, year(2025y), &touch::day)
///
/// The caller leaves out touches of customers: they are not sowing. Weeks begin on the weekday on
/// which the window does. Throws for a window of less than a week.
template<std::ranges::input_range Touches, class Day>
  requires dated<Touches, Day>
[[nodiscard]] sowing_continuity continuity(Touches&& touches, window when, Day day) {
  sowing_continuity result{.weeks = count_by_week(touches, when, day)};
  std::uint64_t silence = 0;
  for (week_count const& week : result.weeks) {
    silence = week.count == 0 ? silence + 1 : 0;
    result.longest_silence = (std::max)(result.longest_silence, silence);
    result.sown.merge({week.count == 0 ? 0U : 1U, 1});
  }
  return result;
}

}  // namespace patron::inline v0

#endif

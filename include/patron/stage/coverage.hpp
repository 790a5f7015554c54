// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_COVERAGE_HPP
#define PATRON_STAGE_COVERAGE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/stage/cadence.hpp>
#include <patron/stage/detail/waiting.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/touch_log.hpp>

#include <chrono>
#include <vector>

namespace patron::inline v0 {

/// Of the prospects of a day, how many have heard from the firm within the cadence of their rung.
///
///     coverage(people, log, wanted, today)
///
/// The clock runs from the last touch, or from the day on which somebody came to her rung,
/// whichever is later; who was there before we looked and was never touched is not covered. People
/// are where they were on that day. Nobody on a rung with a cadence gives 0 of 0, which has no
/// value. The people are `journeys`; a list of prospects, each with her rung and since when, makes
/// them as well as a whole history does.
template<class Id, class Ladder, class Reason, class Stage>
[[nodiscard]] rate coverage(journeys<Id, Ladder, Reason> const& people,
                            touch_log<Id> const& touches, cadence<Stage> const& wanted,
                            std::chrono::sys_days day) {
  rate covered;
  detail::for_each_waiting(people, touches, wanted, day,
                           [&](auto const&, auto const&, detail::waiting const& wait) {
                             covered.merge({wait.is_over(day) ? 0U : 1U, 1});
                           });
  return covered;
}

/// The coverage of one day.
struct coverage_on_day {
  std::chrono::sys_days day{};
  rate covered{};

  friend bool operator==(coverage_on_day const&, coverage_on_day const&) = default;
};

/// The coverage over time: of the first day of the window and then in steps, as it was on each of
/// those days. Throws for a step of no time.
///
///     coverage(people, log, wanted, year(2025y), weeks{1})
template<class Id, class Ladder, class Reason, class Stage>
[[nodiscard]] std::vector<coverage_on_day> coverage(journeys<Id, Ladder, Reason> const& people,
                                                    touch_log<Id> const& touches,
                                                    cadence<Stage> const& wanted, window when,
                                                    std::chrono::days step) {
  using std::chrono::sys_days;
  detail::require(step > std::chrono::days::zero(), "coverage: a step is a day or more");
  std::vector<coverage_on_day> days;
  for (sys_days day = when.from; day < when.to; day += step) {
    days.push_back({day, coverage(people, touches, wanted, day)});
  }
  return days;
}

}  // namespace patron::inline v0

#endif

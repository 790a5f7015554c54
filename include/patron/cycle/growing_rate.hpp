// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_GROWING_RATE_HPP
#define PATRON_CYCLE_GROWING_RATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/detail/check_period.hpp>
#include <patron/stage/journeys.hpp>

#include <optional>

namespace patron::inline v0 {

/// Of the prospects at the start of a period, how many climbed in it: the gauge of *growing*.
///
///     growing = those who came to a higher rung in the period / those on a rung below 1.0 at its
///               start
///
/// It starts in the morning of its first day: whoever moves on that day was there before and
/// climbed. Climbing counts once, whether or not she stayed up there; who came down first climbs
/// when she comes higher than where she began. Whoever is first seen in the period is not counted,
/// nor who had left before it. The period is over: throws where it ends after the last day of the
/// journeys, and where it has no days.
template<class Id, class Ladder, class Reason>
[[nodiscard]] rate growing_rate(journeys<Id, Ladder, Reason> const& people, window when) {
  detail::check_period("growing_rate", when, people.until());
  rate climbed;
  for (auto const& one : people) {
    std::optional<grade> at_start;
    bool higher = false;
    for (auto const& stay : one.stays) {
      if (!stay.from || *stay.from < when.from) {
        at_start = stay.grade;
      } else if (*stay.from < when.to) {
        higher = higher || (stay.grade && at_start && *stay.grade > *at_start);
      }
    }
    if (at_start && *at_start < customer_grade) climbed.merge({higher ? 1U : 0U, 1});
  }
  return climbed;
}

}  // namespace patron::inline v0

#endif

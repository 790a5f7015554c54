// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SOWING_RATE_HPP
#define PATRON_CYCLE_SOWING_RATE_HPP

#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/detail/check_period.hpp>
#include <patron/stage/cadence.hpp>
#include <patron/stage/coverage.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/touch_log.hpp>

#include <chrono>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Of the prospects of a day, how many have heard from the firm within the cadence of their rung:
/// the gauge of *sowing*. Take the last day of the period.
///
/// It is the `coverage` of the rungs below 1.0: a cadence may name rungs of customers too, and they
/// are not sown. Prospects on a rung without a cadence are not counted. Throws for a day after the
/// last one of the journeys.
template<class Id, class Ladder, class Reason, class Stage>
[[nodiscard]] rate sowing_rate(journeys<Id, Ladder, Reason> const& people,
                               touch_log<Id> const& touches, cadence<Stage> const& wanted,
                               std::chrono::sys_days day) {
  detail::check_period("sowing_rate", {day, day + std::chrono::days{1}}, people.until());
  std::vector<typename cadence<Stage>::entry> of_prospects;
  for (auto const& rung : people.ladder().rungs()) {
    auto const every = wanted.at(rung.stage);
    if (every && rung.grade < customer_grade) of_prospects.emplace_back(rung.stage, *every);
  }
  return coverage(people, touches, cadence<Stage>{std::move(of_prospects)}, day);
}

}  // namespace patron::inline v0

#endif

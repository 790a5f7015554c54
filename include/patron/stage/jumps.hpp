// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_JUMPS_HPP
#define PATRON_STAGE_JUMPS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/grade.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/stage/journeys.hpp>

#include <optional>
#include <vector>

namespace patron::inline v0 {

/// Somebody who went from 0 to 1.0 at once.
template<customer_id Id, stage_type Stage>
struct jump {
  Id person{};
  Stage from{};                           ///< of grade 0
  Stage to{};                             ///< of grade 1.0 or more
  std::optional<day_point> seen_since{};  ///< the first day at grade 0, where it is known
  std::optional<day_point> on{};          ///< the day of the jump

  friend constexpr bool operator==(jump const&, jump const&) = default;
};

/// The people who were first seen at grade 0 and next at 1.0 or above, sorted by id.
///
/// Nobody goes from 0 to 1.0, says the essay: a stranger climbs. A jump is a path that was not
/// seen, or a way of buying that the ladder does not know; many of them say that the steps before
/// the first purchase are not recorded. Leaving and coming back in between is no step.
template<class Id, class Ladder, class Reason>
[[nodiscard]] auto jumps(journeys<Id, Ladder, Reason> const& all) {
  grade const lowest = all.ladder().rungs()[0].grade;
  grade const next = all.ladder().rungs()[1].grade;
  std::vector<jump<Id, typename Ladder::stage>> found;
  for (auto const& one : all) {
    auto const* const first = one.arrival(lowest);
    auto const* const above = one.arrival(next);
    if (first == nullptr || above == nullptr || first == above) continue;
    if (*above->grade < customer_grade) continue;
    found.push_back({.person = one.person,
                     .from = first->stage,
                     .to = above->stage,
                     .seen_since = first->from,
                     .on = above->from});
  }
  return found;
}

}  // namespace patron::inline v0

#endif

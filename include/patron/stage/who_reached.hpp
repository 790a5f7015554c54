// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_WHO_REACHED_HPP
#define PATRON_STAGE_WHO_REACHED_HPP

#include <patron/core/grade.hpp>
#include <patron/stage/journeys.hpp>

#include <type_traits>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// The ids of the people whose journey satisfies a condition.
template<class Id, class Ladder, class Reason, class Condition>
[[nodiscard]] std::vector<Id> who(journeys<Id, Ladder, Reason> const& all, Condition holds) {
  std::vector<Id> people;
  for (auto const& one : all) {
    if (holds(one)) people.push_back(one.person);
  }
  return people;
}

}  // namespace detail

/// Who came at least so far: as many as the row's `reached` in `conversion`, sorted by id.
/// Throws where the stage is no rung.
template<class Id, class Ladder, class Reason>
[[nodiscard]] std::vector<Id> who_reached(journeys<Id, Ladder, Reason> const& all,
                                          typename Ladder::stage const& stage) {
  grade const g = all.ladder().grade(stage);
  return detail::who(all, [g](auto const& one) { return one.highest() >= g; });
}

/// Who came to a rung and never higher, and has not left: the row's `open`.
template<class Id, class Ladder, class Reason>
[[nodiscard]] std::vector<Id> who_is_open_at(journeys<Id, Ladder, Reason> const& all,
                                             typename Ladder::stage const& stage) {
  grade const g = all.ladder().grade(stage);
  return detail::who(all, [g](auto const& one) { return one.highest() == g && !one.has_left(); });
}

/// Who came to a rung and never higher, and has left: the row's `left`.
template<class Id, class Ladder, class Reason>
[[nodiscard]] std::vector<Id> who_left_at(journeys<Id, Ladder, Reason> const& all,
                                          typename Ladder::stage const& stage) {
  grade const g = all.ladder().grade(stage);
  return detail::who(all, [g](auto const& one) { return one.highest() == g && one.has_left(); });
}

}  // namespace patron::inline v0

#endif

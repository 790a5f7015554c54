// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AGENDA_PERSON_HPP
#define PATRON_CYCLE_AGENDA_PERSON_HPP

#include <patron/core/grade.hpp>
#include <patron/cycle/agenda_group.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/stage/journeys.hpp>

#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// Somebody about whom there may be something to do. Where she stands in the order of work follows
/// from her grade, and cannot be said otherwise.
template<customer_id Id>
struct agenda_person {
  Id id{};
  patron::grade grade{};  ///< the highest that she has reached
  bool left = false;      ///< is on the ladder no more; of a customer: is no customer any more

  [[nodiscard]] constexpr agenda_group group() const noexcept {
    if (grade < customer_grade) return agenda_group::prospect;
    return left ? agenda_group::former : agenda_group::customer;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.id, self.grade, self.left);
  }
  friend constexpr bool operator==(agenda_person const&, agenda_person const&) = default;
};

/// The people of an agenda, by their journeys. A customer who stepped back below 1.0 is a former
/// one, like one who left.
template<class Id, class Ladder, class Reason>
[[nodiscard]] std::vector<agenda_person<Id>> agenda_people(
    journeys<Id, Ladder, Reason> const& people) {
  std::vector<agenda_person<Id>> result;
  result.reserve(people.size());
  for (auto const& one : people) {
    auto const highest = one.highest().value_or(grade{});
    bool const fell = highest >= customer_grade && one.grade() < customer_grade;
    result.push_back({.id = one.person, .grade = highest, .left = one.has_left() || fell});
  }
  return result;
}

}  // namespace patron::inline v0

#endif

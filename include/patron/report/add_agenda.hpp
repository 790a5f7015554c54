// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_AGENDA_HPP
#define PATRON_REPORT_ADD_AGENDA_HPP

#include <patron/cycle/agenda_person.hpp>
#include <patron/report/detail/review_actions.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/report/sections/agenda_section.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Adds to a review what to do next, out of all that its other sections found: call it after them.
///
///     add_agenda(r, agenda_people(people), options);
///
/// `people` say who is a customer, who was one and who may become one; somebody who is not among
/// them may become one. What an action takes is told by `options.efforts`, and how much time there
/// is by `options.capacity`: with it, only what fits into it is listed. What has been over, or
/// silent, for longer than `options.follow_within` calls for nothing.
///
/// What an action may bring is estimated, at the margin of the options, so that kinds compare: of a
/// need its worth, times the share of all proposals that were accepted; of an offer its expected
/// profit; of somebody quiet what she spent in a year; of a prospect what a customer has brought on
/// average, times the share of those on her rung who became customers; of thanks the same, times
/// how many a customer brings in a year. Throws where somebody is told twice, and not the same.
template<class Id>
void add_agenda(review& r, std::vector<agenda_person<Id>> const& people,
                review_options const& options = {}) {
  using person = agenda_person<std::string>;
  std::vector<person> known;
  known.reserve(people.size());
  for (auto const& one : people) {
    known.push_back({detail::shown_id(one.id), one.grade, one.left});
  }
  auto const by_id = [](person const& a, person const& b) { return a.id < b.id; };
  if (!std::is_sorted(known.begin(), known.end(), by_id)) {
    std::sort(known.begin(), known.end(), by_id);
  }

  detail::review_actions const found{r, options};
  std::vector<person> busy;
  auto at = known.begin();
  for (std::string& who : found.people()) {
    while (at != known.end() && at->id < who) ++at;
    if (at == known.end() || at->id != who) busy.push_back({.id = std::move(who)});
    for (; at != known.end() && at->id == who; ++at) busy.push_back(*at);
  }
  agenda_section::agenda_type todo{busy};
  found.put_into(todo);

  agenda_section s{.available = options.capacity, .all = todo.size()};
  if (options.capacity) todo = todo.within(*options.capacity);
  auto groups = todo.by_group();
  s.customers = std::move(groups.customers);
  s.former = std::move(groups.former);
  s.prospects = std::move(groups.prospects);
  s.firm = std::move(groups.firm);
  r.agenda = std::move(s);
}

}  // namespace patron::inline v0

#endif

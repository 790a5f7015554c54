// SPDX-License-Identifier: MIT
#include "review_prospects.hpp"

#include <patron/report/add_sowing.hpp>
#include <patron/report/add_stages.hpp>

#include <ranges>
#include <utility>
#include <vector>

namespace {

template<class Journeys>
grade_book grades_of(Journeys const& people) {
  grade_book grades;
  for (auto const& one : people) {
    std::vector<grade_change>& changes = grades[one.person];
    for (auto const& stay : one.stays) changes.push_back({stay.from, stay.grade});
  }
  return grades;
}

}  // namespace

known_people review_stages(patron::review& review, firm_orders const& of,
                           std::optional<stage_records> const& stages,
                           patron::review_options const& options) {
  if (!stages) return {};
  using move = stage_record;
  people_journeys people{stages->moves, stages->ladder, of.until,         &move::customer,
                         &move::stage,  &move::day,     patron::by_grade, &move::reason};
  add_stages(review, people, options);
  grade_book grades = grades_of(people);
  return {std::move(people), std::move(grades)};
}

void review_sowing(patron::review& review, firm_orders const& of, known_people const& people,
                   std::optional<touch_records> const& touches,
                   patron::review_options const& options) {
  if (!touches) return;
  using touch = touch_record;
  if (people.journeys) {
    add_sowing(review, *people.journeys, touches->touches, &touch::customer, &touch::day,
               &touch::kind, options);
    return;
  }
  // Without stages, who has bought is a customer and no prospect any more.
  auto const is_sowing = [&of](touch const& one) {
    auto const found = of.customer_since.find(one.customer);
    return found == of.customer_since.end() || one.day < found->second;
  };
  add_sowing(review, touches->touches | std::views::filter(is_sowing), &touch::day);
}

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

known_people review_prospects(orders_reviewed& of, std::optional<stage_records> const& stages,
                              std::optional<touch_records> const& touches,
                              patron::review_options const& options) {
  if (stages) {
    using move = stage_record;
    people_journeys people{stages->moves,    stages->ladder, of.review.customers.until,
                           &move::customer,  &move::stage,   &move::day,
                           patron::by_grade, &move::reason};
    add_stages(of.review, people, options);
    if (touches) {
      using touch = touch_record;
      add_sowing(of.review, people, touches->touches, &touch::customer, &touch::day, &touch::kind,
                 options);
    }
    grade_book grades = grades_of(people);
    return {std::move(people), std::move(grades)};
  }
  if (touches) {
    // Without stages, who has bought is a customer and no prospect any more.
    auto const is_sowing = [&of](touch_record const& touch) {
      auto const found = of.customer_since.find(touch.customer);
      return found == of.customer_since.end() || touch.day < found->second;
    };
    add_sowing(of.review, touches->touches | std::views::filter(is_sowing), &touch_record::day);
  }
  return {};
}

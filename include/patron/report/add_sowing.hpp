// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_SOWING_HPP
#define PATRON_REPORT_ADD_SOWING_HPP

#include <patron/core/grade.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/report/detail/same_end.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/stage/continuity.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/touch_effect.hpp>
#include <patron/stage/touch_log.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Whether somebody was a customer on a day: had come to 1.0 or above, and had not left.
template<class Journey>
[[nodiscard]] bool is_customer_on(Journey const& one, std::chrono::sys_days day) {
  bool is_customer = false;
  for (auto const& stay : one.stays) {
    if (stay.from && *stay.from > day) break;
    is_customer = stay.grade >= customer_grade;
  }
  return is_customer;
}

}  // namespace detail

/// Adds to a review whether the firm kept in touch with prospects week by week, of touches of
/// prospects alone: the caller leaves out those of customers. The weeks full of customers' work are
/// those with many orders. Throws for a touch after the last day of the review.
template<std::ranges::input_range Touches, class Day>
  requires dated<Touches, Day>
void add_sowing(review& r, Touches&& touches, Day day) {
  detail::observation_end const end{"add_sowing", r.customers.until};
  std::vector<std::chrono::sys_days> days;
  for (auto&& touch : touches) days.push_back(end.accept(std::invoke(day, touch), days.size()));
  r.sowing = detail::make_sowing_section(days, r.customers.weeks, r.customers.until, r.missing);
  for (char const* section : {"coverage", "touch_effects"}) {
    r.missing.push_back({section, "it is not known on which stage people were"});
  }
}

/// Adds to a review how the firm keeps in touch with prospects: week by week, with whom of those on
/// the ladder, and what follows on it by kind of touch.
///
///     add_sowing(r, people, touches, &touch::who, &touch::on, &touch::kind);
///
/// `people` are the journeys of `add_stages`. Touches of somebody who was a customer on that day
/// are no sowing. How often somebody should hear from the firm is told by `options.cadence`.
/// Throws for a touch after the last day of the review, and where the journeys end on another day.
template<class Id, class Ladder, class Reason, std::ranges::forward_range Touches, class Who,
         class Day, class KindOf>
  requires orders_or_visits<Touches, Who, Day>
void add_sowing(review& r, journeys<Id, Ladder, Reason> const& people, Touches&& touches,
                Who person, Day day, KindOf kind, review_options const& options = {}) {
  using std::chrono::sys_days;
  sys_days const until = r.customers.until;
  detail::check_same_end("add_sowing", until, people.until());
  auto const effects =
      touch_effect(touches, people, until, options.touch_within, person, day, kind);

  std::optional<sys_days> first;
  std::vector<sys_days> of_prospects;
  for (auto&& touch : touches) {
    sys_days const on = std::invoke(day, touch);
    first = first ? (std::min)(*first, on) : on;
    auto const one = people.find(std::invoke(person, touch));
    bool const is_customer = one != people.end() && detail::is_customer_on(*one, on);
    if (!is_customer) of_prospects.push_back(on);
  }
  r.sowing = detail::make_sowing_section(of_prospects, r.customers.weeks, until, r.missing);
  r.coverage = detail::make_coverage_section(people, touch_log<Id>{touches, person, day}, first,
                                             until, options.cadence, r.missing);
  r.touch_effects = detail::make_touch_effect_section(effects, options.touch_within, r.missing);
}

}  // namespace patron::inline v0

#endif

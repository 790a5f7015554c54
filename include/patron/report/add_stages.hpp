// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_STAGES_HPP
#define PATRON_REPORT_ADD_STAGES_HPP

#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/stage/journeys.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace patron::inline v0 {
namespace detail {

/// Everything in a review is as of one day.
template<class Id, class Ladder, class Reason>
void check_same_end(char const* verb, review const& r, journeys<Id, Ladder, Reason> const& people) {
  std::optional<std::chrono::sys_days> const until = people.until();
  if (until == r.customers.until) return;
  std::string const reason = "is not the last day of the review, " + to_string(r.customers.until);
  raise(fault{
      .where = verb, .field = "until", .value = until ? to_string(*until) : "", .reason = reason});
}

}  // namespace detail

/// Adds to a review how people come up the firm's ladder, and whether new customers come only when
/// old ones leave.
///
///     review r = make_review(book, until);
///     add_stages(r, journeys{moves, ladder, until, &move::who, &move::to, &move::on});
///
/// The people need not be those of the orders. Throws where their journeys end on another day than
/// the review.
template<class Id, class Ladder, class Reason>
void add_stages(review& r, journeys<Id, Ladder, Reason> const& people,
                review_options const& options = {}) {
  detail::check_same_end("add_stages", r, people);
  r.stages = detail::make_stages_section(people, options.climb_within, r.missing);
  r.refill_only = detail::make_refill_section(people, r.customers.until, r.missing);
}

}  // namespace patron::inline v0

#endif

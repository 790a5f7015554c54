// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_STAGES_HPP
#define PATRON_REPORT_ADD_STAGES_HPP

#include <patron/report/detail/same_end.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/stage/journeys.hpp>

namespace patron::inline v0 {

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
  detail::check_same_end("add_stages", r.customers.until, people.until());
  r.stages = detail::make_stages_section(people, options.climb_within, r.missing);
  r.refill_only = detail::make_refill_section(people, r.customers.until, r.missing);
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_PLAN_HPP
#define PATRON_REPORT_ADD_PLAN_HPP

#include <patron/cycle/plan.hpp>
#include <patron/cycle/plan_facts.hpp>
#include <patron/report/review.hpp>
#include <patron/report/sections/plan_section.hpp>

namespace patron::inline v0 {

/// Adds to a review which questions the plan of the firm leaves open, and where its records say
/// otherwise. Throws where the plan contradicts itself (`plan::check`).
template<class Text>
void add_plan(review& r, basic_plan<Text> const& ours, basic_plan_facts<Text> const& facts) {
  r.plan = {ours.unanswered(), ours.contradictions(facts)};
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SCHEDULE_QUESTIONS_HPP
#define PATRON_CYCLE_SCHEDULE_QUESTIONS_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/cycle/plan_question.hpp>

#include <string>
#include <vector>

namespace patron::inline v0 {

/// Answer the questions that a plan leaves open: one action of the firm for each.
///
///     schedule_questions(todo, plan.unanswered(), {.effort = 2h})
template<customer_id Id, exact_amount Amount>
void schedule_questions(agenda<Id, Amount>& todo, std::vector<plan_question> const& unanswered,
                        action_terms const& terms) {
  for (plan_question const question : unanswered) {
    todo.add({.kind = action_kind::answer_question,
              .about = std::string{to_string(question)},
              .why = {.cause = action_cause::question_open},
              .effort = terms.effort,
              .by = terms.by});
  }
}

}  // namespace patron::inline v0

#endif

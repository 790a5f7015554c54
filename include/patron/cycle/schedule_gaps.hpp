// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SCHEDULE_GAPS_HPP
#define PATRON_CYCLE_SCHEDULE_GAPS_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>

#include <functional>
#include <ranges>
#include <string>

namespace patron::inline v0 {

/// Add the offers that are missing on a ladder: one action of the firm for each gap.
///
///     schedule_gaps(todo, ladder.gaps(3.0),
///                   [&](auto const& gap) { return "between " + ladder[gap.below].name + " and " +
///                                                 ladder[gap.above].name; },
///                   {.effort = 8h})
///
/// `name` says which; it makes the action's id, so that next week it is the same action. What a
/// rung would bring the gaps do not tell: whoever can say it adds the action with its worth.
template<customer_id Id, exact_amount Amount, std::ranges::input_range Gaps, class Name>
void schedule_gaps(agenda<Id, Amount>& todo, Gaps&& gaps, Name name, action_terms const& terms) {
  for (auto const& gap : gaps) {
    todo.add({.kind = action_kind::add_rung,
              .about = std::string{std::invoke(name, gap)},
              .why = {.cause = action_cause::rung_missing},
              .effort = terms.effort,
              .by = terms.by});
  }
}

}  // namespace patron::inline v0

#endif

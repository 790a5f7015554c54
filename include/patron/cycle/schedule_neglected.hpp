// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SCHEDULE_NEGLECTED_HPP
#define PATRON_CYCLE_SCHEDULE_NEGLECTED_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/stage/neglected.hpp>

#include <chrono>
#include <concepts>
#include <functional>
#include <optional>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// Get in touch with those who have not heard from the firm in time: one action for each.
///
///     schedule_neglected(todo, neglected(people, touches, wanted, today),
///                        [&](auto const& one) { return worth_of(one.stage); }, {.effort = 10min})
///
/// `worth` reads from a row what a touch may bring, an amount or an optional one: what a chain
/// expects of the rung, for example (`stage_chain::value`); one below 0 counts as none. Throws for
/// somebody whom the agenda does not know.
template<customer_id Id, exact_amount Amount, class Stage, class Worth>
  requires std::convertible_to<std::invoke_result_t<Worth&, neglected_prospect<Id, Stage> const&>,
                               std::optional<Amount>>
void schedule_neglected(agenda<Id, Amount>& todo,
                        std::vector<neglected_prospect<Id, Stage>> const& rows, Worth worth,
                        action_terms const& terms) {
  for (auto const& one : rows) {
    agenda_action<Amount> what{.kind = action_kind::get_in_touch,
                               .why = {.cause = action_cause::not_touched},
                               .effort = terms.effort,
                               .by = terms.by};
    if (one.since) what.why.since = std::chrono::time_point_cast<day_count>(*one.since);
    what.worth = detail::worth_of<Amount>(std::invoke(worth, one));
    todo.add(one.person, what);
  }
}

}  // namespace patron::inline v0

#endif

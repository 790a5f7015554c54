// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SCHEDULE_QUIET_HPP
#define PATRON_CYCLE_SCHEDULE_QUIET_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/grip/gone_quiet.hpp>

#include <concepts>

namespace patron::inline v0 {

/// Win back those who have gone quiet: one action for each, worth what is at stake.
///
///     schedule_quiet(todo, gone_quiet(orders, …), {.effort = 20min})
///
/// What is at stake counts as none where more was given back than paid. Throws for a customer whom
/// the agenda does not know.
template<customer_id Id, exact_amount Amount, std::convertible_to<Amount> Worth>
void schedule_quiet(agenda<Id, Amount>& todo, quiet_customers<Id, Worth> const& quiet,
                    action_terms const& terms) {
  for (auto const& one : quiet.customers) {
    todo.add(one.customer, {.kind = action_kind::win_back,
                            .why = {.cause = action_cause::gone_quiet, .since = one.crossed_on},
                            .worth = detail::worth_of<Amount>(Amount(one.at_stake)),
                            .effort = terms.effort,
                            .by = terms.by});
  }
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SCHEDULE_THANKS_HPP
#define PATRON_CYCLE_SCHEDULE_THANKS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/referral/referral_forest.hpp>

#include <concepts>
#include <functional>
#include <map>
#include <optional>
#include <type_traits>

namespace patron::inline v0 {

/// Thank those who brought somebody in a window: one action for each, however many they brought.
///
///     schedule_thanks(todo, forest, month(2026y, January),
///                     [&](int id) { return value_brought.at(id); }, {.effort = 5min})
///
/// `worth` reads from an id what her thanks may bring, an amount or an optional one; one below 0
/// counts as none. Throws for somebody whom the agenda does not know.
template<customer_id Id, exact_amount Amount, class Worth>
  requires std::convertible_to<std::invoke_result_t<Worth&, Id const&>, std::optional<Amount>>
void schedule_thanks(agenda<Id, Amount>& todo, referral_forest<Id> const& forest, window brought,
                     Worth worth, action_terms const& terms) {
  std::map<Id, action_reason> referrers;
  for (auto const& edge : forest.edges()) {  // by day
    if (!brought.contains(edge.day)) continue;
    auto& why = referrers[edge.referrer];
    if (!why.since) why.since = edge.day;
    why.cause = action_cause::brought_customers;
    ++why.times;
  }
  for (auto const& [who, why] : referrers) {
    agenda_action<Amount> what{
        .kind = action_kind::thank_referrer, .why = why, .effort = terms.effort, .by = terms.by};
    what.worth = detail::worth_of<Amount>(std::invoke(worth, who));
    todo.add(who, what);
  }
}

}  // namespace patron::inline v0

#endif

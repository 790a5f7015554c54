// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SCHEDULE_OPPORTUNITIES_HPP
#define PATRON_CYCLE_SCHEDULE_OPPORTUNITIES_HPP

#include <patron/core/amount.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/estimated.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/opportunity_entry.hpp>
#include <patron/opportunity/opportunity_kind.hpp>
#include <patron/opportunity/opportunity_ledger.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace patron::inline v0 {

/// What an agenda calls the action that closes an opportunity.
[[nodiscard]] constexpr action_kind action_kind_of(closing_action action) noexcept {
  switch (action) {
    case closing_action::propose_an_answer:
      return action_kind::answer_need;
    case closing_action::follow_up:
      return action_kind::follow_up;
    case closing_action::ask_what_is_next:
    case closing_action::propose_something:
      return action_kind::ask_what_is_next;
    case closing_action::make_an_offer:
      return action_kind::make_offer;
    case closing_action::propose_the_next:
      return action_kind::propose_offer;
    case closing_action::win_back:
      break;
  }
  return action_kind::win_back;
}

namespace detail {

/// Why an opportunity calls for an action: how it is missed, or that it is gone.
[[nodiscard]] constexpr action_cause cause_of(opportunity_kind kind,
                                              closing_action action) noexcept {
  if (action == closing_action::ask_what_is_next) return action_cause::sale_lost;
  switch (kind) {
    case opportunity_kind::need_without_proposal:
      return action_cause::need_waits;
    case opportunity_kind::proposal_too_late:
      return action_cause::proposal_waits;
    case opportunity_kind::need_without_offer:
      return action_cause::need_without_offer;
    case opportunity_kind::next_never_proposed:
      return action_cause::next_not_proposed;
    case opportunity_kind::unused_trust:
      return action_cause::trust_unused;
    case opportunity_kind::customer_left:
      break;
  }
  return action_cause::has_left;
}

}  // namespace detail

/// The actions that close the opportunities of a ledger, on an agenda.
///
///     schedule_opportunities(todo, ledger, action_efforts{.answer_need = 1h})
///
/// What an action may bring is taken to be what the opportunity is worth; a sale that is gone
/// stands for the next one. A need that no offer answers becomes one action of the firm, worth what
/// it is worth for all who have it together: all in this ledger, so give it the whole one. Of two
/// such actions, from two ledgers or two agendas, the greater stays (`agenda_action::join`).
/// `terms` gives those of a kind of action, as `action_efforts` do. Throws for a customer whom the
/// agenda does not know.
template<customer_id Id, exact_amount Amount, std::invocable<action_kind> Terms>
void schedule_opportunities(agenda<Id, Amount>& todo, opportunity_ledger<Id, Amount> const& ledger,
                            Terms terms) {
  std::map<std::string, agenda_action<Amount>> missing_offers;
  for (opportunity_entry<Id, Amount> const& one : ledger.entries()) {
    action_kind const kind = action_kind_of(one.action);
    action_terms const takes = std::invoke(terms, kind);
    agenda_action<Amount> what{
        .kind = kind,
        .about = one.about,
        .why = {detail::cause_of(one.kind, one.action), one.since, 1, one.reason},
        .effort = takes.effort,
        .by = takes.by};
    if (auto const worth = one.worth()) what.worth = estimated<Amount>{*worth};
    if (!is_of_the_firm(what.kind)) {
      todo.add(one.customer, what);
      continue;
    }
    auto const [at, is_new] = missing_offers.try_emplace(one.about, what);
    if (is_new) continue;
    agenda_action<Amount>& sum = at->second;
    sum.why.since = (std::min)(sum.why.since, what.why.since);
    sum.why.times = detail::checked_add(sum.why.times, std::uint64_t{1});
    if (what.worth) sum.worth = sum.worth ? *sum.worth + *what.worth : what.worth;
  }
  for (auto const& [need, what] : missing_offers) todo.add(what);
}
/// The same, with one answer for all kinds: `schedule_opportunities(todo, ledger, {.effort =
/// 30min})`.
template<customer_id Id, exact_amount Amount>
void schedule_opportunities(agenda<Id, Amount>& todo, opportunity_ledger<Id, Amount> const& ledger,
                            action_terms const& terms) {
  schedule_opportunities(todo, ledger, [&terms](action_kind) { return terms; });
}

}  // namespace patron::inline v0

#endif

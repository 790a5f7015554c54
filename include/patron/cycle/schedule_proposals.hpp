// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_SCHEDULE_PROPOSALS_HPP
#define PATRON_CYCLE_SCHEDULE_PROPOSALS_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/offer/next_best_offers.hpp>

#include <concepts>
#include <cstddef>
#include <functional>
#include <ranges>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Propose to each customer the offer that is expected to bring most: one action for each row of
/// `next_best_offers`, worth its expected profit.
///
///     schedule_proposals(todo, next_best_offers(propose, customers, …), customers, &customer::id,
///                        [&](std::size_t rung) { return offers[rung].name; }, {.effort = 15min})
///
/// `customers` is the range of which the rows were made. Throws for a customer whom the agenda does
/// not know.
template<customer_id Id, exact_amount Amount, std::ranges::random_access_range Customers, class Who,
         std::invocable<std::size_t> Name>
void schedule_proposals(agenda<Id, Amount>& todo, std::vector<ranked_offer<Amount>> const& best,
                        Customers&& customers, Who id, Name name, action_terms const& terms) {
  for (ranked_offer<Amount> const& one : best) {
    auto const at = static_cast<std::ranges::range_difference_t<Customers>>(one.customer);
    todo.add(std::invoke(id, std::ranges::begin(customers)[at]),
             {.kind = action_kind::propose_offer,
              .about = std::string{std::invoke(name, one.rung)},
              .why = {.cause = action_cause::offer_fits},
              .worth = one.expected_profit,
              .effort = terms.effort,
              .by = terms.by});
  }
}

}  // namespace patron::inline v0

#endif

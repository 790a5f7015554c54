// SPDX-License-Identifier: MIT
// All the records of a firm, from its plan and a seed.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_MAKE_FIRM_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_MAKE_FIRM_HPP

#include <patron/numeric.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "contracts.hpp"
#include "costs.hpp"
#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "needs.hpp"
#include "opinions.hpp"
#include "prospect_moves.hpp"
#include "records.hpp"
#include "referrals.hpp"
#include "slipping.hpp"
#include "sowing.hpp"
#include "trust.hpp"

namespace samples {

/// Each kind of record draws from a generator of its own, so that what changes in one leaves the
/// others as they are.
template<class Money>
[[nodiscard]] firm_records<Money> make_firm(firm_plan<Money> const& plan, std::uint64_t seed) {
  patron::generator random{seed};
  patron::generator for_lives = random.split();
  patron::generator for_ways = random.split();
  patron::generator for_prospects = random.split();
  patron::generator for_touches = random.split();
  patron::generator for_proposals = random.split();
  patron::generator for_contracts = random.split();
  patron::generator for_opinions = random.split();
  patron::generator for_trust = random.split();
  patron::generator for_referrals = random.split();
  patron::generator for_needs = random.split();
  patron::generator for_costs = random.split();
  patron::generator for_slipping = random.split();

  firm_records<Money> made;
  std::vector<known_customer> customers;
  for (std::size_t number = 1; number <= plan.customers; ++number) {
    customers.push_back(customer_life{plan, for_lives, made, number}.live());
  }
  let_regulars_slip(plan, for_slipping, customers, made);
  for (known_customer const& one : customers) {
    write_way_to_first_purchase(plan, for_ways, one, made.moves);
  }
  for (std::size_t number = 1; number <= plan.prospects; ++number) {
    write_prospect(plan, for_prospects, number, made.moves);
  }

  auto const stays = prospect_stays(made.moves, plan.books);
  write_touches(plan, for_touches, stays, made.touches);
  write_first_proposals(plan, for_proposals, customers, stays, made.proposals);
  for (known_customer const& one : customers) {
    bool const holds_a_plan = patron::draw_bernoulli(for_contracts, plan.plan_share);
    if (holds_a_plan) write_contracts(plan, for_contracts, one, made.contracts);
  }
  for (known_customer const& one : customers) {
    write_opinions(plan, for_opinions, one, made.opinions);
    write_trust(plan, for_trust, one, made.trust);
    write_customer_costs(plan, for_costs, one, made.costs);
  }
  write_unanswered_complaints(plan, for_trust, made.opinions, made.trust);
  write_channel_costs(plan, for_costs, customers, made.costs);
  write_referrals(plan, for_referrals, customers, made.referrals);
  write_needs(plan, for_needs, customers, made);
  return made;
}

}  // namespace samples

#endif

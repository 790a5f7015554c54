// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_HPP
#define PATRON_OFFER_HPP

// IWYU pragma: begin_exports
#include <patron/offer/acceptance_bands.hpp>
#include <patron/offer/acceptance_chance.hpp>
#include <patron/offer/acceptance_counts.hpp>
#include <patron/offer/acceptance_model.hpp>
#include <patron/offer/ascent.hpp>
#include <patron/offer/catalogue_health.hpp>
#include <patron/offer/count_acceptances.hpp>
#include <patron/offer/entry_barrier.hpp>
#include <patron/offer/entry_counts.hpp>
#include <patron/offer/judge_proposals.hpp>
#include <patron/offer/next_best_offer.hpp>
#include <patron/offer/next_best_offers.hpp>
#include <patron/offer/offer_gap.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/offer/offer_plan.hpp>
#include <patron/offer/offer_profit.hpp>
#include <patron/offer/offer_proposal.hpp>
#include <patron/offer/offer_standing.hpp>
#include <patron/offer/unknown_offers.hpp>
// IWYU pragma: end_exports

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_HPP
#define PATRON_REPORT_REVIEW_HPP

#include <patron/core/currency_table.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/acquisition_section.hpp>
#include <patron/report/sections/agenda_section.hpp>
#include <patron/report/sections/ascent_section.hpp>
#include <patron/report/sections/catalogue_section.hpp>
#include <patron/report/sections/concentration_section.hpp>
#include <patron/report/sections/contracts_section.hpp>
#include <patron/report/sections/contradictions_section.hpp>
#include <patron/report/sections/coverage_section.hpp>
#include <patron/report/sections/customers_section.hpp>
#include <patron/report/sections/entry_section.hpp>
#include <patron/report/sections/gauges_section.hpp>
#include <patron/report/sections/grip_section.hpp>
#include <patron/report/sections/holdout_section.hpp>
#include <patron/report/sections/leaving_section.hpp>
#include <patron/report/sections/movements_section.hpp>
#include <patron/report/sections/next_offers_section.hpp>
#include <patron/report/sections/offer_profit_section.hpp>
#include <patron/report/sections/offers_section.hpp>
#include <patron/report/sections/opportunity_section.hpp>
#include <patron/report/sections/plan_section.hpp>
#include <patron/report/sections/projection_section.hpp>
#include <patron/report/sections/proposal_lift_section.hpp>
#include <patron/report/sections/quiet_section.hpp>
#include <patron/report/sections/referral_section.hpp>
#include <patron/report/sections/refill_section.hpp>
#include <patron/report/sections/retention_section.hpp>
#include <patron/report/sections/satisfaction_section.hpp>
#include <patron/report/sections/segments_section.hpp>
#include <patron/report/sections/sowing_section.hpp>
#include <patron/report/sections/stages_section.hpp>
#include <patron/report/sections/touch_effect_section.hpp>
#include <patron/report/sections/trust_section.hpp>
#include <patron/report/sections/waiting_section.hpp>
#include <patron/report/sections/way_in_section.hpp>
#include <patron/report/sections/worth_section.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// What an owner asks of the firm's records, answered: the one model behind text and JSON, so that
/// no figure is computed twice. It begins with the orders (`make_review`) and grows by what other
/// records tell (`add_stages`, `add_sowing`). Amounts are whole minor units of `currency`. What
/// could not be said is missing, with the reason in `missing`; so is, in text and JSON, what nobody
/// gave records for.
struct review {
  currency_info currency{};
  customers_section customers{};
  grip_section grip{};
  std::optional<retention_section> retention{};
  std::optional<waiting_section> second_purchase{};
  std::optional<movements_section> movements{};
  std::optional<segments_section> segments{};
  std::optional<quiet_section> quiet{};
  std::vector<way_in_section> ways_in{};
  std::optional<contracts_section> contracts{};
  std::optional<leaving_section> leaving{};
  std::optional<concentration_section> concentration{};
  std::optional<worth_section> worth{};
  std::optional<holdout_section> holdout{};
  std::optional<stages_section> stages{};
  std::optional<refill_section> refill_only{};
  std::optional<sowing_section> sowing{};
  std::optional<coverage_section> coverage{};
  std::optional<touch_effect_section> touch_effects{};
  std::optional<offers_section> offers{};
  std::optional<entry_section> entry{};
  std::optional<ascent_section> ascent{};
  std::optional<catalogue_section> catalogue{};
  std::optional<offer_profit_section> offer_profit{};
  std::optional<next_offers_section> next_offers{};
  std::optional<proposal_lift_section> proposal_lift{};
  std::optional<trust_section> trust{};
  std::optional<satisfaction_section> satisfaction{};
  std::optional<referral_section> referral{};
  std::optional<acquisition_section> acquisition{};
  std::optional<opportunity_section> opportunity{};
  std::optional<gauges_section> gauges{};
  std::optional<plan_section> plan{};
  std::optional<projection_section> projection{};
  std::optional<agenda_section> agenda{};
  missing_sections missing{};
  /// Rows of the input that were left out because they could not be read, a sentence for each.
  std::vector<std::string> skipped_rows{};
  /// What the records of different files say against each other, sorted by what it is.
  std::vector<contradiction> contradictions{};
  /// Files that lay with the others and that nobody knows how to read.
  std::vector<std::string> unread_files{};
};

namespace detail {

/// What could not be said, and behind it the sections that nobody gave records for.
[[nodiscard]] inline missing_sections all_missing(review const& r) {
  missing_sections all = r.missing;
  auto const add = [&](char const* section, bool is_there, char const* reason) {
    bool const said = std::any_of(r.missing.begin(), r.missing.end(),
                                  [section](auto const& m) { return m.section == section; });
    if (!is_there && !said) all.push_back({section, reason});
  };
  char const* const not_asked = "it was not asked for";
  add("movements", r.movements.has_value(), not_asked);
  add("segments", r.segments.has_value(), not_asked);
  add("quiet", r.quiet.has_value(), not_asked);
  add("contracts", r.contracts.has_value(), "no contracts were given");
  add("leaving", r.leaving || !r.ways_in.empty(),
      "no contracts were given, and no products or channels of the orders");
  char const* const no_moves = "no moves between stages were given";
  char const* const no_touches = "no touches were given";
  add("stages", r.stages.has_value(), no_moves);
  add("refill_only", r.refill_only.has_value(), no_moves);
  add("sowing", r.sowing.has_value(), no_touches);
  add("coverage", r.coverage.has_value(), no_touches);
  add("touch_effects", r.touch_effects.has_value(), no_touches);
  char const* const no_offers = "no offers were given";
  char const* const no_proposals = "no proposals were given";
  add("offers", r.offers.has_value(), no_offers);
  add("ascent", r.ascent.has_value(), no_offers);
  add("catalogue_health", r.catalogue.has_value(), no_offers);
  add("entry_barrier", r.entry.has_value(), no_proposals);
  add("offer_profit", r.offer_profit.has_value(), no_proposals);
  add("next_best_offers", r.next_offers.has_value(), no_proposals);
  add("proposal_lift", r.proposal_lift.has_value(), no_proposals);
  add("trust", r.trust.has_value(), "no entries of trust were given");
  add("satisfaction", r.satisfaction.has_value(), "no answers of customers were given");
  add("referral", r.referral.has_value(), "no referrals were given");
  add("acquisition", r.acquisition.has_value(), "no costs were given");
  add("opportunity", r.opportunity.has_value(), "no needs were given");
  add("gauges", r.gauges.has_value(), not_asked);
  add("plan", r.plan.has_value(), "no plan was given");
  add("projection", r.projection.has_value(),
      "it takes moves between stages, offers and what was ordered of them");
  add("agenda", r.agenda.has_value(), not_asked);
  return all;
}

}  // namespace detail
}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_HPP
#define PATRON_REPORT_HPP

// IWYU pragma: begin_exports
#include <patron/report/add_acquisition.hpp>
#include <patron/report/add_contracts.hpp>
#include <patron/report/add_grip.hpp>
#include <patron/report/add_offers.hpp>
#include <patron/report/add_opportunities.hpp>
#include <patron/report/add_proposals.hpp>
#include <patron/report/add_referrals.hpp>
#include <patron/report/add_satisfaction.hpp>
#include <patron/report/add_sowing.hpp>
#include <patron/report/add_stages.hpp>
#include <patron/report/add_trust.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/make_review.hpp>
#include <patron/report/minor_unit_book.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_json.hpp>
#include <patron/report/review_options.hpp>
#include <patron/report/review_text.hpp>
#include <patron/report/sections/acquisition_section.hpp>
#include <patron/report/sections/ascent_section.hpp>
#include <patron/report/sections/catalogue_section.hpp>
#include <patron/report/sections/concentration_section.hpp>
#include <patron/report/sections/contracts_section.hpp>
#include <patron/report/sections/contradictions_section.hpp>
#include <patron/report/sections/coverage_section.hpp>
#include <patron/report/sections/customers_section.hpp>
#include <patron/report/sections/entry_section.hpp>
#include <patron/report/sections/grip_section.hpp>
#include <patron/report/sections/holdout_section.hpp>
#include <patron/report/sections/leaving_section.hpp>
#include <patron/report/sections/movements_section.hpp>
#include <patron/report/sections/next_offers_section.hpp>
#include <patron/report/sections/offer_profit_section.hpp>
#include <patron/report/sections/offers_section.hpp>
#include <patron/report/sections/opportunity_section.hpp>
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
#include <patron/report/segment_convention.hpp>
#include <patron/report/text_page.hpp>
#include <patron/report/text_table.hpp>
// IWYU pragma: end_exports

#endif

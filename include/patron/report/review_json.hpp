// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_JSON_HPP
#define PATRON_REPORT_REVIEW_JSON_HPP

#include <patron/report/json_writer.hpp>
#include <patron/report/review.hpp>

#include <string>

namespace patron::inline v0 {

/// A review for machines; `docs/review-json.md` describes every key. Equal reviews give equal
/// bytes.
[[nodiscard]] inline std::string to_json(review const& r) {
  json_writer json;
  json.open_object();
  detail::write_json(json, r.gauges);
  detail::write_json(json, r.agenda, r.currency);
  detail::write_json(json, r.plan);
  detail::write_json(json, r.projection, r.currency);
  detail::write_json(json, r.customers, r.currency);
  detail::write_json(json, r.grip);
  detail::write_json(json, r.retention);
  detail::write_json(json, r.second_purchase);
  detail::write_json(json, r.movements, r.currency);
  detail::write_json(json, r.segments, r.currency);
  detail::write_json(json, r.quiet, r.currency);
  detail::write_json(json, r.contracts, r.currency);
  detail::write_json(json, r.ways_in, r.leaving);
  detail::write_json(json, r.concentration, r.currency);
  detail::write_json(json, r.worth, r.currency);
  detail::write_json(json, r.holdout);
  detail::write_json(json, r.stages);
  detail::write_json(json, r.refill_only);
  detail::write_json(json, r.sowing);
  detail::write_json(json, r.coverage);
  detail::write_json(json, r.touch_effects);
  detail::write_json(json, r.offers, r.currency);
  detail::write_json(json, r.entry, r.currency);
  detail::write_json(json, r.ascent);
  detail::write_json(json, r.catalogue);
  detail::write_json(json, r.offer_profit, r.currency);
  detail::write_json(json, r.next_offers, r.currency);
  detail::write_json(json, r.proposal_lift);
  detail::write_json(json, r.trust);
  detail::write_json(json, r.satisfaction);
  detail::write_json(json, r.referral, r.currency);
  detail::write_json(json, r.acquisition, r.currency);
  detail::write_json(json, r.opportunity, r.currency);
  json.key("missing").open_array();
  for (missing_section const& m : detail::all_missing(r)) {
    json.open_object();
    json.key("section").value(m.section);
    json.key("reason").value(m.reason);
    json.close_object();
  }
  json.close_array();
  json.key("skipped_rows").open_array();
  for (std::string const& row : r.skipped_rows) json.value(row);
  json.close_array();
  detail::write_json(json, r.contradictions);
  json.key("unread_files").open_array();
  for (std::string const& file : r.unread_files) json.value(file);
  json.close_array();
  json.close_object();
  return json.text();
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_JSON_HPP
#define PATRON_REPORT_REVIEW_JSON_HPP

#include <patron/report/json_writer.hpp>
#include <patron/report/review.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace patron::inline v0 {

namespace detail {

inline void write_json(json_writer& json, review const& r) {
  json.open_object();
  write_json(json, r.gauges);
  write_json(json, r.agenda, r.currency);
  write_json(json, r.plan);
  write_json(json, r.projection, r.currency);
  write_json(json, r.customers, r.currency);
  write_json(json, r.grip);
  write_json(json, r.retention);
  write_json(json, r.second_purchase);
  write_json(json, r.movements, r.currency);
  write_json(json, r.segments, r.currency);
  write_json(json, r.quiet, r.currency);
  write_json(json, r.contracts, r.currency);
  write_json(json, r.ways_in, r.leaving);
  write_json(json, r.concentration, r.currency);
  write_json(json, r.worth, r.currency);
  write_json(json, r.holdout);
  write_json(json, r.stages);
  write_json(json, r.refill_only);
  write_json(json, r.sowing);
  write_json(json, r.coverage);
  write_json(json, r.touch_effects);
  write_json(json, r.offers, r.currency);
  write_json(json, r.entry, r.currency);
  write_json(json, r.ascent);
  write_json(json, r.catalogue);
  write_json(json, r.offer_profit, r.currency);
  write_json(json, r.next_offers, r.currency);
  write_json(json, r.proposal_lift);
  write_json(json, r.trust);
  write_json(json, r.satisfaction);
  write_json(json, r.referral, r.currency);
  write_json(json, r.acquisition, r.currency);
  write_json(json, r.opportunity, r.currency);
  json.key("missing").open_array();
  for (missing_section const& m : all_missing(r)) {
    json.open_object();
    json.key("section").value(m.section);
    json.key("reason").value(m.reason);
    json.close_object();
  }
  json.close_array();
  json.key("skipped_rows").open_array();
  for (std::string const& row : r.skipped_rows) json.value(row);
  json.close_array();
  write_json(json, r.contradictions);
  json.key("unread_files").open_array();
  for (std::string const& file : r.unread_files) json.value(file);
  json.close_array();
  json.close_object();
}

}  // namespace detail

/// A review for machines; `docs/review-json.md` describes every key. Equal reviews give equal
/// bytes.
[[nodiscard]] inline std::string to_json(review const& r) {
  json_writer json;
  detail::write_json(json, r);
  return std::move(json).text();
}

/// The JSON of a review handed over piece by piece, so that that of a large firm never stands in
/// memory as a whole. The pieces are the bytes of `to_json`.
///
///     write_json(r, [&file](std::string_view piece) { file << piece; });
template<std::invocable<std::string_view> Take>
void write_json(review const& r, Take take) {
  json_writer json{take};
  detail::write_json(json, r);
  json.finish();
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_TEXT_HPP
#define PATRON_REPORT_REVIEW_TEXT_HPP

#include <patron/report/detail/answer_text.hpp>
#include <patron/report/review.hpp>
#include <patron/report/text_page.hpp>

#include <cstddef>
#include <string>

namespace patron::inline v0 {

/// A review for a person, as text for a terminal.
[[nodiscard]] inline std::string to_text(review const& r) {
  text_page page{r.currency};
  detail::write_answer(page, r);
  detail::write_text(page, r.gauges);
  detail::write_text(page, r.agenda);
  detail::write_text(page, r.projection);
  detail::write_text(page, r.plan);
  detail::write_text(page, r.customers);
  detail::write_text(page, r.grip);
  detail::write_text(page, r.retention);
  detail::write_text(page, r.second_purchase);
  detail::write_text(page, r.movements);
  detail::write_text(page, r.segments);
  detail::write_text(page, r.quiet);
  for (way_in_section const& way : r.ways_in) detail::write_text(page, way);
  detail::write_text(page, r.contracts);
  detail::write_text(page, r.leaving);
  detail::write_text(page, r.customers, r.concentration);
  detail::write_text(page, r.worth);
  detail::write_text(page, r.holdout);
  detail::write_text(page, r.stages);
  detail::write_text(page, r.refill_only);
  detail::write_text(page, r.sowing);
  detail::write_text(page, r.coverage);
  detail::write_text(page, r.touch_effects);
  detail::write_text(page, r.offers);
  detail::write_text(page, r.entry);
  detail::write_text(page, r.ascent);
  detail::write_text(page, r.catalogue);
  detail::write_text(page, r.offer_profit);
  detail::write_text(page, r.next_offers);
  detail::write_text(page, r.proposal_lift);
  detail::write_text(page, r.trust);
  detail::write_text(page, r.satisfaction);
  detail::write_text(page, r.referral);
  detail::write_text(page, r.acquisition);
  detail::write_text(page, r.opportunity);

  auto const missing = detail::all_missing(r);
  if (!missing.empty()) page.heading("What cannot be said");
  for (std::size_t i = 0; i < missing.size(); ++i) {
    std::string sections = missing[i].section;
    while (i + 1 < missing.size() && missing[i + 1].reason == missing[i].reason) {
      sections += ", " + missing[++i].section;
    }
    page.say(sections + ": " + missing[i].reason + '.');
  }

  if (!r.skipped_rows.empty()) {
    page.heading("Rows left out: " + detail::grouped(r.skipped_rows.size()));
  }
  constexpr std::size_t most_rows = 20;
  for (std::size_t i = 0; i < r.skipped_rows.size() && i < most_rows; ++i) {
    page.say(r.skipped_rows[i]);
  }
  if (r.skipped_rows.size() > most_rows) {
    page.say("and " + detail::grouped(r.skipped_rows.size() - most_rows) +
             " more; the JSON has all.");
  }
  detail::write_text(page, r.contradictions);
  if (!r.unread_files.empty()) page.heading("Files that were not read");
  for (std::string const& file : r.unread_files) page.say(file);
  return page.text();
}

}  // namespace patron::inline v0

#endif

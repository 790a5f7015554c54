// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_TEXT_HPP
#define PATRON_REPORT_REVIEW_TEXT_HPP

#include <patron/report/detail/answer_text.hpp>
#include <patron/report/language.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/review.hpp>
#include <patron/report/text_page.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace patron::inline v0 {

namespace detail {

/// What could not be said, those with one reason in one line.
inline void write_missing(report_page& page, missing_sections const& missing) {
  if (!missing.empty()) page.heading("What cannot be said");
  for (std::size_t i = 0; i < missing.size(); ++i) {
    std::vector<std::string> sections{page.term(missing[i].section)};
    while (i + 1 < missing.size() && missing[i + 1].reason == missing[i].reason) {
      sections.push_back(page.term(missing[++i].section));
    }
    page.say("{0}: {1}.", {page.list(sections), page.term(missing[i].reason)});
  }
}

inline void write_skipped_rows(report_page& page, std::vector<std::string> const& rows) {
  constexpr std::size_t most_rows = 20;
  if (!rows.empty()) page.heading("Rows left out: {0}", {rows.size()});
  for (std::size_t i = 0; i < rows.size() && i < most_rows; ++i) page.say(rows[i]);
  if (rows.size() > most_rows) {
    page.say("and {0} more; the JSON has all.", {rows.size() - most_rows});
  }
}

/// The whole of a review: the answer first, then the evidence, then what is missing.
inline void write_text(report_page& page, review const& r) {
  write_answer(page, r);
  write_text(page, r.gauges);
  write_text(page, r.agenda);
  write_text(page, r.projection);
  write_text(page, r.plan);
  write_text(page, r.customers);
  write_text(page, r.grip);
  write_text(page, r.retention);
  write_text(page, r.second_purchase);
  write_text(page, r.movements);
  write_text(page, r.segments);
  write_text(page, r.quiet);
  for (way_in_section const& way : r.ways_in) write_text(page, way);
  write_text(page, r.contracts);
  write_text(page, r.leaving);
  write_text(page, r.customers, r.concentration);
  write_text(page, r.worth);
  write_text(page, r.holdout);
  write_text(page, r.stages);
  write_text(page, r.refill_only);
  write_text(page, r.sowing);
  write_text(page, r.coverage);
  write_text(page, r.touch_effects);
  write_text(page, r.offers);
  write_text(page, r.entry);
  write_text(page, r.ascent);
  write_text(page, r.catalogue);
  write_text(page, r.offer_profit);
  write_text(page, r.next_offers);
  write_text(page, r.proposal_lift);
  write_text(page, r.trust);
  write_text(page, r.satisfaction);
  write_text(page, r.referral);
  write_text(page, r.acquisition);
  write_text(page, r.opportunity);
  write_missing(page, all_missing(r));
  write_skipped_rows(page, r.skipped_rows);
  write_text(page, r.contradictions);
  if (!r.unread_files.empty()) page.heading("Files that were not read");
  for (std::string const& file : r.unread_files) page.say(file);
}

}  // namespace detail

/// A review for a person, as text for a terminal. Rows that could not be read are told in the words
/// of whoever read them.
[[nodiscard]] inline std::string to_text(review const& r, language in = language::english) {
  text_page page{r.currency, in};
  detail::write_text(page, r);
  return page.text();
}

}  // namespace patron::inline v0

#endif

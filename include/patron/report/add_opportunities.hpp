// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_OPPORTUNITIES_HPP
#define PATRON_REPORT_ADD_OPPORTUNITIES_HPP

#include <patron/core/estimated.hpp>
#include <patron/opportunity/leaving_after_waiting.hpp>
#include <patron/opportunity/opportunity_ledger.hpp>
#include <patron/opportunity/priority_inversions.hpp>
#include <patron/opportunity/recovered_sales.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/review.hpp>
#include <patron/report/sections/opportunity_section.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Adds to a review what the firm is losing. Amounts are money of the review's currency, or its
/// minor units.
template<class Id, detail::review_amount Amount>
void add_opportunities(review& r, opportunity_ledger<Id, Amount> const& ledger) {
  std::vector<opportunity_section::entry> entries;
  for (auto const& one : ledger.entries()) {
    entries.push_back({.customer = detail::shown_id(one.customer),
                       .kind = one.kind,
                       .about = one.about,
                       .since = one.since,
                       .until = one.until,
                       .action = one.action,
                       .segment = one.segment,
                       .reason = one.reason});
    if (one.measured) entries.back().measured = detail::minor_units(*one.measured);
    if (one.estimated) {
      entries.back().estimated = estimated{detail::minor_units(one.estimated->amount())};
    }
  }
  r.opportunity.emplace().ledger.add(std::move(entries));
}

/// Adds to the opportunities of a review how often prospects came before customers, and whether
/// those who were passed over leave more. After `add_opportunities`.
template<class Id>
void add_inversions(review& r, inverted_priorities<Id> const& found, waiting_effect effect = {}) {
  if (!r.opportunity) return;
  auto waited = found.passed_over;
  std::stable_sort(waited.begin(), waited.end(), [](auto const& a, auto const& b) {
    return a.days_passed_over > b.days_passed_over;
  });
  inversions_section s{.days = found.days, .passed_over = waited.size(), .effect = effect};
  constexpr std::size_t names_shown = 10;
  for (std::size_t i = 0; i < waited.size() && i < names_shown; ++i) {
    s.longest.push_back(
        {detail::shown_id(waited[i].customer), waited[i].days_waited, waited[i].days_passed_over});
  }
  r.opportunity->inversions = std::move(s);
}

/// Adds to the opportunities of a review what existing customers bought, by quarter. After
/// `add_opportunities`.
template<detail::review_amount Amount>
void add_recovered(review& r, std::vector<recovered_sales<Amount>> const& rows) {
  if (!r.opportunity) return;
  for (auto const& row : rows) {
    r.opportunity->recovered.push_back(
        {.when = row.when,
         .before = row.before,
         .observed = row.observed,
         .existing = row.existing,
         .bought = row.bought,
         .bought_at_no_cost = row.bought_at_no_cost,
         .sales_before = detail::minor_units(row.sales_before),
         .sales = detail::minor_units(row.sales),
         .sales_at_no_cost = detail::minor_units(row.sales_at_no_cost),
         .change_at_no_cost = detail::minor_units(row.change_at_no_cost)});
  }
}

}  // namespace patron::inline v0

#endif

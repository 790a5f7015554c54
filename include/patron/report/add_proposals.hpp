// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_PROPOSALS_HPP
#define PATRON_REPORT_ADD_PROPOSALS_HPP

#include <patron/core/grade.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/offer/acceptance_model.hpp>
#include <patron/offer/count_acceptances.hpp>
#include <patron/offer/entry_counts.hpp>
#include <patron/offer/judge_proposals.hpp>
#include <patron/offer/next_best_offer.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_standing.hpp>
#include <patron/report/add_offers.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/offer_names.hpp>
#include <patron/report/detail/same_end.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {
namespace detail {

/// The next best offers of all who bought, by what was known on the morning of a day.
template<class Amount, class Chances, class Id, class GradeOn>
[[nodiscard]] next_offers_section make_next_offers_section(
    next_best_offer<Amount, Chances> const& propose, offer_history<Id> const& bought,
    offer_history<Id> const& proposed, offer_names const& names, std::chrono::sys_days today,
    GradeOn grade_on) {
  next_offers_section s{.today = today, .customers = bought.size(), .offers = names};
  for (left_out const why : {left_out::owned, left_out::beyond_grade, left_out::cooling_down,
                             left_out::nothing_known, left_out::no_profit}) {
    s.left_out.push_back({why, 0});
  }
  for (std::size_t i = 0; i < bought.size(); ++i) {
    Id const& customer = bought.customers()[i];
    std::optional<grade> const on = std::invoke(grade_on, customer, today);
    if (!on) {
      ++s.gone;
      continue;
    }
    offer_standing const standing{
        .grade = *on, .bought = bought.days(i), .proposed = proposed.days_of(customer)};
    if (auto const best = propose.best(standing, today)) {
      add_row(s, {shown_id(customer), in_minor_units(*best)});
    }
    for (left_out_offer const& offer : propose.left_out(standing, today)) {
      ++s.left_out[static_cast<std::size_t>(offer.why)].times;
    }
  }
  rank_rows(s);
  return s;
}

}  // namespace detail

/// Adds to a review what proposals and their outcomes tell: whether the first step is low enough,
/// the next best offer for every customer, and whether choosing it pays.
///
///     add_proposals(r, offers, bought, proposals, &proposal::customer, &proposal::day,
///                   &proposal::offer, &proposal::outcome, terms_of, grade_on);
///
/// `outcome` gives an `optional<bool>`: none for a proposal that is not answered yet. `terms_of`
/// makes `offer_terms` of the caller's record of an offer. `grade_on(customer, day)` is an
/// `optional<grade>`, as known on the morning of that day; somebody without one has left, and is
/// proposed nothing. All chances come from these proposals; those of the judgement only from the
/// proposals before its days. Throws for a proposal of what is not on the ladder, one after the
/// last day of the review, and where the history ends on another day.
template<priced_ladder Ladder, class Id, std::ranges::forward_range Proposals, class Customer,
         class Day, class Offer, class Outcome, class TermsOf, class GradeOn>
void add_proposals(review& r, Ladder const& offers, offer_history<Id> const& bought,
                   Proposals&& proposals, Customer customer, Day day, Offer offer, Outcome outcome,
                   TermsOf terms_of, GradeOn grade_on, review_options const& options = {}) {
  using std::chrono::days, std::chrono::sys_days;
  sys_days const until = r.customers.until;
  detail::check_same_end("add_proposals", until, bought.until());
  offer_history<Id> const proposed{proposals, offers, until, customer, day, offer};
  auto const names = detail::names_of(offers);
  auto const grade_then = [&](auto const& proposal) {
    std::optional<grade> const on =
        std::invoke(grade_on, std::invoke(customer, proposal), std::invoke(day, proposal));
    return on.value_or(grade{});
  };

  entry_counts<grade> first_purchases;
  rate answered;
  for (auto const& one : proposals) {
    std::optional<bool> const accepted = std::invoke(outcome, one);
    if (accepted) answered.merge({*accepted ? 1U : 0U, 1});
    auto const had = days_before(bought.days_of(std::invoke(customer, one)), std::invoke(day, one));
    if (!accepted || !had.empty()) continue;
    first_purchases.add(offers.rung_of(std::invoke(offer, one)), grade_then(one), *accepted);
  }
  r.entry =
      detail::make_entry_section(offers, first_purchases, names, options.wanted_entry, r.missing);

  auto const learnt_before = [&](sys_days end) {
    auto const known = [&](auto const& one) -> std::optional<bool> {
      if (sys_days{std::invoke(day, one)} >= end) return std::nullopt;
      return std::invoke(outcome, one);
    };
    acceptance_model const chances{
        count_acceptances(proposals, offers, bought, customer, day, offer, known, grade_then)};
    return next_best_offer{offers, chances, terms_of, {.cool_down = options.cool_down}};
  };
  sys_days const today = until + days{1};
  auto const propose = learnt_before(today);
  auto const is_known = [](auto const& any) { return any.chances().chance({}).has_value(); };
  if (bought.size() == 0 || !is_known(propose)) {
    char const* const reason = bought.size() == 0 ? "nobody has bought an offer of the ladder yet"
                                                  : "nobody has answered a proposal yet";
    r.missing.push_back({"next_best_offers", reason});
    r.missing.push_back({"proposal_lift", reason});
    return;
  }
  r.next_offers =
      detail::make_next_offers_section(propose, bought, proposed, names, today, grade_on);
  r.next_offers->accepted = answered;

  sys_days const split = today - options.judge_within;
  auto const earlier = learnt_before(split);
  if (!is_known(earlier)) {
    r.missing.push_back({"proposal_lift", "no proposal was answered before the days to judge by"});
    return;
  }
  auto const grade_at_split = [&](Id const& id) {
    std::optional<grade> const on = std::invoke(grade_on, id, split);
    return on.value_or(grade{});
  };
  generator random{2026};  // of the interval; fixed, so that equal records give equal reviews
  proposal_lift lift =
      judge_proposals(earlier, bought, split, options.judge_within, grade_at_split, random);
  using amount_type = typename std::decay_t<decltype(earlier)>::amount_type;
  if (auto& difference = lift.difference) {
    for (double* const x : {&difference->value, &difference->low, &difference->high}) {
      *x = detail::in_major_units<amount_type>(*x, r.currency);
    }
  }
  r.proposal_lift = {window{split, today}, lift};
}

}  // namespace patron::inline v0

#endif

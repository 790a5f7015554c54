// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_ESTIMATE_FIRM_HPP
#define PATRON_CYCLE_ESTIMATE_FIRM_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/to_string.hpp>
#include <patron/cycle/detail/firm_counts.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/stage/journeys.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A firm as its data show it.
template<amount Amount>
struct firm_estimate {
  patron::firm<Amount> firm{};
  /// The parameters for which there was nobody to count, as "customers[1].grip": they stand at 0
  /// and want to be set by hand. Data never tell `former.forgotten`, `sought_for_left`, the effects
  /// of satisfaction, hours and costs: these stand at their defaults.
  std::vector<std::string> unknown{};
  std::uint64_t periods = 0;  ///< how many were counted

  friend bool operator==(firm_estimate const&, firm_estimate const&) = default;
};

namespace detail {

/// Where somebody was at the end of a day.
template<class Ladder, class Journey>
[[nodiscard]] firm_place place_on(Ladder const& ladder, std::size_t prospects, Journey const& one,
                                  std::chrono::sys_days day) {
  bool was_customer = false;
  typename Journey::stay_type const* last = nullptr;
  for (auto const& stay : one.stays) {
    if (stay.from && *stay.from > day) break;
    was_customer = was_customer || (stay.grade && *stay.grade >= customer_grade);
    last = &stay;
  }
  if (last == nullptr) return {};
  if (last->is_exit()) return {was_customer ? firm_place::former : firm_place::lost, 0};
  std::size_t const rung = ladder.index_of(last->stage);
  if (rung < prospects) return {firm_place::prospect, rung};
  return {firm_place::customer, rung - prospects};
}

/// Periods of one length, one after the other.
struct firm_calendar {
  std::chrono::sys_days from{};
  std::chrono::days period{};
  std::size_t periods = 0;

  /// The day before the period at a position begins; of one behind the last: its last day.
  [[nodiscard]] std::chrono::sys_days eve_of(std::size_t i) const {
    return from + period * static_cast<int>(i) - std::chrono::days{1};
  }
  [[nodiscard]] bool holds(std::size_t i, std::chrono::sys_days day) const {
    return eve_of(i) < day && day <= eve_of(i + 1);
  }
};

/// What a customer did in a period at the end of which she stood on a rung: bought, and brought
/// others.
template<class Id>
void count_deeds(firm_counts<>& counts, firm_calendar const& when, std::size_t period,
                 std::size_t rung, std::span<rung_day const> purchases,
                 std::span<Id const> children, referral_forest<Id> const& brought) {
  for (rung_day const& on : purchases) {
    if (when.holds(period, on.day)) counts.buy(rung, on.rung);
  }
  for (Id const& child : children) {
    if (when.holds(period, *brought.find(child)->brought_on)) counts.refer(rung);
  }
}

/// What one person did in all periods, and where she is at their end.
template<class Id, class Ladder, class Journey>
[[nodiscard]] firm_place count_person(firm_counts<>& counts, firm_calendar const& when,
                                      Ladder const& ladder, std::size_t prospects,
                                      Journey const& one, offer_history<Id> const& bought,
                                      referral_forest<Id> const& brought) {
  auto const member = brought.find(one.person);
  bool const is_referred = member != brought.end() && member->referrer;
  std::chrono::sys_days const brought_on =
      is_referred ? std::chrono::sys_days{*member->brought_on} : when.eve_of(0);
  bool is_to_begin = brought_on > when.eve_of(0);
  auto const purchases = bought.days_of(one.person);
  auto const children = brought.children(one.person);
  auto from = place_on(ladder, prospects, one, when.eve_of(0));
  for (std::size_t i = 0; i < when.periods; ++i) {
    auto const to = place_on(ladder, prospects, one, when.eve_of(i + 1));
    counts.move(from, to, is_referred);
    if (is_to_begin && brought_on <= when.eve_of(i + 1)) {
      is_to_begin = !counts.begin_referred(to);
    }
    if (to.of == firm_place::customer) {
      count_deeds<Id>(counts, when, i, to.rung, purchases, children, brought);
    }
    from = to;
  }
  return from;
}

}  // namespace detail

/// A firm out of its own data: who climbed, stayed, left, came back, bought and brought whom in
/// each whole period of a window. Every parameter carries its counts.
///
///     estimate_firm(people, offers, bought, brought, year(2025y), weeks{4}, &offer::name,
///                   &offer::margin)
///
/// `people` are the journeys, `offers` the offer ladder, whose projections give a name and a
/// margin, `bought` the `offer_history` over it, `brought` the referrals. Periods have one length
/// and begin with the window; days after the last whole one are left out, and "now" is the end of
/// that one.
///
/// - People are looked at between the periods. Who comes and goes within one is not seen.
/// - Who leaves out a rung passed it, and climbed from it. Who steps back has stayed where she was.
/// - A customer who goes to an exit, or below the grade 1.0, has left.
/// - Somebody new is referred where the forest has her referrer, otherwise sown; a customer who was
///   not known before has walked in. Who was lost, or went below 1.0, and comes again is new.
/// - Who is referred begins where she stands at the end of the period in which she was brought,
///   though she may have been a prospect before: the rung in the middle of all of these.
/// - Purchases and referrals are those of people who are customers at the end of the period.
///
/// Throws where the window has no whole period, and where it ends after the last day observed in
/// one of the three.
template<customer_id Id, class Ladder, class Reason, any_offer_ladder Offers, class Name,
         class Margin>
[[nodiscard]] auto estimate_firm(journeys<Id, Ladder, Reason> const& people, Offers const& offers,
                                 offer_history<Id> const& bought,
                                 referral_forest<Id> const& brought, window when,
                                 std::chrono::days period, Name name, Margin margin) {
  using std::chrono::days;
  using std::chrono::sys_days;
  using amount_type =
      std::decay_t<std::invoke_result_t<Margin&, typename Offers::offer_type const&>>;
  detail::require(period > days::zero() && when.length() >= period,
                  "estimate_firm: a window has a whole period or more");
  auto const observed = [&](std::optional<sys_days> until, std::string_view what) {
    if (until && *until >= when.last_day()) return;
    detail::raise(fault{.where = "estimate_firm",
                        .field = "window",
                        .value = to_string(when.last_day()),
                        .reason = "is after the last day observed of " + std::string{what}});
  };
  observed(people.until(), "the journeys");
  observed(bought.until(), "the purchases");
  observed(brought.until(), "the referrals");
  detail::require(bought.rungs() == offers.size(),
                  "estimate_firm: purchases are of the offers of the ladder");

  detail::firm_calendar const calendar{when.from, period,
                                       static_cast<std::size_t>(when.length() / period)};
  auto const& ladder = people.ladder();
  firm_estimate<amount_type> result{.periods = calendar.periods};
  firm<amount_type>& f = result.firm;
  for (auto const& rung : ladder.rungs()) {
    if (rung.grade < customer_grade) {
      f.prospects.push_back({.label = to_string(rung)});
    } else {
      f.customers.push_back({.label = to_string(rung)});
    }
  }
  for (std::size_t i = 0; i < offers.size(); ++i) {
    f.offers.push_back({std::string(std::invoke(name, offers[i])), std::invoke(margin, offers[i])});
  }

  detail::firm_counts counts{f.prospects.size(), f.customers.size(), offers.size()};
  for (auto const& one : people) {
    auto const at =
        detail::count_person(counts, calendar, ladder, f.prospects.size(), one, bought, brought);
    if (counts.just_left()) ++f.former.just_left;
    if (at.of == detail::firm_place::prospect) ++f.prospects[at.rung].now;
    if (at.of == detail::firm_place::customer) ++f.customers[at.rung].now;
    if (at.of == detail::firm_place::former) ++f.former.now;
  }
  result.unknown = counts.put_into(f, calendar.periods);
  return result;
}

}  // namespace patron::inline v0

#endif

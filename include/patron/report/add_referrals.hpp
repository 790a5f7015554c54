// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_REFERRALS_HPP
#define PATRON_REPORT_ADD_REFERRALS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/referral/referral_cause.hpp>
#include <patron/referral/referral_coefficient.hpp>
#include <patron/referral/referral_credit.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/referral/referral_value.hpp>
#include <patron/referral/referral_waits.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/returning_customers.hpp>
#include <patron/report/detail/same_end.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// k of the last 365 days and of the last four quarters that are over.
template<class Id, class Customers, class Who, class Since>
void add_coefficients(referral_section& s, referral_forest<Id> const& forest,
                      Customers const& customers, std::chrono::sys_days first_day, Who who,
                      Since since) {
  auto const seen_in = [&](window const& when) {
    return referral_window{when, referral_coefficient(forest, customers, when, who, since)};
  };
  constexpr int quarters_shown = 4;
  auto const quarter = calendar_period::quarter;
  int const now = period_number(forest.until() + std::chrono::days{1}, quarter);
  int const first = period_number(first_day, quarter) + 1;
  for (int n = (std::max)(first, now - quarters_shown); n < now; ++n) {
    s.quarters.push_back(seen_in(period_window(n, quarter)));
  }
  s.year = seen_in(last_days(forest.until(), std::chrono::days{365}));
}

/// By when a twentieth, a tenth, a quarter, a half of all customers has brought somebody.
template<class Id, class Customers, class Who, class Since>
void add_cycle(referral_section& s, referral_forest<Id> const& forest, Customers const& customers,
               Who who, Since since) {
  using wait = referral_wait<Id>;
  auto const waits = referral_waits(forest, customers, who, since);
  auto const curve = kaplan_meier(waits, &wait::lasted, &wait::brought);
  for (double const share : {0.05, 0.1, 0.25, 0.5}) {
    s.cycle.push_back({share, curve.quantile(share)});
  }
}

/// The ten whose friends bought most. A friend who had bought before anybody brought her came by
/// herself: what she buys is due to nobody.
template<class Id, class Customers, class Summary = typename Customers::value_type>
void add_best(referral_section& s, referral_forest<Id> const& forest, Customers const& customers) {
  auto const came_anyway = [&forest](Summary const& one) {
    auto const at = forest.find(one.customer);
    return at == forest.end() || !at->brought_on || one.first < *at->brought_on;
  };
  auto values = referral_value(forest, customers, referral_credit::direct_referrer(),
                               &Summary::customer, &Summary::total, came_anyway);
  for (auto const& row : values.rows) s.credited += minor_units(row.credited);
  s.revenue = minor_units(values.total);
  std::erase_if(values.rows, [&forest](auto const& row) {
    auto const at = forest.find(row.customer);
    return at == forest.end() || at->brought == 0;
  });
  auto const ten = values.rows.begin() + (std::min)(std::ptrdiff_t{10}, std::ssize(values.rows));
  std::partial_sort(values.rows.begin(), ten, values.rows.end(), [](auto const& a, auto const& b) {
    if (a.received != b.received) return a.received > b.received;
    return a.customer < b.customer;
  });
  for (auto row = values.rows.begin(); row != ten; ++row) {
    auto const at = forest.find(row->customer);
    s.best.push_back({shown_id(row->customer), at->brought, at->descendants, minor_units(row->own),
                      minor_units(row->received)});
  }
}

/// Those who are to be thanked.
template<class Id>
void add_lately(referral_section& s, referral_forest<Id> const& forest) {
  std::map<Id, recent_referrer> lately;
  for (auto const& edge : forest.edges()) {  // by day
    if (forest.until() - edge.day >= std::chrono::days{91}) continue;
    auto const [at, is_new] = lately.try_emplace(edge.referrer);
    if (is_new) at->second = {.customer = shown_id(edge.referrer), .since = edge.day};
    ++at->second.brought;
  }
  for (auto& [who, row] : lately) s.lately.push_back(std::move(row));
}

}  // namespace detail

/// Adds to a review who brought whom: how many each customer brings, how long that takes, in how
/// many generations, and what the best referrers brought, nobody counted twice.
///
///     referral_forest const forest{slips, until, &slip::by, &slip::who, &slip::on,
///                                  referral_policy::first_by_day};
///     add_referrals(r, book, forest);
///
/// What somebody bought who was brought before her first order counts for the one who brought her
/// (`referral_credit::direct_referrer`, a convention). Throws where the forest ends on another day
/// than the review, and for an order after that day.
template<class Id, detail::review_amount Amount>
void add_referrals(review& r, purchase_book<Id, Amount> const& book,
                   referral_forest<Id> const& forest, review_options const& options = {}) {
  detail::check_same_end("add_referrals", r.customers.until, forest.until());
  auto const customers = book.summaries(forest.until());
  std::size_t const believed = forest.edges().size();
  if (customers.empty() || believed == 0) {
    r.missing.push_back({"referral", "nobody has brought anybody yet"});
    return;
  }
  referral_section s{.believed = believed};
  for (auto const& one : forest.set_aside()) {
    if (one.conflict != referral_conflict::repeated) ++s.contradicted;
  }
  using summary = typename decltype(customers)::value_type;
  auto first_day = customers.front().first;
  for (summary const& one : customers) {
    first_day = (std::min)(first_day, one.first);
    auto const at = forest.find(one.customer);
    bool const known = at != forest.end();
    s.came_by_referral.merge({known && at->referrer ? 1U : 0U, 1});
    s.have_brought.merge({known && at->brought != 0 ? 1U : 0U, 1});
  }
  detail::add_coefficients(s, forest, customers, first_day, &summary::customer, &summary::first);
  detail::add_cycle(s, forest, customers, &summary::customer, &summary::first);
  s.generations = forest.generations();
  detail::add_best(s, forest, customers);
  detail::add_lately(s, forest);
  s.judged = detail::last_days(forest.until(), options.follow_within);
  r.referral = std::move(s);
}

/// Adds to the referrals of a review whether customers with more of something bring others more and
/// sooner.
///
///     add_referral_cause(r, forest, "customers who had answered",
///                        {"a year as a customer", "a point of satisfaction"}, customers,
///                        &customer::id, covariates(&customer::years, &customer::score));
///
/// After `add_referrals`, as often as there is something to ask. `customers` are those of the
/// morning of the first of the last `options.follow_within` days, each with what was known of her
/// then; a name says by what each covariate is larger by 1. Throws as `referral_cause` does.
template<class Id, std::ranges::random_access_range Customers, class Who, class... Projections>
void add_referral_cause(review& r, referral_forest<Id> const& forest, std::string const& among,
                        std::array<std::string, sizeof...(Projections)> names,
                        Customers&& customers, Who who, covariate_list<Projections...> causes,
                        review_options const& options = {}) {
  if (!r.referral) return;
  auto const from = detail::last_days(forest.until(), options.follow_within).from;
  auto const found = referral_cause(forest, customers, from, who, causes);
  referral_comparison compared{
      .among = among, .brought = {found.fit.events, found.fit.subjects}, .causes = {}};
  for (std::size_t i = 0; i < names.size(); ++i) {
    compared.causes.push_back({std::move(names[i]), found.causes[i]});
  }
  r.referral->comparisons.push_back(std::move(compared));
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_TRUST_HPP
#define PATRON_REPORT_ADD_TRUST_HPP

#include <patron/core/amount.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/report/detail/returning_customers.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/trust/trust_account.hpp>
#include <patron/trust/trust_lift.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// A fourth of fewer customers than this cannot choose how fast trust is forgotten: then half of it
/// is after half a year, a convention.
inline constexpr std::size_t enough_to_choose = 100;

[[nodiscard]] inline trust_lift_options lift_options(std::size_t customers) {
  trust_lift_options options;
  if (customers < enough_to_choose) options.half_lives = {half_life{std::chrono::days{182}}};
  return options;
}

/// The first ten in an order.
template<class Balances, class Before>
[[nodiscard]] std::vector<trust_name> first_ten(Balances balances, Before before) {
  auto const ten = balances.begin() + (std::min)(std::ptrdiff_t{10}, std::ssize(balances));
  std::partial_sort(balances.begin(), ten, balances.end(), [&](auto const& a, auto const& b) {
    if (a.balance != b.balance) return before(a.balance, b.balance);
    return a.customer < b.customer;
  });
  std::vector<trust_name> names;
  for (auto next = balances.begin(); next != ten; ++next) {
    names.push_back({shown_id(next->customer), next->balance, next->last});
  }
  return names;
}

}  // namespace detail

/// Adds to the trust of a review whether the balance tells who did something more.
///
///     add_trust_lift(r, account, "brought somebody", customers, &customer::id,
///     &customer::brought);
///
/// After `add_trust`, as often as there is something to ask, in the order in which it is shown.
/// `customers` are those who could have done it in the last `options.follow_within` days, each
/// once; `what` says in the past tense what. Throws as `trust_lift` does.
template<class Account, std::ranges::input_range Customers, class Who, class Outcome>
void add_trust_lift(review& r, Account const& account, std::string what, Customers&& customers,
                    Who customer, Outcome outcome, review_options const& options = {}) {
  if (!r.trust) return;
  auto const start = detail::last_days(r.customers.until, options.follow_within).from;
  std::size_t const judged = std::ranges::size(customers);
  r.trust->lifts.push_back({std::move(what), trust_lift(account, start, customers, customer,
                                                        outcome, detail::lift_options(judged))});
}

/// Adds to a review whose trust the firm has, who is overdrawn, and whether the balance tells who
/// buys again.
///
///     trust_account const account{notes, &note::who, &note::on, &note::what, &note::points};
///     add_trust(r, book, account);
///
/// Balances are those of the last day. What they tell is asked of all who had bought before the
/// last `options.follow_within` days: the balances on the morning of the first of them, and who
/// bought in them. How fast trust is forgotten is chosen by a fourth of these customers, who are
/// not judged; where there are fewer than a hundred it is half a year. Throws for an entry and an
/// order after the last day of the review.
template<class Id, exact_amount Amount, class Kind, class Weight>
void add_trust(review& r, purchase_book<Id, Amount> const& book,
               trust_account<Id, Kind, Weight> const& account, review_options const& options = {}) {
  auto const until = r.customers.until;
  window const judged = detail::last_days(until, options.follow_within);
  auto const customers = detail::returning_customers("add_trust", book, judged.from, until);
  if (account.empty()) {
    r.missing.push_back({"trust", "there is no entry"});
    return;
  }
  trust_section s{.judged = judged};
  for (auto const& [kind, totals] : account.totals_by_kind()) {
    s.kinds.push_back({detail::shown_id(kind), totals.deposits,
                       amount_traits<Weight>::to_double(totals.deposited), totals.withdrawals,
                       amount_traits<Weight>::to_double(totals.withdrawn)});
  }
  r.trust = std::move(s);
  using customer = detail::returning_customer<Id>;
  add_trust_lift(r, account, "bought again", customers, &customer::customer, &customer::came_back,
                 options);

  r.trust->half_life = r.trust->lifts.front().evidence.half_life;
  auto balances = account.balances(until, r.trust->half_life);
  r.trust->highest = detail::first_ten(balances, std::greater{});
  std::size_t const accounts = balances.size();
  std::erase_if(balances, [](auto const& one) { return one.balance >= 0.0; });
  r.trust->overdrawn = {balances.size(), accounts};
  r.trust->lowest = detail::first_ten(std::move(balances), std::less{});
}

}  // namespace patron::inline v0

#endif

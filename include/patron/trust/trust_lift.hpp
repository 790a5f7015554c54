// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_TRUST_LIFT_HPP
#define PATRON_TRUST_TRUST_LIFT_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/statistics/area_under_curve.hpp>
#include <patron/statistics/finding.hpp>
#include <patron/statistics/lift_by_quantile.hpp>
#include <patron/statistics/rank_sum_test.hpp>
#include <patron/trust/detail/balances.hpp>
#include <patron/trust/detail/judged_customers.hpp>
#include <patron/trust/half_life.hpp>
#include <patron/trust/trust_account.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How trust is set against what customers did.
template<class HalfLife = half_life>
struct basic_trust_lift_options {
  /// Among these the data choose; one alone is taken as it is.
  std::vector<HalfLife> half_lives = {
      HalfLife{std::chrono::days{30}}, HalfLife{std::chrono::days{90}},
      HalfLife{std::chrono::days{180}}, HalfLife{std::chrono::days{365}}, HalfLife{}};
  /// Every so many-th customer takes part in that choice, and is not judged by it; at least 2.
  std::uint32_t folds = 4;
  std::uint32_t quantiles = 4;
  double confidence = 0.95;
  /// With fewer judged customers than this on either side (did it, did not) there is no answer.
  std::uint64_t least = 5;
};
using trust_lift_options = basic_trust_lift_options<>;

/// Whether the balance of trust tells who will do something.
struct trust_evidence {
  /// How well a half-life tells it of those who choose; none where they cannot say.
  struct candidate {
    patron::half_life half_life{};
    std::optional<double> area{};

    friend bool operator==(candidate const&, candidate const&) = default;
  };

  patron::verdict verdict{};
  /// The area under the curve; 0.5 is a coin. None where all balances are equal, or fewer than two
  /// customers are on either side.
  std::optional<estimate<>> area{};
  /// Of the rank-sum test, on which the verdict stands; none where all balances are equal.
  std::optional<double> p_value{};
  std::vector<lift_row<double>> quantiles{};  ///< by balance, the lowest first
  rate overall{};                             ///< of those judged, how many had the outcome
  std::uint64_t without_entry = 0;            ///< those judged who had no entry: a balance of 0
  patron::half_life half_life{};              ///< the one that was chosen
  std::vector<candidate> candidates{};        ///< empty where nothing had to be chosen
  std::uint64_t choosers = 0;                 ///< customers who chose it, and were not judged

  friend bool operator==(trust_evidence const&, trust_evidence const&) = default;
};

namespace detail {

/// A customer's balance, and what became of her.
struct trusting {
  double balance = 0.0;
  bool outcome = false;
  bool has_entry = false;
};

/// The customers, sorted by id, with their balances when a day begins: 0 without an entry.
template<customer_id Id, class Entries>
[[nodiscard]] std::vector<trusting> trusting_at(Entries const& entries, day_point day,
                                                half_life forgotten,
                                                std::vector<judged_customer<Id>> const& customers) {
  auto const opened = balances_of(entries, day, forgotten);
  std::vector<trusting> all;
  all.reserve(customers.size());
  auto next = opened.begin();
  for (auto const& one : customers) {
    while (next != opened.end() && next->customer < one.customer) ++next;
    bool const has_entry = next != opened.end() && !(one.customer < next->customer);
    all.push_back({has_entry ? next->balance : 0.0, one.outcome, has_entry});
  }
  return all;
}

/// Tries every half-life on those who choose, and takes the one with the largest area.
template<customer_id Id, class Entries>
void choose_half_life(trust_evidence& found, std::vector<half_life> const& half_lives,
                      Entries const& entries, day_point day,
                      std::vector<judged_customer<Id>> const& choosers) {
  found.choosers = choosers.size();
  std::optional<double> best;
  for (half_life const candidate : half_lives) {
    auto const area = area_under_curve(trusting_at(entries, day, candidate, choosers),
                                       &trusting::balance, &trusting::outcome);
    found.candidates.push_back({candidate, area ? std::optional{area->value} : std::nullopt});
    if (found.candidates.back().area > best) {
      best = found.candidates.back().area;
      found.half_life = candidate;
    }
  }
}

[[nodiscard]] inline verdict trust_verdict(trust_evidence const& found,
                                           trust_lift_options const& options) {
  if (found.overall.kept < options.least || found.overall.complement().kept < options.least) {
    return {finding::too_few, "too few customers did it, or too few did not"};
  }
  if (!found.area || !found.p_value) {
    return {finding::too_few, "all balances are equal: there is nothing to compare"};
  }
  if (*found.p_value > 1.0 - options.confidence) {
    return {finding::not_shown, "no evidence: the balance tells it no better than chance may"};
  }
  if (found.area->value > 0.5) {
    return {finding::shown, "customers with more trust do it more often than chance explains"};
  }
  return {finding::shown, "customers with more trust do it less often than chance explains"};
}

}  // namespace detail

/// Does the balance of trust at the start of a time tell who buys again, stays, or refers in it?
///
///     trust_lift(account, when.from, customers, &customer::id, bought_in(when))
///
/// `customers` are those who could have done it, each once; `outcome` says who did. The balances
/// are those when the day `start` began: later entries are left out, for they may follow from what
/// is to be told. Who has no entry has a balance of 0.
///
/// Where there are several half-lives, the first of every `folds` customers, in the order of their
/// ids, choose the one whose area under the curve is the largest (the first, where several are),
/// and all others are judged by it. To let everybody choose for the others in turn would judge
/// more of them, and find something in nothing too often: the choices hang together.
///
/// The verdict is that of a rank-sum test: `shown` where its p-value is at most 1 − confidence, and
/// the reason says whether more trust goes with more or with less of it; `not_shown` is no
/// evidence, which is an answer. In a firm where trust tells nothing it comes as often as the
/// confidence says. The interval of the area says how well the balance tells it, and rarely
/// differs. Both say what goes together and not what causes it: who buys much also meets more
/// occasions to be given something.
///
/// Throws, with the record, for a customer who is there twice; for no half-life, fewer than 2
/// folds, quantiles that are not from 1 to 1000, and a confidence not between 0 and 1.
template<customer_id Id, trust_kind Kind, exact_amount Weight, std::ranges::input_range Customers,
         class Who, class Outcome>
  requires detail::customers_with_outcome<Customers, Id, Who, Outcome>
[[nodiscard]] trust_evidence trust_lift(trust_account<Id, Kind, Weight> const& account,
                                        std::chrono::sys_days start, Customers&& customers,
                                        Who customer, Outcome outcome,
                                        trust_lift_options const& options = {}) {
  using detail::trusting;
  detail::require(!options.half_lives.empty(), "trust_lift: needs a half-life");
  detail::require(options.folds >= 2, "trust_lift: two folds are the least");
  (void)detail::two_sided_quantile(options.confidence);
  auto const day = detail::checked_day("trust_lift", start);
  auto const entries = account.before(start).entries();
  auto judged = detail::judged_customers<Id>("trust_lift", customers, customer, outcome);

  trust_evidence found{.half_life = options.half_lives.front()};
  if (options.half_lives.size() > 1) {
    decltype(judged) choosers;
    decltype(judged) others;
    for (std::size_t i = 0; i < judged.size(); ++i) {
      (i % options.folds == 0 ? choosers : others).push_back(judged[i]);
    }
    detail::choose_half_life(found, options.half_lives, entries, day, choosers);
    judged = std::move(others);
  }

  auto const all = detail::trusting_at(entries, day, found.half_life, judged);
  for (trusting const& one : all) {
    found.overall.merge({one.outcome ? 1U : 0U, 1});
    if (!one.has_entry) ++found.without_entry;
  }
  found.area = area_under_curve(all, &trusting::balance, &trusting::outcome, options.confidence);
  found.p_value = rank_sum_test(all, &trusting::balance, &trusting::outcome);
  found.quantiles =
      lift_by_quantile(all, &trusting::balance, &trusting::outcome, options.quantiles);
  found.verdict = detail::trust_verdict(found, options);
  return found;
}

}  // namespace patron::inline v0

#endif

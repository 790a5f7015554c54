// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_JUDGE_PROPOSALS_HPP
#define PATRON_OFFER_JUDGE_PROPOSALS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/offer/next_best_offer.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_standing.hpp>
#include <patron/statistics/bootstrap.hpp>
#include <patron/statistics/sample_mean.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// Whether choosing offers one by one beats offering everybody the most popular one.
enum class lift_verdict {
  better,   ///< the whole interval of the difference lies above zero
  no_lift,  ///< it holds zero: these data do not show that choosing brings anything
  worse,    ///< it lies below zero
  too_few   ///< fewer than two customers to judge by
};

/// What choosing the next best offer brings, beside proposing the most popular one.
struct proposal_lift {
  rate chosen{};   ///< next best offers that were bought in time, of those proposed
  rate popular{};  ///< the same for the most popular offers
  /// Profit for each customer with the next best offer, less that with the most popular one, in the
  /// amount's unit; none with fewer than two customers.
  std::optional<estimate<double>> difference{};
  lift_verdict verdict = lift_verdict::too_few;

  friend bool operator==(proposal_lift const&, proposal_lift const&) = default;
};

namespace detail {

/// Rungs by the number of customers who bought them before a day, the most popular first.
template<class Id>
[[nodiscard]] std::vector<std::size_t> by_popularity(offer_history<Id> const& bought,
                                                     std::chrono::sys_days today) {
  std::vector<std::uint64_t> customers(bought.rungs());
  for (std::size_t i = 0; i < bought.size(); ++i) {
    rung_set const owned{days_before(bought.days(i), today)};
    for (std::size_t rung = 0; rung < customers.size(); ++rung) {
      if (owned.contains(rung)) ++customers[rung];
    }
  }
  std::vector<std::size_t> order(customers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return customers[a] > customers[b]; });
  return order;
}

/// From so many customers on a mean is as good as normal: the bootstrap would draw for long, and
/// give the same.
inline constexpr std::size_t many_customers = 10'000;

}  // namespace detail

/// Judges next best offers on what customers did afterwards.
///
///     auto const lift = judge_proposals(propose, bought, split, days{90}, grade_of, random);
///     if (lift.verdict == lift_verdict::no_lift) …     // offer everybody the most popular one
///
/// Everybody who bought before `today` is given her next best offer, from what was known that
/// morning, and beside it the most popular offer that she might be given (not owned, unless it is
/// repeatable, and within her grade). An offer brings its margin where she bought it within the
/// time from `today` on, and its promotion cost is spent in any case. `difference` has the interval
/// of a paired bootstrap over customers; of more than 10,000 of them that of the normal curve. The
/// chances must have been learnt from before `today`, or the judgement flatters. Nobody was really
/// asked: it is the choice that is judged, and not the asking. `grade` takes an id. Throws where
/// the time is not over by `bought.until()`.
template<amount Amount, class Chances, class Id, class Grade, bit_source G>
  requires std::convertible_to<std::invoke_result_t<Grade&, Id const&>, patron::grade>
[[nodiscard]] proposal_lift judge_proposals(next_best_offer<Amount, Chances> const& propose,
                                            offer_history<Id> const& bought,
                                            std::chrono::sys_days today, std::chrono::days within,
                                            Grade grade, G& generator,
                                            bootstrap_options const& options = {}) {
  detail::require(within >= std::chrono::days{1}, "judge_proposals: the time is a day or more");
  detail::require(today + within <= bought.until() + std::chrono::days{1},
                  "judge_proposals: the time to judge by is not over");
  detail::require(propose.rungs() == bought.rungs(),
                  "judge_proposals: offers and purchases are of one ladder");
  auto const order = detail::by_popularity(bought, today);
  proposal_lift lift;
  std::vector<double> differences;
  for (std::size_t i = 0; i < bought.size(); ++i) {
    auto const days = bought.days(i);
    offer_standing const standing{.grade = std::invoke(grade, bought.customers()[i]),
                                  .bought = days_before(days, today)};
    if (standing.bought.empty()) continue;
    auto const afterwards = days_before(days, today + within).subspan(standing.bought.size());
    detail::rung_set const sold{afterwards};
    detail::rung_set const owned{standing.bought};
    auto const brings = [&](std::size_t rung, rate& count) {
      offer_terms<Amount> const& terms = propose.terms()[rung];
      bool const accepted = sold.contains(rung);
      count.merge({accepted ? 1U : 0U, 1});
      return (accepted ? amount_traits<Amount>::to_double(terms.margin) : 0.0) -
             amount_traits<Amount>::to_double(terms.promotion_cost);
    };
    double difference = 0.0;
    if (auto const best = propose.best(standing, today)) {
      difference += brings(best->rung, lift.chosen);
    }
    auto const popular = std::find_if(order.begin(), order.end(), [&](std::size_t rung) {
      offer_terms<Amount> const& terms = propose.terms()[rung];
      return (terms.repeatable || !owned.contains(rung)) && standing.grade >= terms.least_grade;
    });
    if (popular != order.end()) difference -= brings(*popular, lift.popular);
    differences.push_back(difference);
  }

  auto const mean = [](auto const& sample) {
    double sum = 0.0;
    for (double const x : sample) sum += x;
    return sum / static_cast<double>(sample.size());
  };
  lift.difference = differences.size() > detail::many_customers
                        ? mean_of(differences).interval(options.confidence)
                        : bootstrap(differences, mean, generator, options);
  if (!lift.difference) return lift;
  lift.verdict = lift.difference->low > 0.0    ? lift_verdict::better
                 : lift.difference->high < 0.0 ? lift_verdict::worse
                                               : lift_verdict::no_lift;
  return lift;
}

}  // namespace patron::inline v0

#endif

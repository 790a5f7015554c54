// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_OFFER_PLAN_HPP
#define PATRON_OFFER_OFFER_PLAN_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/offer/detail/capacity_bound.hpp>
#include <patron/offer/next_best_offer.hpp>
#include <patron/offer/next_best_offers.hpp>
#include <patron/offer/offer_standing.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// How many proposals can be made, or served.
struct offer_capacity {
  std::optional<std::size_t> total{};                 ///< of all offers together; none: no limit
  std::vector<std::optional<std::size_t>> by_rung{};  ///< of each; those not named: no limit
};

/// Who is proposed what where not everybody can be.
template<amount Amount>
struct offer_plan {
  std::vector<ranked_offer<Amount>> chosen{};  ///< one for a customer at most, best first
  estimated<Amount> expected_profit{};         ///< of all that were chosen
  /// No plan can be expected to bring more, in the amount's unit.
  double upper_bound = 0.0;
  /// At most this share of what the best plan brings is missing: 0.02 is two in a hundred.
  double distance = 0.0;

  friend bool operator==(offer_plan const&, offer_plan const&) = default;
};

/// Proposals under limited capacity: the pairs of customer and offer are taken from the most
/// profitable down, as long as the customer has none yet and the offer has room.
///
///     plan_offers(propose, customers, standing_of, today, {.total = 200, .by_rung = {{}, 12}})
///
/// With a total alone this is the best plan there is. With limits of single offers it need not be;
/// `upper_bound` says how much is missing at most. Keeps every pair that is worth proposing: 24
/// bytes each. Throws where a limit is given for a rung that the ladder does not have.
/// Source: Fisher 1981 (Management Science 27(1)) for the bound.
template<amount Amount, class Chances, std::ranges::input_range Customers, class Standing>
[[nodiscard]] offer_plan<Amount> plan_offers(next_best_offer<Amount, Chances> const& propose,
                                             Customers&& customers, Standing standing,
                                             std::chrono::sys_days today,
                                             offer_capacity const& capacity) {
  detail::require(capacity.by_rung.size() <= propose.rungs(),
                  "plan_offers: capacity is given for rungs of the ladder");
  std::vector<ranked_offer<Amount>> pairs;
  std::size_t position = 0;
  for (auto&& customer : customers) {
    for (auto const& proposal : propose(std::invoke(standing, customer), today)) {
      pairs.push_back({.customer = position,
                       .rung = proposal.rung,
                       .expected_profit = proposal.expected_profit.value});
    }
    ++position;
  }

  // The total alone is kept best by taking the most profitable first: there is nothing to bound.
  bool const limited = std::any_of(capacity.by_rung.begin(), capacity.by_rung.end(),
                                   [](auto const& room) { return room.has_value(); });
  double bound = 0.0;
  if (limited) {
    bound =
        detail::capacity_bound{pairs, propose.rungs(), capacity.total, capacity.by_rung}.value();
  }
  detail::rank(pairs);
  offer_plan<Amount> result;
  std::vector<bool> has_one(position);
  std::vector<std::size_t> taken(propose.rungs());
  for (auto const& pair : pairs) {
    if (capacity.total && result.chosen.size() == *capacity.total) break;
    if (has_one[pair.customer]) continue;
    if (capacity.by_rung.size() > pair.rung && capacity.by_rung[pair.rung] &&
        taken[pair.rung] == *capacity.by_rung[pair.rung]) {
      continue;
    }
    has_one[pair.customer] = true;
    ++taken[pair.rung];
    result.expected_profit += pair.expected_profit;
    result.chosen.push_back(pair);
  }
  double const reached = amount_traits<Amount>::to_double(result.expected_profit.amount());
  result.upper_bound = (std::max)(bound, reached);
  result.distance = result.upper_bound > 0.0 ? 1.0 - reached / result.upper_bound : 0.0;
  return result;
}

}  // namespace patron::inline v0

#endif

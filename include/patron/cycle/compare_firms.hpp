// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_COMPARE_FIRMS_HPP
#define PATRON_CYCLE_COMPARE_FIRMS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimated.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/projection.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// A firm as it might be: with a lower first rung, two points more grip, twice the sowing.
template<amount Amount>
struct firm_scenario {
  std::string name{};
  patron::firm<Amount> firm{};
};
template<amount Amount>
firm_scenario(char const*, firm<Amount>) -> firm_scenario<Amount>;

/// Where a scenario is expected to lead.
template<amount Amount>
struct scenario_outcome {
  std::string name{};
  double prospects = 0.0;      ///< expected at the end
  double customers = 0.0;      ///< expected at the end
  double won = 0.0;            ///< prospects who became customers, in all periods
  estimated<Amount> profit{};  ///< of all periods
  estimated<Amount> gained{};  ///< profit beyond that of the first scenario

  friend bool operator==(scenario_outcome const&, scenario_outcome const&) = default;
};

/// Scenarios side by side over so many periods, in the caller's order; the first is the one that
/// the others are held against.
///
///     compare_firms(std::vector{firm_scenario{"as it is", studio},
///                               firm_scenario{"twice the sowing", twice}}, 36)
///
/// Throws, as `projection`, for a firm with a parameter out of range.
template<amount Amount>
[[nodiscard]] std::vector<scenario_outcome<Amount>> compare_firms(
    std::vector<firm_scenario<Amount>> const& scenarios, std::size_t periods) {
  std::vector<scenario_outcome<Amount>> outcomes;
  for (auto const& scenario : scenarios) {
    auto const path = projection{scenario.firm}.expected(periods);
    scenario_outcome<Amount> one{.name = scenario.name,
                                 .prospects = path.end().all_prospects(),
                                 .customers = path.end().all_customers(),
                                 .profit = path.profit()};
    for (auto const& period : path.periods) one.won += period.flows.won;
    one.gained = one.profit - (outcomes.empty() ? one.profit : outcomes.front().profit);
    outcomes.push_back(one);
  }
  return outcomes;
}

}  // namespace patron::inline v0

#endif

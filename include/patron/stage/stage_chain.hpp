// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_STAGE_CHAIN_HPP
#define PATRON_STAGE_STAGE_CHAIN_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/stage/chain_value.hpp>
#include <patron/stage/detail/chain_algebra.hpp>
#include <patron/stage/detail/chain_checks.hpp>
#include <patron/stage/detail/stage_text.hpp>
#include <patron/stage/period_rate.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A Markov chain over stages: `probability(i, j)` is the share of those in stage i who are in
/// stage j one period later. Where somebody goes depends on where she is, and on nothing before.
///
///     stage_chain const chain{{lead, trial, customer, lost},
///                             {{.7, .2, 0, .1}, {0, .5, .3, .2}, {0, 0, 1, 0}, {0, 0, 0, 1}},
///                             [](stage s) { return s == customer; }};
///     chain.chance_of_customer(lead)
///
/// Every row sums to 1 (within 1e-9, so that shares may be written to ten digits). A state that
/// nobody leaves is absorbing. Throws where states and matrix do not fit, a state stands twice, a
/// share is not within 0 and 1, or a row does not sum to 1; the error names the row.
/// Source: Pfeifer and Carraway 2000 (Journal of Interactive Marketing 14(2)).
template<std::equality_comparable State>
class stage_chain {
 public:
  stage_chain(std::vector<State> states, std::vector<std::vector<double>> matrix)
      : states_{std::move(states)}, matrix_{std::move(matrix)} {
    detail::check_chain(states_, matrix_);
  }
  stage_chain(std::initializer_list<State> states,
              std::initializer_list<std::initializer_list<double>> matrix)
      : stage_chain{std::vector<State>(states), rows_of(matrix)} {}

  /// The same, told which states are customers.
  template<std::predicate<State const&> IsCustomer>
  stage_chain(std::vector<State> states, std::vector<std::vector<double>> matrix,
              IsCustomer is_customer)
      : states_{std::move(states)}, matrix_{std::move(matrix)}, customers_{targets(is_customer)} {
    detail::check_chain(states_, matrix_);
  }
  template<std::predicate<State const&> IsCustomer>
  stage_chain(std::initializer_list<State> states,
              std::initializer_list<std::initializer_list<double>> matrix, IsCustomer is_customer)
      : stage_chain{std::vector<State>(states), rows_of(matrix), is_customer} {}

  [[nodiscard]] std::vector<State> const& states() const noexcept { return states_; }
  [[nodiscard]] std::size_t size() const noexcept { return states_.size(); }

  /// The share of those in `from` who are in `to` one period later.
  [[nodiscard]] double probability(State const& from, State const& to) const {
    return matrix_[index_of(from)][index_of(to)];
  }
  /// Whether nobody ever leaves it.
  [[nodiscard]] bool is_absorbing(State const& state) const {
    std::size_t const i = index_of(state);
    return matrix_[i][i] == 1.0;
  }

  /// What somebody is expected to bring from now on, for ever, by the state she is in.
  ///
  ///     V = R + P R / (1+d) + P² R / (1+d)² + …  =  (I − P / (1+d))⁻¹ R
  ///
  /// `rewards` has what a period in each state brings, less what it costs, in the order of
  /// `states()`; that of the present period counts in full. Amounts of money give money, rounded
  /// half to even. Throws for a rate of 0 (value without end: see `value_within`).
  template<std::ranges::input_range Rewards>
    requires reward<std::ranges::range_value_t<Rewards>>
  [[nodiscard]] auto value(Rewards&& rewards, period_rate rate) const {
    using Amount = std::ranges::range_value_t<Rewards>;
    detail::check_endless("value", rate);
    std::vector<bool> const everywhere(size(), true);
    return rows<Amount>(
        detail::solve_among(matrix_, detail::checked_rewards("value", rewards, size()),
                            rate.factor(), everywhere),
        everywhere);
  }
  template<reward Amount>
  [[nodiscard]] auto value(std::initializer_list<Amount> rewards, period_rate rate) const {
    return value(std::vector<Amount>(rewards), rate);
  }

  /// The same until so many periods from now: the present one and `periods` after it.
  ///
  ///     V_T = Σₜ (P / (1+d))ᵗ R,   t = 0 … T
  template<std::ranges::input_range Rewards>
    requires reward<std::ranges::range_value_t<Rewards>>
  [[nodiscard]] auto value_within(Rewards&& rewards, period_rate rate, std::size_t periods) const {
    using Amount = std::ranges::range_value_t<Rewards>;
    std::vector<double> const each = detail::checked_rewards("value_within", rewards, size());
    std::vector<double> value = each;
    for (std::size_t t = 0; t < periods; ++t) {
      std::vector<double> const later = value;
      for (std::size_t i = 0; i < size(); ++i) {
        value[i] = each[i] + rate.factor() * detail::one_step(matrix_, i, later);
      }
    }
    return rows<Amount>(value, std::vector<bool>(size(), true));
  }
  template<reward Amount>
  [[nodiscard]] auto value_within(std::initializer_list<Amount> rewards, period_rate rate,
                                  std::size_t periods) const {
    return value_within(std::vector<Amount>(rewards), rate, periods);
  }

  /// The value for a firm that stops where going on costs more than it brings: from there on
  /// nothing is spent and nothing comes.
  ///
  ///     V = max(0, R + P V / (1+d))
  ///
  /// `.stops()` and `.goes_on_at(state)` say where that is. No other rule of stopping by state
  /// brings more. Throws as `value` does.
  template<std::ranges::input_range Rewards>
    requires reward<std::ranges::range_value_t<Rewards>>
  [[nodiscard]] auto value_with_stopping(Rewards&& rewards, period_rate rate) const {
    using Amount = std::ranges::range_value_t<Rewards>;
    detail::check_endless("value_with_stopping", rate);
    auto const best = detail::best_stopping(
        matrix_, detail::checked_rewards("value_with_stopping", rewards, size()), rate.factor());
    return rows<Amount>(best.value, best.goes_on);
  }
  template<reward Amount>
  [[nodiscard]] auto value_with_stopping(std::initializer_list<Amount> rewards,
                                         period_rate rate) const {
    return value_with_stopping(std::vector<Amount>(rewards), rate);
  }

  /// The chance to be in one of the states of `target` sooner or later; 1 for those who are.
  template<std::predicate<State const&> Target>
  [[nodiscard]] double chance_of(State const& from, Target target) const {
    return detail::chance_to_reach(matrix_, targets(target))[index_of(from)];
  }

  /// After how many periods on average, of those who get there; none where nobody does. Where the
  /// chance is below 1 the average over everybody is infinite.
  template<std::predicate<State const&> Target>
  [[nodiscard]] std::optional<double> expected_time_to(State const& from, Target target) const {
    return detail::time_to_reach(matrix_, targets(target))[index_of(from)];
  }

  /// The chance to become a customer, for a chain that was told who is one; throws for one that was
  /// not.
  [[nodiscard]] double chance_of_customer(State const& from) const {
    return detail::chance_to_reach(matrix_, known_customers())[index_of(from)];
  }
  /// The periods until somebody is a customer, on average over those who become one; none where
  /// nobody does.
  [[nodiscard]] std::optional<double> expected_time_to_customer(State const& from) const {
    return detail::time_to_reach(matrix_, known_customers())[index_of(from)];
  }

  /// One person's way through the chain: the state now and after each of so many periods.
  template<bit_source G>
  [[nodiscard]] std::vector<State> simulate(G& generator, State const& from,
                                            std::size_t periods) const {
    std::size_t at = index_of(from);
    std::vector<State> path{from};
    path.reserve(periods + 1);
    for (std::size_t t = 0; t < periods; ++t) {
      at = draw_next(matrix_[at], draw_uniform(generator));
      path.push_back(states_[at]);
    }
    return path;
  }

  friend bool operator==(stage_chain const&, stage_chain const&) = default;

 private:
  [[nodiscard]] static std::vector<std::vector<double>> rows_of(
      std::initializer_list<std::initializer_list<double>> matrix) {
    return {matrix.begin(), matrix.end()};
  }

  [[nodiscard]] std::size_t index_of(State const& state) const {
    auto const found = std::ranges::find(states_, state);
    if (found == states_.end()) {
      detail::raise(fault{.where = "stage_chain",
                          .field = "state",
                          .value = detail::stage_text(state),
                          .reason = "is not a state of the chain"});
    }
    return static_cast<std::size_t>(found - states_.begin());
  }

  template<class Target>
  [[nodiscard]] std::vector<bool> targets(Target& target) const {
    std::vector<bool> chosen(size());
    for (std::size_t i = 0; i < size(); ++i) chosen[i] = std::invoke(target, states_[i]);
    return chosen;
  }

  [[nodiscard]] std::vector<bool> const& known_customers() const {
    detail::require(!customers_.empty(), "stage_chain: was not told which states are customers");
    return customers_;
  }

  template<class Amount>
  [[nodiscard]] chain_value<State, Amount> rows(std::vector<double> const& value,
                                                std::vector<bool> const& goes_on) const {
    std::vector<typename chain_value<State, Amount>::row> made;
    for (std::size_t i = 0; i < size(); ++i) {
      made.push_back({.state = states_[i],
                      .value = estimated<Amount>{amount_traits<Amount>::from_double(value[i])},
                      .goes_on = goes_on[i]});
    }
    return chain_value<State, Amount>{std::move(made)};
  }

  /// The first state at which the shares so far are above u; those with share 0 are never drawn.
  [[nodiscard]] static std::size_t draw_next(std::vector<double> const& row, double u) {
    std::size_t last = 0;
    double sum = 0.0;
    for (std::size_t j = 0; j < row.size(); ++j) {
      if (row[j] == 0.0) continue;
      sum += row[j];
      last = j;
      if (u < sum) break;
    }
    return last;
  }

  std::vector<State> states_;
  std::vector<std::vector<double>> matrix_;
  std::vector<bool> customers_{};  // empty: not told
};

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CHAIN_VALUE_HPP
#define PATRON_STAGE_CHAIN_VALUE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/stage/detail/stage_text.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What a period in a state brings: an amount that a double can be rounded into.
template<class T>
concept reward = amount<T> && requires(double x) {
  { amount_traits<T>::from_double(x) } -> std::same_as<T>;
};

/// What somebody is expected to bring who is in a given state now, a row for each state of a chain.
///
///     worth.at(stage::lead)             // an estimated<Amount>; reads as its amount
///     for (auto const& [state, value, goes_on] : worth) …
template<std::equality_comparable State, amount Amount>
class chain_value {
 public:
  struct row {
    State state{};
    estimated<Amount> value{};
    /// False where the stopping rule stops; always true for a value without the rule.
    bool goes_on = true;

    friend bool operator==(row const&, row const&) = default;
  };

  explicit chain_value(std::vector<row> rows) : rows_{std::move(rows)} {}

  /// Throws for a state that the chain does not have.
  [[nodiscard]] estimated<Amount> at(State const& state) const { return find(state).value; }

  /// Whether going on with somebody in that state brings more than it costs. Throws for a state
  /// that the chain does not have.
  [[nodiscard]] bool goes_on_at(State const& state) const { return find(state).goes_on; }

  /// The states in which to stop, in the order of the chain.
  [[nodiscard]] std::vector<State> stops() const {
    std::vector<State> states;
    for (row const& r : rows_) {
      if (!r.goes_on) states.push_back(r.state);
    }
    return states;
  }

  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() const noexcept { return rows_.end(); }

  friend bool operator==(chain_value const&, chain_value const&) = default;

 private:
  [[nodiscard]] row const& find(State const& state) const {
    auto const found = std::ranges::find(rows_, state, &row::state);
    if (found == rows_.end()) {
      detail::raise(fault{.where = "chain_value",
                          .field = "state",
                          .value = detail::stage_text(state),
                          .reason = "is not a state of the chain"});
    }
    return *found;
  }

  std::vector<row> rows_;
};

}  // namespace patron::inline v0

#endif

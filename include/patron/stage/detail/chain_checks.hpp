// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_CHAIN_CHECKS_HPP
#define PATRON_STAGE_DETAIL_CHAIN_CHECKS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/stage/detail/chain_algebra.hpp>
#include <patron/stage/detail/stage_text.hpp>
#include <patron/stage/period_rate.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// Refuses a row of a chain: shares lie within 0 and 1, one for each state, and sum to 1.
inline void check_chain_row(std::vector<double> const& row, std::size_t states,
                            std::string_view state, std::uint64_t record) {
  auto const refuse = [&](std::string_view reason) {
    raise(fault{.where = "stage_chain",
                .record = record,
                .field = "row of state",
                .value = state,
                .reason = reason});
  };
  if (row.size() != states) refuse("has another number of shares than there are states");
  double sum = 0.0;
  for (double const share : row) {
    if (!(share >= 0.0 && share <= 1.0)) refuse("has a share that is not within 0 and 1");
    sum += share;
  }
  if (!(std::abs(sum - 1.0) <= 1e-9)) refuse("does not sum to 1");
}

template<class State>
void check_chain(std::vector<State> const& states, transition_matrix<double> const& matrix) {
  constexpr std::string_view where = "stage_chain";
  require(!states.empty(), "stage_chain: a chain has at least one state");
  if (matrix.size() != states.size()) {
    raise(fault{.where = where,
                .field = "matrix",
                .value = number_text{matrix.size()}.view(),
                .reason = "is its number of rows: there is one for each state"});
  }
  for (std::size_t i = 0; i < states.size(); ++i) {
    auto const earlier = std::ranges::find(states, states[i]);
    if (earlier != states.begin() + static_cast<std::ptrdiff_t>(i)) {
      raise(fault{.where = where,
                  .record = i,
                  .field = "state",
                  .value = stage_text(states[i]),
                  .reason = "stands there twice"});
    }
    check_chain_row(matrix[i], states.size(), stage_text(states[i]), i);
  }
}

/// Rewards as numbers: one for each state, all finite.
template<class Rewards>
[[nodiscard]] std::vector<double> checked_rewards(std::string_view where, Rewards&& rewards,
                                                  std::size_t states) {
  std::vector<double> numbers;
  for (auto const& each : rewards) {
    double const x = amount_traits<std::ranges::range_value_t<Rewards>>::to_double(each);
    if (!(x - x == 0.0)) {
      raise(fault{.where = where,
                  .record = numbers.size(),
                  .field = "reward",
                  .value = number_text{x}.view(),
                  .reason = "is not a finite number"});
    }
    numbers.push_back(x);
  }
  if (numbers.size() != states) {
    raise(fault{.where = where,
                .field = "rewards",
                .value = number_text{numbers.size()}.view(),
                .reason = "is their number: there is one for each state"});
  }
  return numbers;
}

/// Without a discount the sum over all time has no end.
inline void check_endless(std::string_view where, period_rate rate) {
  if (rate.rate() == 0.0) {
    refuse_argument(where, "rate", 0.0, "gives no value for all time: value_within takes it");
  }
}

}  // namespace patron::inline v0::detail

#endif

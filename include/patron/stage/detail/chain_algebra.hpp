// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_CHAIN_ALGEBRA_HPP
#define PATRON_STAGE_DETAIL_CHAIN_ALGEBRA_HPP

#include <patron/core/error.hpp>
#include <patron/stage/detail/linear_system.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

// What is computed of a Markov chain, by the positions of its states.

template<std::floating_point Real>
using transition_matrix = std::vector<std::vector<Real>>;

/// What follows on average: (P v)ᵢ.
template<std::floating_point Real>
[[nodiscard]] Real one_step(transition_matrix<Real> const& p, std::size_t i,
                            std::vector<Real> const& v) {
  Real sum{0};
  for (std::size_t j = 0; j < v.size(); ++j) sum += p[i][j] * v[j];
  return sum;
}

/// Solves x = b + factor · P x among the chosen states; the others have the value 0.
template<std::floating_point Real>
[[nodiscard]] std::vector<Real> solve_among(transition_matrix<Real> const& p,
                                            std::vector<Real> const& b, Real factor,
                                            std::vector<bool> const& chosen) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (chosen[i]) at.push_back(i);
  }
  linear_system<Real> system{at.size()};
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = 0; j < at.size(); ++j) {
      system.matrix[i][j] = (i == j ? 1.0 : Real{0}) - factor * p[at[i]][at[j]];
    }
    system.right[i] = b[at[i]];
  }
  auto const solved = std::move(system).solve();
  if (!solved) {
    raise(fault{.where = "stage_chain", .reason = "its equations have no solution as doubles"});
  }
  std::vector<Real> x(p.size(), Real{0});
  for (std::size_t i = 0; i < at.size(); ++i) x[at[i]] = (*solved)[i];
  return x;
}

template<std::floating_point Real>
struct stopped_value {
  std::vector<Real> value;
  std::vector<bool> goes_on;
};

/// Where going on costs more than it brings, stop at 0; where it brings nothing and costs nothing,
/// go on. Policy iteration, which ends because each policy is better than the one before.
/// Source: Howard 1960; Puterman 1994, section 6.4.
template<std::floating_point Real>
[[nodiscard]] stopped_value<Real> best_stopping(transition_matrix<Real> const& p,
                                                std::vector<Real> const& rewards, Real factor) {
  std::vector<bool> goes_on(p.size(), true);
  for (;;) {
    std::vector<Real> value = solve_among(p, rewards, factor, goes_on);
    std::vector<bool> pays(p.size());
    bool better = false;
    for (std::size_t i = 0; i < p.size(); ++i) {
      Real const further = rewards[i] + factor * one_step(p, i, value);
      // Within rounding of 0 both are as good: to change it would never end.
      Real const rounding = 1e-12 * (1.0 + std::abs(rewards[i]));
      pays[i] = further >= -rounding;
      if (goes_on[i] ? !pays[i] : further > rounding) {
        goes_on[i] = !goes_on[i];
        better = true;
      }
    }
    if (!better) return {std::move(value), std::move(pays)};
  }
}

/// From which states a target can be reached at all; targets are not among them.
template<std::floating_point Real>
[[nodiscard]] std::vector<bool> on_the_way(transition_matrix<Real> const& p,
                                           std::vector<bool> const& target) {
  std::vector<bool> reaches = target;
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t i = 0; i < p.size(); ++i) {
      for (std::size_t j = 0; j < p.size() && !reaches[i]; ++j) {
        if (reaches[j] && p[i][j] > Real{0}) reaches[i] = grown = true;
      }
    }
  }
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (target[i]) reaches[i] = false;
  }
  return reaches;
}

/// The chance to be in a target state sooner or later: h = P h, h = 1 in the target, and the
/// smallest such h. Source: Norris 1997, theorem 1.3.2.
template<std::floating_point Real>
[[nodiscard]] std::vector<Real> chance_to_reach(transition_matrix<Real> const& p,
                                                std::vector<bool> const& target) {
  std::vector<Real> at_once(p.size(), Real{0});
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = 0; j < p.size(); ++j) {
      if (target[j]) at_once[i] += p[i][j];
    }
  }
  std::vector<Real> chance = solve_among(p, at_once, 1.0, on_the_way(p, target));
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (target[i]) chance[i] = 1.0;
  }
  return chance;
}

/// The mean number of periods until a target state, of those who reach it; none where nobody does.
/// E[T; reached] = u solves u = h + P u outside the target; the answer is u / h.
template<std::floating_point Real>
[[nodiscard]] std::vector<std::optional<Real>> time_to_reach(transition_matrix<Real> const& p,
                                                             std::vector<bool> const& target) {
  std::vector<Real> const chance = chance_to_reach(p, target);
  std::vector<Real> const weighted = solve_among(p, chance, 1.0, on_the_way(p, target));
  std::vector<std::optional<Real>> time(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (target[i]) {
      time[i] = 0.0;
    } else if (chance[i] > Real{0}) {
      time[i] = weighted[i] / chance[i];
    }
  }
  return time;
}

}  // namespace patron::inline v0::detail

#endif

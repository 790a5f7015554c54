// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_FIT_BETA_PRIOR_HPP
#define PATRON_STATISTICS_FIT_BETA_PRIOR_HPP

#include <patron/core/rate.hpp>
#include <patron/numeric/compensated_sum.hpp>
#include <patron/statistics/beta_prior.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <tuple>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// How the fit of a beta prior ended.
enum class beta_prior_status {
  fitted,
  /// Fewer than two groups with anybody in them, or no group with two: nothing tells the
  /// differences between groups from chance.
  too_few_groups,
  /// The groups differ no more than chance makes them: one rate, the pooled one, describes all.
  no_variation_between,
  /// Each group is (nearly) all or nothing: its own rate describes it, others say nothing.
  no_variation_within
};

/// What many groups say about the rates of groups, or why they say nothing.
struct beta_prior_fit {
  beta_prior_status status = beta_prior_status::too_few_groups;
  std::optional<beta_prior> prior{};  ///< only where it was fitted
  rate pooled{};                      ///< all groups as one
  std::size_t groups = 0;             ///< those with anybody in them

  friend bool operator==(beta_prior_fit const&, beta_prior_fit const&) = default;
};

/// Learns from many groups what rates groups have, so that the rates of small groups can be judged
/// in its light: `fit.prior->posterior(rate)`.
///
/// The shares of g groups of sizes nᵢ, kept kᵢ, N = Σ nᵢ, are compared between and within groups
/// (one-way analysis of variance of the single outcomes):
///
///     between = (Σ kᵢ²/nᵢ − (Σ kᵢ)²/N) / (g − 1)
///     within  = (Σ kᵢ − Σ kᵢ²/nᵢ) / (N − g)
///     ρ = (between − within) / (between + (n₀ − 1) within),   n₀ = (N − Σ nᵢ²/N) / (g − 1)
///     a + b = 1/ρ − 1,   a / (a + b) = Σ kᵢ / N
///
/// ρ is how alike two members of a group are; where it does not lie strictly between 0 and 1 there
/// is no such prior, and the status says on which side. A few groups (below about 10) give a rough
/// ρ. The result does not depend on the order of the groups. Empty groups are left out.
/// Source: Ridout, Demétrio and Firth 1999 (Biometrics 55), the ANOVA estimator.
template<std::ranges::input_range R, class Projection = std::identity>
  requires std::convertible_to<std::invoke_result_t<Projection&, std::ranges::range_reference_t<R>>,
                               rate>
[[nodiscard]] beta_prior_fit fit_beta_prior(R&& groups, Projection projection = {}) {
  std::vector<rate> rates;
  beta_prior_fit fit;
  for (auto&& group : groups) {
    rate const r = std::invoke(projection, group);
    if (r.of == 0) continue;
    fit.pooled.merge(r);
    rates.push_back(r);
  }
  fit.groups = rates.size();
  auto const members = static_cast<double>(fit.pooled.of);
  auto const size = static_cast<double>(rates.size());
  if (rates.size() < 2 || fit.pooled.of == rates.size()) return fit;

  std::ranges::sort(rates, {}, [](rate const& r) { return std::tie(r.of, r.kept); });
  compensated_sum between_groups;  // Σ kᵢ²/nᵢ
  compensated_sum sizes_squared;
  for (rate const& r : rates) {
    auto const k = static_cast<double>(r.kept);
    auto const n = static_cast<double>(r.of);
    between_groups += k * (k / n);
    sizes_squared += n * n;
  }
  auto const kept = static_cast<double>(fit.pooled.kept);
  double const mean = kept / members;
  double const between = (between_groups.value() - kept * mean) / (size - 1.0);
  double const within = (kept - between_groups.value()) / (members - size);
  double const n0 = (members - sizes_squared.value() / members) / (size - 1.0);
  constexpr double rounding = 1e-12;  // of a share: what rounding leaves of 0
  if (!(between - within > rounding)) {
    fit.status = beta_prior_status::no_variation_between;
    return fit;
  }
  if (!(within > rounding)) {
    fit.status = beta_prior_status::no_variation_within;
    return fit;
  }
  double const rho = (between - within) / (between + (n0 - 1.0) * within);
  double const strength = 1.0 / rho - 1.0;
  fit.status = beta_prior_status::fitted;
  fit.prior = beta_prior{mean * strength, (1.0 - mean) * strength};
  return fit;
}

}  // namespace patron::inline v0

#endif

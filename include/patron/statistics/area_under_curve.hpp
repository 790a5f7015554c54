// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_AREA_UNDER_CURVE_HPP
#define PATRON_STATISTICS_AREA_UNDER_CURVE_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/statistics/detail/tied_outcomes.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// The lower bound of an area of 1, where one group lies wholly above the other and the spread that
/// is seen is 0: the θ that is just z of its own standard errors below 1,
///
///     (1 − θ)² = z² θ (1 − θ) (1 + (N − 1) ((1 − θ)/(2 − θ) + θ/(1 + θ))) / (m n),  N = (m + n)/2
///
/// Source: Newcombe 2006 (Statistics in Medicine 25), part 2, method 5.
template<std::floating_point Real>
[[nodiscard]] Real least_area_of_separated(Real with, Real without, Real z) {
  Real low = 0;
  Real high = 1;
  for (int halving = 0; halving < 60; ++halving) {
    Real const t = (low + high) / 2;
    Real const spread = 1 + ((with + without) / 2 - 1) * ((1 - t) / (2 - t) + t / (1 + t));
    ((1 - t) * with * without > z * z * t * spread ? low : high) = t;
  }
  return low;
}

/// The area, of records in the order of their score; none where nothing can be said.
template<class Score>
[[nodiscard]] std::optional<estimate<>> area_of(std::vector<tied_outcomes<Score>> const& ties,
                                                double confidence) {
  double const z = two_sided_quantile(confidence);
  std::uint64_t with = 0;
  std::uint64_t without = 0;
  std::uint64_t twice_concordant = 0;  // pairs; a tied one counts half
  for (auto const& tie : ties) {
    twice_concordant += tie.with * (2 * without + tie.without);
    with += tie.with;
    without += tie.without;
  }
  if (with < 2 || without < 2 || ties.size() < 2) return std::nullopt;
  auto const m = static_cast<double>(with);
  auto const n = static_cast<double>(without);
  double const area = static_cast<double>(twice_concordant) / (2.0 * m * n);
  if (twice_concordant == 0) {
    return estimate<>{0.0, 0.0, 1.0 - least_area_of_separated(m, n, z), confidence};
  }
  if (twice_concordant == 2 * with * without) {
    return estimate<>{1.0, least_area_of_separated(m, n, z), 1.0, confidence};
  }

  double variance = 0.0;
  std::uint64_t with_below = 0;
  std::uint64_t without_below = 0;
  for (auto const& tie : ties) {
    // The share of the other group below somebody with the outcome, above somebody without it.
    std::uint64_t const with_above = with - with_below - tie.with;
    double const below = static_cast<double>(2 * without_below + tie.without) / (2.0 * n) - area;
    double const above = static_cast<double>(2 * with_above + tie.with) / (2.0 * m) - area;
    variance += static_cast<double>(tie.with) * below * below / (m * (m - 1.0));
    variance += static_cast<double>(tie.without) * above * above / (n * (n - 1.0));
    with_below += tie.with;
    without_below += tie.without;
  }
  double const logit = std::log(area / (1.0 - area));
  double const reach = z * std::sqrt(variance) / (area * (1.0 - area));
  return estimate<>{area, 1.0 / (1.0 + std::exp(reach - logit)),
                    1.0 / (1.0 + std::exp(-reach - logit)), confidence};
}

}  // namespace detail

/// How well a score tells who does something from who does not: the chance that, of two people
/// with and without the outcome, the one with it has the higher score (a tie counts half).
///
///     A = (pairs in that order + tied pairs / 2) / (m n)
///     se² = Σ (Vᵢ − A)² / (m (m − 1)) + Σ (Wⱼ − A)² / (n (n − 1))
///     low, high = logistic(logit A ± z se / (A (1 − A)))
///
///     area_under_curve(customers, &customer::score, &customer::bought_again)
///
/// Vᵢ is the share of the n without the outcome that score below the i-th of the m with it, Wⱼ the
/// share of the m that score above the j-th of the n. How to read it: 0.5 is a coin, 1 names
/// everybody, below 0.5 the low scores do it more often. An interval that holds 0.5 is no evidence.
///
/// None with fewer than two people on either side, and where all scores are equal: there is no
/// order to judge. Records may come in any order. Throws, with the record, where a score is not a
/// finite number, and where the confidence does not lie between 0 and 1.
/// Source: DeLong, DeLong and Clarke-Pearson 1988 (Biometrics 44), the error; Pepe 2003, 5.2, the
/// interval, which stays within 0 and 1; Newcombe 2006 where the two groups do not overlap.
template<std::ranges::input_range R, class Score, class Outcome>
  requires detail::scored_outcomes<R, Score, Outcome>
[[nodiscard]] std::optional<estimate<>> area_under_curve(R&& range, Score score, Outcome outcome,
                                                         double confidence = 0.95) {
  return detail::area_of(detail::by_score("area_under_curve", range, score, outcome), confidence);
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_BETA_PRIOR_HPP
#define PATRON_STATISTICS_BETA_PRIOR_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>
#include <patron/numeric/beta_quantile.hpp>
#include <patron/numeric/domain.hpp>

namespace patron::inline v0 {

/// What is believed about a rate before its own counts are seen: as if a of a + b had been kept.
///
/// The default, ½ and ½, is Jeffreys' prior: it believes next to nothing. `fit_beta_prior` learns
/// one from many groups.
struct beta_prior {
  double a = 0.5;
  double b = 0.5;

  constexpr beta_prior() = default;
  /// Throws where one of them is not a number above 0.
  beta_prior(double a_, double b_) : a{a_}, b{b_} {
    detail::check_above_zero("beta_prior", "a", a_);
    detail::check_above_zero("beta_prior", "b", b_);
  }

  /// The rate that is expected of a group about which nothing is known.
  [[nodiscard]] constexpr double mean() const noexcept { return a / (a + b); }

  /// How many observations it weighs as much as: a group of this size goes halfway.
  [[nodiscard]] constexpr double strength() const noexcept { return a + b; }

  /// What is believed after a group's counts were seen.
  [[nodiscard]] beta_prior updated(rate const& seen) const {
    detail::require(seen.kept <= seen.of, "beta_prior: no more can be kept than were at risk");
    return {a + static_cast<double>(seen.kept), b + static_cast<double>(seen.of - seen.kept)};
  }

  /// The rate of a group, drawn towards what is believed of all groups, the more so the smaller the
  /// group is; with the interval that leaves out the same probability on both sides.
  ///
  ///     (a + kept) / (a + b + of)
  ///
  /// 1 kept of 1 is not 100 %: where other groups keep 60 %, it comes out little above that. Works
  /// for 0 of 0 as well. Source: Efron and Morris 1975 for the idea; Gelman et al. 2013, ch. 5.
  [[nodiscard]] estimate<double> posterior(rate const& seen, double confidence = 0.95) const {
    detail::require(confidence > 0.0 && confidence < 1.0,
                    "beta_prior: a confidence lies between 0 and 1");
    beta_prior const after = updated(seen);
    double const outside = (1.0 - confidence) / 2.0;
    return {.value = after.mean(),
            .low = beta_quantile(outside, after.a, after.b),
            .high = beta_quantile(1.0 - outside, after.a, after.b),
            .confidence = confidence};
  }

  friend constexpr bool operator==(beta_prior const&, beta_prior const&) = default;
};

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_PROPORTIONAL_HAZARDS_CHECK_HPP
#define PATRON_SURVIVAL_PROPORTIONAL_HAZARDS_CHECK_HPP

#include <patron/survival/chi_square_test.hpp>

#include <array>
#include <cstddef>

namespace patron::inline v0 {

/// Whether the effect of each covariate stays the same as time goes on, which is what a
/// proportional hazards regression assumes.
///
/// The scaled Schoenfeld residuals (at each event: the covariates of who had it, less what was
/// expected of those at risk) are regressed on time, as the score test of a coefficient β + γ g(t).
/// Time is taken as g(t) = 1 − S(t−), the share that had had the event before t, so that a few late
/// events do not decide.
///
/// How to read it: a small p-value says that the effect changes; `slope` says which way: it is how
/// far the coefficient moves from the first event to the point at which everybody has had it. Where
/// slope and coefficient have opposite signs the effect wears off. A large p-value is no proof that
/// it is constant, least of all with few events. Two looks at many covariates raise false alarms:
/// look at `overall` first. Source: Grambsch and Therneau 1994; the score test of R's `cox.zph` 3.
template<std::size_t N>
struct proportional_hazards_check {
  std::array<chi_square_test, N> covariates{};
  chi_square_test overall{};
  std::array<double, N> slope{};  ///< 0 where the data say nothing of it

  friend bool operator==(proportional_hazards_check const&,
                         proportional_hazards_check const&) = default;
};

}  // namespace patron::inline v0

#endif

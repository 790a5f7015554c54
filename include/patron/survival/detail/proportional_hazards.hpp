// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_DETAIL_PROPORTIONAL_HAZARDS_HPP
#define PATRON_SURVIVAL_DETAIL_PROPORTIONAL_HAZARDS_HPP

#include <patron/numeric/symmetric_matrix.hpp>
#include <patron/survival/chi_square_test.hpp>
#include <patron/survival/detail/quadratic_form.hpp>
#include <patron/survival/detail/risk_sets.hpp>
#include <patron/survival/proportional_hazards_check.hpp>

#include <array>
#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

/// The share that had had the event before each of the times, which ascend.
template<class Time, std::size_t N>
[[nodiscard]] std::vector<double> share_gone_before(
    std::vector<event_time_terms<Time, N>> const& times) {
  std::vector<double> gone;
  double remaining = 1.0;
  for (event_time_terms<Time, N> const& at : times) {
    gone.push_back(1.0 - remaining);
    remaining *= static_cast<double>(at.at_risk - at.events) / static_cast<double>(at.at_risk);
  }
  return gone;
}

/// The score test of γ = 0 where the coefficients are β + γ g(t) and β is as fitted, so that its
/// own part of the score is 0.
template<class Time, std::size_t N>
[[nodiscard]] proportional_hazards_check<N> check_proportional_hazards(
    risk_sets<Time, N> const& sets, std::array<double, N> const& coefficients,
    square_matrix<N> const& covariance) {
  constexpr double dependent = 1e-10;  // of a variance: what rounding leaves of 0
  std::vector<event_time_terms<Time, N>> times;
  sets.for_each_event_time(coefficients, [&times](auto const& at) { times.push_back(at); });
  std::vector<event_time_terms<Time, N>> const ascending{times.rbegin(), times.rend()};
  std::vector<double> const g = share_gone_before(ascending);

  std::array<double, N> score{};   // of γ
  square_matrix<N> between{};      // information of β with γ
  square_matrix<N> information{};  // of γ
  for (std::size_t k = 0; k < g.size(); ++k) {
    for (std::size_t i = 0; i < N; ++i) {
      score[i] += g[k] * ascending[k].score[i];
      for (std::size_t j = 0; j < N; ++j) {
        double const weighted = g[k] * ascending[k].information[i][j];
        between[i][j] += weighted;
        information[i][j] += g[k] * weighted;
      }
    }
  }

  // What is left of the information of γ once β has been fitted.
  std::vector<double> variance(N * N);
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t j = 0; j < N; ++j) {
      double explained = 0.0;
      for (std::size_t p = 0; p < N; ++p) {
        for (std::size_t q = 0; q < N; ++q) {
          explained += between[i][p] * covariance[p][q] * between[q][j];
        }
      }
      variance[i * N + j] = information[i][j] - explained;
    }
  }

  proportional_hazards_check<N> check;
  for (std::size_t i = 0; i < N; ++i) {
    double const own = variance[i * N + i];
    if (own > dependent * information[i][i]) {
      check.covariates[i] = chi_square_test_of(score[i] * score[i] / own, 1);
      check.slope[i] = score[i] / own;
    } else {
      for (std::size_t j = 0; j < N; ++j) variance[i * N + j] = variance[j * N + i] = 0.0;
    }
  }
  quadratic_form const all =
      inverse_quadratic_form(variance, std::vector<double>{score.begin(), score.end()});
  check.overall = chi_square_test_of(all.value, all.rank);
  return check;
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_DETAIL_COX_SEARCH_HPP
#define PATRON_SURVIVAL_DETAIL_COX_SEARCH_HPP

#include <patron/numeric/minimise.hpp>
#include <patron/numeric/symmetric_matrix.hpp>
#include <patron/survival/cox_fit.hpp>
#include <patron/survival/cox_status.hpp>
#include <patron/survival/detail/concordance_of.hpp>
#include <patron/survival/detail/proportional_hazards.hpp>
#include <patron/survival/detail/risk_sets.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace patron::inline v0::detail {

/// Where the covariates lie and how far they spread: about as wide as 1 each, a step of the search
/// means the same in all of them.
template<std::size_t N>
struct covariate_scale {
  std::array<double, N> centre{};
  std::array<double, N> unit{};
};

template<class Time, std::size_t N>
[[nodiscard]] covariate_scale<N> scale_of(std::vector<risk_pattern<Time, N>> const& patterns) {
  covariate_scale<N> scale;
  auto const n = static_cast<double>(patterns.size());
  for (std::size_t i = 0; i < N; ++i) {
    double low = 0.0;
    double high = 0.0;
    for (std::size_t k = 0; k < patterns.size(); ++k) {
      double const x = patterns[k].covariates[i];
      low = k == 0 ? x : (std::fmin)(low, x);
      high = k == 0 ? x : (std::fmax)(high, x);
      scale.centre[i] += x / n;
    }
    double const half = high / 2.0 - low / 2.0;
    scale.unit[i] = half > 0.0 ? half : 1.0;
    if (!(half > 0.0)) scale.centre[i] = low;
  }
  return scale;
}

/// The negative partial log-likelihood, whose derivatives are exact.
template<class Time, std::size_t N>
[[nodiscard]] value_gradient_hessian<N> cox_objective(risk_sets<Time, N> const& sets,
                                                      std::array<double, N> const& coefficients) {
  value_gradient_hessian<N> sum;
  sets.for_each_event_time(coefficients, [&sum](event_time_terms<Time, N> const& at) {
    sum.value -= at.log_likelihood;
    for (std::size_t i = 0; i < N; ++i) {
      sum.gradient[i] -= at.score[i];
      for (std::size_t j = 0; j < N; ++j) sum.hessian[i][j] += at.information[i][j];
    }
  });
  return sum;
}

/// The smallest share of the information at the start (where nothing has an effect) that is left at
/// the end, over all directions; none where some direction had none from the start.
template<std::size_t N>
[[nodiscard]] std::optional<double> information_left(square_matrix<N> const& start,
                                                     square_matrix<N> const& end) {
  constexpr double dependent = 1e-10;  // of a correlation: what rounding leaves of 0
  square_matrix<N> correlation{};
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t j = 0; j < N; ++j) {
      double const spread = std::sqrt(start[i][i] * start[j][j]);
      if (!(spread > 0.0)) return std::nullopt;
      correlation[i][j] = start[i][j] / spread;
    }
  }
  eigen_system<N> const eigen = eigen_system_of(correlation);
  if (!(eigen.smallest() > dependent)) return std::nullopt;
  // The end in the coordinates in which the start is the unit matrix.
  square_matrix<N> left{};
  for (std::size_t p = 0; p < N; ++p) {
    for (std::size_t q = 0; q < N; ++q) {
      double sum = 0.0;
      for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t j = 0; j < N; ++j) {
          double const spread = std::sqrt(start[i][i] * start[j][j]);
          sum += eigen.vectors[p][i] * (end[i][j] / spread) * eigen.vectors[q][j];
        }
      }
      left[p][q] = sum / std::sqrt(eigen.values[p] * eigen.values[q]);
    }
  }
  return eigen_system_of(left).smallest();
}

template<std::size_t N>
[[nodiscard]] double quadratic(square_matrix<N> const& m, std::array<double, N> const& x) {
  double sum = 0.0;
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t j = 0; j < N; ++j) sum += x[i] * m[i][j] * x[j];
  }
  return sum;
}

/// Where the covariates order perfectly who is next, all information about some direction vanishes
/// as the search goes on; at an optimum worth reporting more than this share of it is left.
inline constexpr double least_information_left = 1e-6;

template<std::size_t N>
[[nodiscard]] cox_status status_of(minimum<N> const& found, double left) {
  if (!(left > least_information_left)) return cox_status::monotone_likelihood;
  switch (found.status) {
    case search_status::converged:
      return cox_status::converged;
    case search_status::iteration_limit:
      return cox_status::iteration_limit;
    default:
      return cox_status::no_progress;
  }
}

template<class Time, std::size_t N>
[[nodiscard]] concordance agreement_of(risk_sets<Time, N> const& sets,
                                       std::array<double, N> const& coefficients) {
  std::vector<double> predictors;
  predictors.reserve(sets.patterns().size());
  for (auto const& p : sets.patterns()) {
    predictors.push_back(inner_product(coefficients, p.covariates));
  }
  return concordance_of(sets, predictors);
}

/// From the risk sets to the regression.
template<class Time, std::size_t N>
[[nodiscard]] cox_fit<N> fit_cox(risk_sets<Time, N> sets) {
  // Newton's steps need no leash: the function is convex, and where it overflows there is a wall.
  constexpr minimise_options search{.max_iterations = 100, .tolerance = 1e-20, .largest_step = 300};
  cox_fit<N> fit;
  for (auto const& p : sets.patterns()) {
    fit.subjects = checked_add(fit.subjects, p.people);
    if (p.event) fit.events += p.people;
  }
  if (fit.events == 0) return fit;

  covariate_scale<N> const scale = scale_of(sets.patterns());
  sets.rescale(scale.centre, scale.unit);
  auto const start = cox_objective(sets, {});
  fit.null_log_likelihood = -start.value;
  fit.log_likelihood = -start.value;
  if (!information_left(start.hessian, start.hessian)) {
    fit.status = cox_status::not_identified;
    return fit;
  }
  if (auto const spread = positive_inverse(start.hessian)) {
    fit.score = chi_square_test_of(quadratic(*spread, start.gradient), static_cast<int>(N));
  }

  auto const objective = [&sets](std::array<double, N> const& at) {
    return cox_objective(sets, at);
  };
  auto const found = minimise(objective, std::array<double, N>{}, search);
  fit.iterations = found.iterations;
  fit.log_likelihood = -found.value;
  fit.status = status_of(found, information_left(start.hessian, found.hessian).value_or(0.0));
  fit.converged = fit.status == cox_status::converged;
  fit.agreement = agreement_of(sets, found.at);
  for (std::size_t i = 0; i < N; ++i) fit.coefficients[i] = found.at[i] / scale.unit[i];
  if (!fit.converged) return fit;

  fit.covariance = positive_inverse(found.hessian);
  if (!fit.covariance) {
    fit.converged = false;
    fit.status = cox_status::not_identified;
    return fit;
  }
  fit.proportional_hazards = check_proportional_hazards(sets, found.at, *fit.covariance);
  for (std::size_t i = 0; i < N; ++i) {
    fit.proportional_hazards.slope[i] /= scale.unit[i];
    for (std::size_t j = 0; j < N; ++j) {
      (*fit.covariance)[i][j] /= scale.unit[i] * scale.unit[j];
    }
  }
  return fit;
}

}  // namespace patron::inline v0::detail

#endif

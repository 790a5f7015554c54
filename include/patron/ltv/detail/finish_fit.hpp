// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_FINISH_FIT_HPP
#define PATRON_LTV_DETAIL_FINISH_FIT_HPP

#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/numeric/minimise.hpp>
#include <patron/numeric/symmetric_matrix.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace patron::inline v0::detail {

/// What a search over the logarithms of parameters came to.
///
/// An eigenvalue of the Hessian is one over a squared standard error. A direction in which it is
/// above 10 on the scale of logarithms (a factor of 20,000) is one the data say nothing about: the
/// search has stopped on a ridge, whatever it says itself. Where that direction is one parameter
/// alone, that parameter is running to the end of its range.
template<std::size_t N>
[[nodiscard]] fit_status status_of(minimum<N> const& found) {
  if (found.status == search_status::not_finite) return fit_status::no_progress;
  constexpr double flat = 1.0 / (10.0 * 10.0);
  eigen_system<N> const eigen = eigen_system_of(found.hessian);
  if (!(std::abs(eigen.smallest()) >= flat)) {
    std::size_t moving = 0;
    for (double const part : eigen.vectors.front()) moving += std::abs(part) > 0.2 ? 1U : 0U;
    return moving > 1 ? fit_status::not_identified : fit_status::boundary;
  }
  switch (found.status) {
    case search_status::converged:
      return fit_status::converged;
    case search_status::iteration_limit:
      return fit_status::iteration_limit;
    default:
      return fit_status::no_progress;
  }
}

/// The fit at the end of a search for the lowest negative log-likelihood over the logarithms of a
/// model's parameters. The covariance of the parameters is that of their logarithms, each row and
/// column times the parameter: at an optimum the delta method is exact.
template<class Model, class Amount = void>
[[nodiscard]] fitted<Model, Amount> finish_fit(minimum<parameter_count<Model>> const& found,
                                               std::uint64_t customers,
                                               std::uint64_t left_out = 0) {
  fitted<Model, Amount> fit;
  auto const values = exps_of(found.at);
  fit.model = with_parameters<Model>(values);
  fit.log_likelihood = -found.value;
  fit.status = status_of(found);
  fit.converged = fit.status == fit_status::converged;
  fit.iterations = found.iterations;
  fit.customers = customers;
  fit.left_out = left_out;
  if (fit.converged) fit.covariance = positive_inverse(found.hessian);
  if (fit.covariance) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (std::size_t k = 0; k < values.size(); ++k) {
        (*fit.covariance)[i][k] *= values[i] * values[k];
      }
    }
  }
  return fit;
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_LOG_VARIANCE_HPP
#define PATRON_LTV_DETAIL_LOG_VARIANCE_HPP

#include <patron/ltv/fitted.hpp>
#include <patron/ltv/parametric_model.hpp>

#include <array>
#include <cmath>
#include <cstddef>

namespace patron::inline v0::detail {

/// How far a fit that has a covariance leaves the logarithm of some quantity of its model open: the
/// delta method, on the scale of the logarithms of the parameters.
///
///     g′ V g,   g = ∂ log quantity / ∂ log parameters, by central differences
///
/// Source: Casella and Berger 2002, Statistical Inference, section 5.5.4.
template<class Model, class Amount, class Quantity>
[[nodiscard]] double log_variance(fitted<Model, Amount> const& fit, Quantity const& quantity) {
  constexpr std::size_t n = fitted<Model, Amount>::parameters;
  constexpr double step = 1e-5;  // about the cube root of what a double rounds by
  auto const values = parameters_of(fit.model);
  auto const log_with = [&](std::size_t changed, double by) {
    std::array<double, n> logs = logs_of(values);
    logs[changed] += by;
    return std::log(static_cast<double>(quantity(with_parameters<Model>(exps_of(logs)))));
  };
  std::array<double, n> slopes{};
  for (std::size_t i = 0; i < n; ++i) {
    slopes[i] = (log_with(i, step) - log_with(i, -step)) / (2.0 * step);
  }
  double variance = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < n; ++k) {
      variance += slopes[i] / values[i] * (*fit.covariance)[i][k] * slopes[k] / values[k];
    }
  }
  return std::fmax(variance, 0.0);
}

}  // namespace patron::inline v0::detail

#endif

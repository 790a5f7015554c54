// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_PARAMETER_DRAWS_HPP
#define PATRON_LTV_DETAIL_PARAMETER_DRAWS_HPP

#include <patron/core/error.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/numeric/draw_normal.hpp>
#include <patron/numeric/symmetric_matrix.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

/// Models as they may be instead of the fitted one: drawn from the normal distribution of the
/// logarithms of its parameters. Those that `usable` refuses are drawn again.
template<class Model, class Amount, bit_source G, class Usable>
[[nodiscard]] std::vector<Model> parameter_draws(fitted<Model, Amount> const& fit,
                                                 std::size_t draws, G& generator,
                                                 Usable const& usable) {
  constexpr std::size_t n = fitted<Model, Amount>::parameters;
  std::vector<Model> models;
  if (!fit.covariance) return models;
  auto const values = parameters_of(fit.model);
  square_matrix<n> of_logs = *fit.covariance;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < n; ++k) of_logs[i][k] /= values[i] * values[k];
  }
  eigen_system<n> const eigen = eigen_system_of(of_logs);
  std::array<double, n> const centre = logs_of(values);

  for (std::size_t tries = 0; models.size() < draws; ++tries) {
    // A model hardly any draw of which is usable has no interval: the list stays short.
    if (tries > 20 * draws) return {};
    std::array<double, n> logs = centre;
    for (std::size_t i = 0; i < n; ++i) {
      double const length = std::sqrt(std::fmax(eigen.values[i], 0.0)) * draw_normal(generator);
      for (std::size_t k = 0; k < n; ++k) logs[k] += length * eigen.vectors[i][k];
    }
    Model const model = with_parameters<Model>(exps_of(logs));
    if (usable(model)) models.push_back(model);
  }
  return models;
}

}  // namespace patron::inline v0::detail

#endif

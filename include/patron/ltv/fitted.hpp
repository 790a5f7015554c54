// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FITTED_HPP
#define PATRON_LTV_FITTED_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/numeric/symmetric_matrix.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

namespace patron::inline v0 {

/// A model as the data made it, and how far it may be trusted.
///
/// Look at `converged` (or `status`) first: where it is false `model` is only the last point of the
/// search (or the default, where there was too little data to search at all), and there are no
/// standard errors. `Amount` is what a spend model was fitted to; `void` for the others.
template<parametric_model Model, class Amount = void>
struct fitted {
  static constexpr std::size_t parameters = parameter_count<Model>;

  Model model{};
  /// In the unit of the model; minus infinity where nothing was fitted.
  double log_likelihood = -std::numeric_limits<double>::infinity();
  bool converged = false;
  fit_status status = fit_status::too_little_data;
  int iterations = 0;           ///< steps of the search over all of the data
  std::uint64_t customers = 0;  ///< whom the likelihood is a sum over
  std::uint64_t left_out = 0;   ///< who was given, but says nothing to this model
  /// Of the parameters, from the inverse Hessian; none where the fit did not converge.
  std::optional<square_matrix<parameters>> covariance{};

  /// The roots of the diagonal of `covariance`, in the order of the parameters.
  [[nodiscard]] std::optional<std::array<double, parameters>> standard_errors() const {
    if (!covariance) return std::nullopt;
    std::array<double, parameters> errors{};
    for (std::size_t i = 0; i < parameters; ++i) errors[i] = std::sqrt((*covariance)[i][i]);
    return errors;
  }

  /// An interval for each parameter, built on the scale of its logarithm, so that it never reaches
  /// below zero; none where the fit did not converge.
  ///
  ///     value · exp(± z · standard error / value)
  [[nodiscard]] std::optional<std::array<estimate<>, parameters>> intervals(
      double confidence = 0.95) const {
    double const z = detail::two_sided_quantile(confidence);
    auto const errors = standard_errors();
    if (!errors) return std::nullopt;
    std::array<double, parameters> const values = parameters_of(model);
    std::array<estimate<>, parameters> found{};
    for (std::size_t i = 0; i < parameters; ++i) {
      double const factor = std::exp(z * (*errors)[i] / values[i]);
      found[i] = {values[i], values[i] / factor, values[i] * factor, confidence};
    }
    return found;
  }

  /// Akaike's criterion, 2k − 2 log L: of two models for the same data the smaller one is likelier
  /// to foretell new data. Source: Akaike 1974.
  [[nodiscard]] double aic() const noexcept {
    return 2.0 * static_cast<double>(parameters) - 2.0 * log_likelihood;
  }

  /// The Bayesian criterion, k log n − 2 log L, with n customers. Source: Schwarz 1978.
  [[nodiscard]] double bic() const noexcept {
    return static_cast<double>(parameters) * std::log(static_cast<double>(customers)) -
           2.0 * log_likelihood;
  }

  friend bool operator==(fitted const&, fitted const&) = default;
};

}  // namespace patron::inline v0

#endif

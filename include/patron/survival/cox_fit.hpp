// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_COX_FIT_HPP
#define PATRON_SURVIVAL_COX_FIT_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/numeric/symmetric_matrix.hpp>
#include <patron/survival/chi_square_test.hpp>
#include <patron/survival/concordance.hpp>
#include <patron/survival/cox_status.hpp>
#include <patron/survival/proportional_hazards_check.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// What a proportional hazards regression found, and how far it may be trusted.
///
/// Look at `converged` (or `status`) first: where it is false `coefficients` are only the last
/// point of the search, and there is no covariance and no interval. Then at
/// `proportional_hazards`: whether the effects are the same early and late.
template<std::size_t N>
struct cox_fit {
  /// β, in the order of the covariates: by how much the logarithm of the hazard rises with a
  /// covariate that is larger by 1.
  std::array<double, N> coefficients{};
  bool converged = false;
  cox_status status = cox_status::no_events;
  int iterations = 0;
  std::uint64_t subjects = 0;  ///< people, or records with a real weight above 0
  std::uint64_t events = 0;
  double log_likelihood = 0.0;       ///< partial; ties after Efron
  double null_log_likelihood = 0.0;  ///< the same where no covariate has an effect
  /// Of the coefficients, from the inverse information; none where the fit did not converge.
  std::optional<square_matrix<N>> covariance{};
  /// Whether any covariate has an effect, by the slope of the likelihood where none has; it needs
  /// no fit and has an answer where the likelihood is monotone. With one `bool` and no ties it is
  /// the log-rank test.
  chi_square_test score{};
  concordance agreement{};  ///< of the fitted risks with what happened
  proportional_hazards_check<N> proportional_hazards{};

  /// The roots of the diagonal of `covariance`. With real weights they take the weights for
  /// amounts of information, as R's default does.
  [[nodiscard]] std::optional<std::array<double, N>> standard_errors() const {
    if (!covariance) return std::nullopt;
    std::array<double, N> errors{};
    for (std::size_t i = 0; i < N; ++i) errors[i] = std::sqrt((*covariance)[i][i]);
    return errors;
  }

  /// exp(β): a hazard ratio of 2 says that of those who are alike in the rest and still there,
  /// twice as many have the event in any short time where the covariate is larger by 1.
  ///
  ///     exp(β ± z se)
  ///
  /// None where the fit did not converge. Throws where there is no such covariate.
  [[nodiscard]] std::optional<estimate<>> hazard_ratio(std::size_t i,
                                                       double confidence = 0.95) const {
    detail::require(i < N, "cox_fit: there is no such covariate");
    double const z = detail::two_sided_quantile(confidence);
    if (!covariance) return std::nullopt;
    double const spread = z * std::sqrt((*covariance)[i][i]);
    double const beta = coefficients[i];
    return estimate<>{std::exp(beta), std::exp(beta - spread), std::exp(beta + spread), confidence};
  }

  /// Wald's test of one covariate: (β / se)², with 1 degree of freedom.
  [[nodiscard]] chi_square_test wald(std::size_t i) const {
    detail::require(i < N, "cox_fit: there is no such covariate");
    if (!covariance) return {};
    return detail::chi_square_test_of(coefficients[i] * coefficients[i] / (*covariance)[i][i], 1);
  }

  /// Wald's test of all covariates: βᵀ V⁻¹ β.
  [[nodiscard]] chi_square_test wald() const {
    if (!covariance) return {};
    auto const information = positive_inverse(*covariance);
    if (!information) return {};
    double sum = 0.0;
    for (std::size_t i = 0; i < N; ++i) {
      for (std::size_t j = 0; j < N; ++j) {
        sum += coefficients[i] * (*information)[i][j] * coefficients[j];
      }
    }
    return detail::chi_square_test_of(sum, static_cast<int>(N));
  }

  /// The likelihood ratio test of all covariates, the most trustworthy of the three:
  ///
  ///     2 (log L(β) − log L(0))
  [[nodiscard]] chi_square_test likelihood_ratio() const {
    if (!converged) return {};
    return detail::chi_square_test_of(2.0 * (log_likelihood - null_log_likelihood),
                                      static_cast<int>(N));
  }

  friend bool operator==(cox_fit const&, cox_fit const&) = default;
};

}  // namespace patron::inline v0

#endif

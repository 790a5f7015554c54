// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_SHIFTED_BETA_GEOMETRIC_HPP
#define PATRON_LTV_SHIFTED_BETA_GEOMETRIC_HPP

#include <patron/core/discount.hpp>
#include <patron/ltv/contract_model.hpp>
#include <patron/ltv/detail/check_parameters.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/ltv/renewal_counts.hpp>
#include <patron/numeric/log_beta.hpp>
#include <patron/numeric/log_hypergeometric_2f1.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// Contracts that are renewed or not, each with a churn probability of its own that never changes;
/// over the contracts it is Beta(alpha, beta).
///
///     S(t) = B(α, β + t) / B(α, β),   r(t) = S(t) / S(t − 1) = (β + t − 1) / (α + β + t − 1)
///
/// Times count renewals: S(0) = 1, r(1) is the share that makes the first one. Retention rises with
/// t although no customer becomes more loyal: those who leave easily have left.
/// Source: Fader and Hardie 2007 (Journal of Interactive Marketing 21(1)), eqs. 5-8.
///
/// Every question throws where a parameter is not above 0.
// A template, so that only those who have contracts pay for it when they compile.
template<class Counts = renewal_counts>
struct basic_shifted_beta_geometric {
  double alpha = 1.0;  ///< alpha / (alpha + beta) is the mean churn at the first renewal
  double beta = 1.0;   ///< both small: most either leave at once or stay for long

  static constexpr std::string_view name = "shifted beta-geometric";
  static constexpr std::array<std::string_view, 2> parameter_names{"alpha", "beta"};

  /// S(t): the share of contracts that makes so many renewals.
  template<detail::whole_count Int>
  [[nodiscard]] double survival(Int renewals) const {
    check("survival");
    double const t = detail::check_renewals("survival", renewals);
    if (t > 64.0) return std::exp(log_beta(alpha, beta + t) - log_beta(alpha, beta));
    double share = 1.0;
    for (double k = 0.0; k < t; k += 1.0) share *= (beta + k) / (alpha + beta + k);
    return share;
  }

  /// r(t): the share of those that came up for their t-th renewal that makes it; t from 1.
  template<detail::whole_count Int>
  [[nodiscard]] double retention(Int renewal) const {
    check("retention");
    double const t = detail::check_renewals("retention", renewal, 1);
    return (beta + t - 1.0) / (alpha + beta + t - 1.0);
  }

  /// How many payments a contract still brings that has made so many renewals and is about to
  /// decide on the next, each payment discounted to that day (DERL).
  ///
  ///     Σ S(t)/S(n − 1) (1 + d)^(n − t) over t >= n
  ///         = (β+n−1)/(α+β+n−1) ₂F₁(1, β+n; α+β+n; 1/(1+d)),   n = renewals made + 1
  ///
  /// Payments come at the renewals, `period` apart. Throws where the discount is not above 0.
  /// Source: Fader and Hardie 2010 (Marketing Science 29(1)), eq. 6.
  template<detail::whole_count Int, class Rep = std::chrono::years::rep,
           class Period = std::chrono::years::period>
  [[nodiscard]] double residual_lifetime(
      Int renewals_made, discount rate,
      std::chrono::duration<Rep, Period> period = std::chrono::years{1}) const {
    check("residual_lifetime");
    double const made = detail::check_renewals("residual_lifetime", renewals_made);
    double const delta = detail::check_discount("residual_lifetime", rate, period);
    double const b = beta + made + 1.0;
    double const log_sum =
        log_hypergeometric_2f1(1.0, b, alpha + b, std::exp(-delta), -std::expm1(-delta));
    return (beta + made) / (alpha + beta + made) * std::exp(log_sum);
  }

  /// How many payments a new contract brings, the first of them now (DEL): what a subscriber is
  /// worth, divided by the margin of a payment.
  template<class Rep = std::chrono::years::rep, class Period = std::chrono::years::period>
  [[nodiscard]] double expected_lifetime(
      discount rate, std::chrono::duration<Rep, Period> period = std::chrono::years{1}) const {
    return 1.0 + rate.factor(period) * residual_lifetime(0, rate, period);
  }

  /// The same without a discount; none where it is infinite (alpha <= 1).
  ///
  ///     (α + β − 1) / (α − 1)
  [[nodiscard]] std::optional<double> mean_lifetime() const {
    check("mean_lifetime");
    if (alpha <= 1.0) return std::nullopt;
    return (alpha + beta - 1.0) / (alpha - 1.0);
  }

  /// Σ renewed · log r(t) + lost · log(1 − r(t)). For one cohort that is the likelihood of the
  /// papers: Σ lost · log P(T = t) + still running · log S.
  [[nodiscard]] double log_likelihood(Counts const& counts) const {
    check("log_likelihood");
    double sum = 0.0;
    for (std::size_t t = 1; t <= counts.size(); ++t) {
      rate const renewed = counts[t];
      double const others = beta + static_cast<double>(t - 1);
      sum -= static_cast<double>(renewed.kept) * std::log1p(alpha / others) +
             static_cast<double>(renewed.of - renewed.kept) * std::log1p(others / alpha);
    }
    return sum;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.alpha, self.beta);
  }
  friend constexpr bool operator==(basic_shifted_beta_geometric const&,
                                   basic_shifted_beta_geometric const&) = default;

 private:
  void check(std::string_view where) const { detail::check_parameters(where, *this); }
};
using shifted_beta_geometric = basic_shifted_beta_geometric<>;

}  // namespace patron::inline v0

#endif

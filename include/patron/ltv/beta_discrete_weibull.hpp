// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_BETA_DISCRETE_WEIBULL_HPP
#define PATRON_LTV_BETA_DISCRETE_WEIBULL_HPP

#include <patron/core/discount.hpp>
#include <patron/ltv/contract_model.hpp>
#include <patron/ltv/detail/check_parameters.hpp>
#include <patron/ltv/detail/residual_sum.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/ltv/renewal_counts.hpp>
#include <patron/numeric/log_beta.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// Contracts whose churn probability also changes with their age: it rises (c > 1), falls (c < 1),
/// or stays (c = 1, the shifted beta-geometric model); θ differs over contracts as
/// Beta(gamma, delta).
///
///     S(t | θ) = (1 − θ)^(t^c),   S(t) = B(γ, δ + t^c) / B(γ, δ),   r(t) = S(t) / S(t − 1)
///
/// Times count renewals. It follows cohorts in which many leave at the second or third renewal
/// rather than the first. Source: Fader, Hardie, Liu, Davin and Steenburgh 2018 (Journal of
/// Interactive Marketing 43).
///
/// Every question throws where a parameter is not above 0.
// A template, so that only those who have contracts pay for it when they compile.
template<class Counts = renewal_counts>
struct basic_beta_discrete_weibull {
  double gamma = 1.0;  ///< gamma / (gamma + delta) is the mean churn at the first renewal
  double delta = 1.0;
  double c = 1.0;  ///< whether a customer's own churn rises with age (above 1) or falls

  static constexpr std::string_view name = "beta-discrete-Weibull";
  static constexpr std::array<std::string_view, 3> parameter_names{"gamma", "delta", "c"};

  /// S(t): the share of contracts that makes so many renewals.
  template<detail::whole_count Int>
  [[nodiscard]] double survival(Int renewals) const {
    check("survival");
    return std::exp(log_survival(detail::check_renewals("survival", renewals)));
  }

  /// r(t): the share of those that came up for their t-th renewal that makes it; t from 1.
  template<detail::whole_count Int>
  [[nodiscard]] double retention(Int renewal) const {
    check("retention");
    return std::exp(log_retention(detail::check_renewals("retention", renewal, 1)));
  }

  /// How many payments a contract still brings that has made so many renewals and is about to
  /// decide on the next, each payment discounted to that day.
  ///
  ///     Σ S(t)/S(n − 1) (1 + d)^(n − t) over t >= n,   n = renewals made + 1
  ///
  /// Payments come at the renewals, `period` apart. Throws where the discount is not above 0.
  template<detail::whole_count Int, class Rep = std::chrono::years::rep,
           class Period = std::chrono::years::period>
  [[nodiscard]] double residual_lifetime(
      Int renewals_made, discount rate,
      std::chrono::duration<Rep, Period> period = std::chrono::years{1}) const {
    check("residual_lifetime");
    double const made = detail::check_renewals("residual_lifetime", renewals_made);
    return residual(made, detail::check_discount("residual_lifetime", rate, period));
  }

  /// How many payments a new contract brings, the first of them now.
  template<class Rep = std::chrono::years::rep, class Period = std::chrono::years::period>
  [[nodiscard]] double expected_lifetime(
      discount rate, std::chrono::duration<Rep, Period> period = std::chrono::years{1}) const {
    return 1.0 + rate.factor(period) * residual_lifetime(0, rate, period);
  }

  /// The same without a discount; none where it is infinite (gamma · c <= 1).
  [[nodiscard]] std::optional<double> mean_lifetime() const {
    check("mean_lifetime");
    if (gamma * c <= 1.0) return std::nullopt;
    return 1.0 + residual(0.0, 0.0);
  }

  /// Σ renewed · log r(t) + lost · log(1 − r(t)).
  [[nodiscard]] double log_likelihood(Counts const& counts) const {
    check("log_likelihood");
    double sum = 0.0;
    for (std::size_t t = 1; t <= counts.size(); ++t) {
      rate const renewed = counts[t];
      double const log_r = log_retention(static_cast<double>(t));
      if (renewed.kept > 0) sum += static_cast<double>(renewed.kept) * log_r;
      if (renewed.of > renewed.kept) {
        sum += static_cast<double>(renewed.of - renewed.kept) * std::log(-std::expm1(log_r));
      }
    }
    return sum;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.gamma, self.delta, self.c);
  }
  friend constexpr bool operator==(basic_beta_discrete_weibull const&,
                                   basic_beta_discrete_weibull const&) = default;

 private:
  [[nodiscard]] double log_survival(double t) const {
    return log_beta(gamma, delta + std::pow(t, c)) - log_beta(gamma, delta);
  }
  [[nodiscard]] double log_retention(double t) const {
    return log_beta(gamma, delta + std::pow(t, c)) - log_beta(gamma, delta + std::pow(t - 1.0, c));
  }
  [[nodiscard]] double residual(double made, double per_period) const {
    double const now = log_survival(made);
    auto const remaining = [&](double t) { return log_survival(t) - now; };
    // Where t^c is 1e20 times the other terms, S(t) is a power of t to the last digit.
    double const only_power_from = std::pow(1e20 * (1.0 + gamma + delta), 1.0 / c);
    return detail::residual_sum(remaining, made + 1.0, per_period, gamma * c, only_power_from);
  }
  void check(std::string_view where) const { detail::check_parameters(where, *this); }
};
using beta_discrete_weibull = basic_beta_discrete_weibull<>;

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_CONTRACT_LIKELIHOOD_HPP
#define PATRON_LTV_DETAIL_CONTRACT_LIKELIHOOD_HPP

#include <patron/ltv/beta_discrete_weibull.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/ltv/renewal_counts.hpp>
#include <patron/ltv/shifted_beta_geometric.hpp>
#include <patron/numeric/digamma.hpp>
#include <patron/numeric/minimise.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>

namespace patron::inline v0::detail {

/// The negative log-likelihood of a contract model over the logarithms of its parameters, with its
/// exact gradient. `starts()` are contracts of several kinds.
template<class Model>
class contract_likelihood;

/// The common part: a sum over renewals t of
///
///     renewed · log r(t) + lost · log(1 − r(t)),
///
/// of which a model gives log r(t) and its derivatives for its own parameters.
template<class Model, class RetentionAt>
[[nodiscard]] value_and_gradient<parameter_count<Model>> negative_log_likelihood(
    Model const& model, renewal_counts const& counts, RetentionAt const& retention_at) {
  constexpr std::size_t n = parameter_count<Model>;
  auto const values = parameters_of(model);
  value_and_gradient<n> answer;
  answer.value = -model.log_likelihood(counts);
  for (std::size_t t = 1; t <= counts.size(); ++t) {
    rate const renewed = counts[t];
    auto const [log_r, slopes] = retention_at(static_cast<double>(t));
    // d log(1 − r) = −r / (1 − r) d log r
    double const lost = static_cast<double>(renewed.of - renewed.kept) / std::expm1(-log_r);
    double const weight = static_cast<double>(renewed.kept) - lost;
    for (std::size_t i = 0; i < n; ++i) answer.gradient[i] -= weight * slopes[i] * values[i];
  }
  return answer;
}

/// A logarithm and its derivatives for the parameters of a model.
template<std::size_t N>
struct log_and_slopes {
  double log;
  std::array<double, N> slopes;
};

/// A place from which nothing can be computed: the search turns back.
template<std::size_t N>
[[nodiscard]] value_and_gradient<N> beyond_the_wall() {
  value_and_gradient<N> nothing;
  nothing.value = HUGE_VAL;
  return nothing;
}

template<std::same_as<shifted_beta_geometric> Model>
class contract_likelihood<Model> {
 public:
  explicit contract_likelihood(renewal_counts const& counts) : counts_{counts} {}

  [[nodiscard]] static std::array<std::array<double, 2>, 4> starts() {
    return {logs_of(std::array{1.0, 2.0}), logs_of(std::array{0.5, 4.0}),
            logs_of(std::array{4.0, 16.0}), logs_of(std::array{0.1, 0.2})};
  }

  [[nodiscard]] value_and_gradient<2> operator()(std::array<double, 2> const& logs) const {
    if (!(std::abs(logs[0]) < 200.0 && std::abs(logs[1]) < 200.0)) return beyond_the_wall<2>();
    auto const model = with_parameters<Model>(exps_of(logs));
    return negative_log_likelihood(model, counts_, [&model](double t) -> log_and_slopes<2> {
      double const others = model.beta + (t - 1.0);
      double const all = model.alpha + others;
      return {-std::log1p(model.alpha / others), {-1.0 / all, model.alpha / (others * all)}};
    });
  }

 private:
  renewal_counts const& counts_;
};

template<std::same_as<beta_discrete_weibull> Model>
class contract_likelihood<Model> {
 public:
  explicit contract_likelihood(renewal_counts const& counts) : counts_{counts} {}

  [[nodiscard]] static std::array<std::array<double, 3>, 4> starts() {
    return {logs_of(std::array{0.5, 1.0, 1.2}), logs_of(std::array{0.2, 2.0, 1.8}),
            logs_of(std::array{1.0, 6.0, 0.9}), logs_of(std::array{4.0, 16.0, 0.6})};
  }

  [[nodiscard]] value_and_gradient<3> operator()(std::array<double, 3> const& logs) const {
    auto const model = with_parameters<Model>(exps_of(logs));
    bool const in_range = std::abs(logs[0]) < 200.0 && std::abs(logs[1]) < 200.0 &&
                          model.c * std::log(static_cast<double>(counts_.size())) < 200.0;
    if (!in_range) return beyond_the_wall<3>();
    return negative_log_likelihood(model, counts_, [&model](double t) -> log_and_slopes<3> {
      log_and_slopes<3> const after = log_beta_at(model, t);
      log_and_slopes<3> const before = log_beta_at(model, t - 1.0);
      log_and_slopes<3> step{after.log - before.log, {}};
      for (std::size_t i = 0; i < 3; ++i) step.slopes[i] = after.slopes[i] - before.slopes[i];
      return step;
    });
  }

 private:
  /// log B(γ, δ + t^c) but for what does not depend on t.
  [[nodiscard]] static log_and_slopes<3> log_beta_at(Model const& m, double t) {
    double const power = std::pow(t, m.c);
    double const slope_of_all = digamma(m.gamma + m.delta + power);
    double const slope = digamma(m.delta + power) - slope_of_all;
    double const by_c = t > 0.0 ? slope * power * std::log(t) : 0.0;
    return {log_beta(m.gamma, m.delta + power), {-slope_of_all, slope, by_c}};
  }

  renewal_counts const& counts_;
};

}  // namespace patron::inline v0::detail

#endif

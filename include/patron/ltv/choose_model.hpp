// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_CHOOSE_MODEL_HPP
#define PATRON_LTV_CHOOSE_MODEL_HPP

#include <patron/history/pattern_counts.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/detail/read_patterns.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/mbg_nbd.hpp>

#include <array>
#include <concepts>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace patron::inline v0 {

/// One of the models that were tried.
struct model_comparison {
  std::string_view name{};
  fit_status status{};
  double log_likelihood = 0.0;
  double aic = 0.0;

  friend bool operator==(model_comparison const&, model_comparison const&) = default;
};

/// The purchase model that suits the data best, and how the others did.
template<class... Models>
struct basic_chosen_model {
  std::variant<fitted<Models>...> best{};
  std::array<model_comparison, sizeof...(Models)> table{};  ///< best first

  [[nodiscard]] std::string_view name() const noexcept { return table.front().name; }
  [[nodiscard]] bool converged() const noexcept {
    return table.front().status == fit_status::converged;
  }

  friend bool operator==(basic_chosen_model const&, basic_chosen_model const&) = default;
};
using chosen_model = basic_chosen_model<bg_nbd, mbg_nbd>;

namespace detail {

template<class Model>
[[nodiscard]] model_comparison comparison_of(fitted<Model> const& fit) {
  return {Model::name, fit.status, fit.log_likelihood, fit.aic()};
}

// A template, so that only those who choose pay for two fits when they compile.
template<class First, class Second>
[[nodiscard]] basic_chosen_model<First, Second> choose(patterns_read const& read,
                                                       fit_options const& options) {
  auto const first = fit_patterns<First>(read, options, std::nullopt);
  auto const second = fit_patterns<Second>(read, options, std::nullopt);
  bool const second_is_better = second.converged != first.converged
                                    ? second.converged
                                    : second.log_likelihood > first.log_likelihood;
  basic_chosen_model<First, Second> chosen{.best = first,
                                           .table = {comparison_of(first), comparison_of(second)}};
  if (second_is_better) {
    chosen.best = second;
    std::swap(chosen.table[0], chosen.table[1]);
  }
  return chosen;
}

}  // namespace detail

/// Fits BG/NBD and MBG/NBD and takes the likelier; one that converged comes before one that did
/// not. Both have four parameters, so that the likelihood alone decides.
///
///     auto const chosen = choose_model(customers);
///     std::visit([&](auto const& purchases) {
///       ltv_calculator const ltv{purchases, spend, options};
///       …
///     }, chosen.best);
///
/// How to read it: a difference of log-likelihoods below about 2 says hardly anything. On a tie
/// BG/NBD is taken. Customers as for `fit`.
template<customer_range Customers>
[[nodiscard]] auto choose_model(Customers&& customers, fit_options const& options = {}) {
  return detail::choose<bg_nbd, mbg_nbd>(detail::read_patterns("choose_model", customers), options);
}
template<std::same_as<pattern_counts> Counts>
[[nodiscard]] auto choose_model(Counts const& counts, fit_options const& options = {}) {
  return detail::choose<bg_nbd, mbg_nbd>(detail::read_patterns("choose_model", counts), options);
}

}  // namespace patron::inline v0

#endif

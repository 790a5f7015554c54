// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FIT_HPP
#define PATRON_LTV_FIT_HPP

#include <patron/history/pattern_counts.hpp>
#include <patron/ltv/beta_geometric_nbd.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/detail/beta_geometric_likelihood.hpp>
#include <patron/ltv/detail/finish_fit.hpp>
#include <patron/ltv/detail/read_patterns.hpp>
#include <patron/ltv/detail/summed_likelihood.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/numeric/minimise.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>

namespace patron::inline v0 {
namespace detail {

template<std::size_t N, std::size_t Starts>
using start_points = std::array<std::array<double, N>, Starts>;

/// Where the search for a model of the caller's begins: at its default, and around it.
template<class Model>
[[nodiscard]] start_points<parameter_count<Model>, 5> starts_for(summed_likelihood<Model> const&) {
  start_points<parameter_count<Model>, 5> starts{};
  std::size_t i = 0;
  for (double const factor : {0.0, -1.5, 1.5, -4.0, 4.0}) {
    starts[i] = logs_of(parameters_of(Model{}));
    for (double& log : starts[i++]) log += factor;
  }
  return starts;
}

/// Four kinds of firm, with the purchase rate of this one.
template<class Model>
[[nodiscard]] start_points<4, 4> starts_for(beta_geometric_likelihood<Model> const& likelihood) {
  double const while_alive = 2.0 * likelihood.purchases_per_time();
  auto const firm = [&](double r, double a, double b) {
    return logs_of(std::array{r, r / while_alive, a, b});
  };
  return {firm(0.5, 0.5, 2.0), firm(0.2, 1.0, 3.0), firm(2.0, 0.3, 1.0), firm(5.0, 0.1, 1.0)};
}

template<class Model>
struct likelihood_of {
  using type = summed_likelihood<Model>;
};
template<class Time, dropout When>
struct likelihood_of<beta_geometric_nbd<Time, When>> {
  using type = beta_geometric_likelihood<beta_geometric_nbd<Time, When>>;
};

/// A search over the whole of the data from several starts; where the data are many, first over a
/// part of them, from where the last one needs a few steps.
template<class Likelihood>
[[nodiscard]] auto search(pattern_table const& data, fit_options const& options) {
  constexpr double enough_to_begin = 4096.0;
  Likelihood const likelihood{data, options};
  minimise_options const all{.max_iterations = options.max_iterations, .tolerance = 1e-12};
  if (static_cast<double>(data.rows().size()) > enough_to_begin) {
    pattern_table const few = data.thinned(enough_to_begin);
    Likelihood const sample{few, options};
    auto const begun = minimise(sample, starts_for(sample), {.max_iterations = 50});
    if (status_of(begun) == fit_status::converged) {
      auto const found = minimise(likelihood, begun.at, all);
      if (status_of(found) == fit_status::converged) return found;
    }
  }
  return minimise(likelihood, starts_for(likelihood), all);
}

template<class Model>
[[nodiscard]] fitted<Model> fit_patterns(patterns_read const& read, fit_options const& options,
                                         std::optional<Model> const& start) {
  require(options.max_iterations >= 0, "fit: max_iterations is not below 0");
  pattern_table const& data = read.table;
  fitted<Model> nothing;
  nothing.customers = read.customers;
  // Without a repeat purchase nothing is known of rates, and a pattern fixes one parameter at most.
  if (data.most_purchases() == 0 || data.rows().size() <= parameter_count<Model>) return nothing;

  using likelihood = typename likelihood_of<Model>::type;
  auto const found = start
                         ? minimise(likelihood{data, options}, logs_of(parameters_of(*start)),
                                    {.max_iterations = options.max_iterations, .tolerance = 1e-12})
                         : search<likelihood>(data, options);
  return finish_fit<Model>(found, read.customers);
}

}  // namespace detail

/// The parameters of a purchase model by maximum likelihood.
///
///     auto const fit = patron::fit<patron::bg_nbd>(customers);
///     if (fit.converged) … fit.model, fit.standard_errors(), fit.log_likelihood …
///     else … to_string(fit.status) …
///
/// `customers` is a range of purchase summaries, of patterns, or `pattern_counts`. The likelihood
/// is summed over distinct patterns, so that the cost of a fit grows with them and not with
/// customers; no scaling of the times is needed, and alpha comes out in the unit of the model.
/// Customers seen on their last day only (age 0) are legal and add nothing.
///
/// The search begins at several starts of its own, or at `start` alone where one is given. The
/// derivatives of bg_nbd and mbg_nbd are exact; for a model of the caller's (`parametric_model`
/// and `log_likelihood`) they are differences. The same customers give the same bits, in any order
/// and with any `fit_options::run`.
///
/// Too little data, or data without an optimum, is no error but a `status`. Throws for a customer
/// that cannot be, with its position: a negative time, a recency above the age, a frequency without
/// a recency. The other kinds of models have a `fit` beside them, with what they are fitted to.
template<fittable_purchase_model Model, customer_range Customers>
[[nodiscard]] fitted<Model> fit(Customers&& customers, fit_options const& options = {},
                                std::type_identity_t<std::optional<Model>> const& start = {}) {
  return detail::fit_patterns<Model>(detail::read_patterns("fit", customers), options, start);
}
template<fittable_purchase_model Model, std::same_as<pattern_counts> Counts>
[[nodiscard]] fitted<Model> fit(Counts const& counts, fit_options const& options = {},
                                std::type_identity_t<std::optional<Model>> const& start = {}) {
  return detail::fit_patterns<Model>(detail::read_patterns("fit", counts), options, start);
}

namespace detail {

/// What the compiler says where a model lacks a question that a fit needs, or the data are not what
/// it is fitted to: see `fittable_purchase_model` and `fittable_contract_model`.
struct this_model_is_not_fittable_to_these_data {};

}  // namespace detail

/// What has no likelihood of the data has no fit.
template<class Model>
detail::this_model_is_not_fittable_to_these_data fit(...) = delete;

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FIT_SPEND_HPP
#define PATRON_LTV_FIT_SPEND_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/detail/finish_fit.hpp>
#include <patron/ltv/detail/gamma_gamma_likelihood.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/spend_table.hpp>
#include <patron/numeric/minimise.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {
namespace detail {

/// What a customer's money is counted in: the type of `repeat_total`, and `double` without one.
template<class C>
struct amount_of_customer {
  using type = double;
};
template<class C>
  requires requires(C const& customer) { customer.repeat_total; }
struct amount_of_customer<C> {
  using type = std::remove_cvref_t<decltype(std::declval<C const&>().repeat_total)>;
};
template<class R>
using amount_of_t =
    typename amount_of_customer<std::remove_cvref_t<std::ranges::range_reference_t<R>>>::type;

/// Firms whose customers differ more or less than their purchases do; the mean spend is 1.
template<std::floating_point Real = double>
[[nodiscard]] std::array<std::array<Real, 3>, 4> gamma_gamma_starts() {
  auto const firm = [](Real p, Real q) { return logs_of(std::array{p, q, (q - 1.0) / p}); };
  return {firm(6.0, 4.0), firm(1.0, 2.0), firm(2.0, 10.0), firm(30.0, 3.0)};
}

/// How many different pairs of frequency and mean there are in a sorted table.
template<class Table>
[[nodiscard]] std::size_t distinct_histories(Table const& data) {
  std::size_t distinct = 0;
  for (spend_group const& group : data.groups()) {
    for (std::size_t i = 0; i < group.means.size(); ++i) {
      if (i == 0 || group.means[i] != group.means[i - 1]) ++distinct;
    }
  }
  return distinct;
}

template<class Model, class Amount>
[[nodiscard]] fitted<Model, Amount> fit_gamma_gamma(spend_table data, fit_options const& options,
                                                    std::optional<Model> start) {
  require(options.max_iterations >= 0, "fit: max_iterations is not below 0");
  data.sort();
  std::uint64_t const customers = data.customers();
  fitted<Model, Amount> nothing;
  nothing.customers = customers;
  nothing.left_out = data.left_out();
  if (distinct_histories(data) <= parameter_count<Model>) return nothing;

  gamma_gamma_likelihood const likelihood{data, options};
  minimise_options const search{.max_iterations = options.max_iterations};
  if (start) start->gamma /= likelihood.unit();
  auto found = start ? minimise(likelihood, logs_of(parameters_of(*start)), search)
                     : minimise(likelihood, gamma_gamma_starts(), search);
  double const log_unit = std::log(likelihood.unit());
  found.at[2] += log_unit;
  found.value += static_cast<double>(customers) * log_unit;
  return finish_fit<Model, Amount>(found, customers, data.left_out());
}

}  // namespace detail

/// The parameters of the gamma-gamma model by maximum likelihood, from a range of purchase
/// summaries or of `spend_history`.
///
///     auto const spend = patron::fit<patron::gamma_gamma>(customers);
///
/// Only repeat buyers say something of it. Those of them whose mean is 0 or below, because they
/// bought free of charge or their refunds outweigh, are left out and counted in `.left_out`. The
/// result knows the type of the customers' amounts. The search has exact derivatives; it begins at
/// several starts of its own, or at `start` alone where one is given. The same customers give the
/// same bits, in any order and with any `fit_options::run`.
///
/// Too little data, or data without an optimum, is no error but a `status`: fewer than four
/// different histories, or customers so alike that p and q have no end. Throws for a mean that is
/// not a finite number, with its position.
template<std::same_as<gamma_gamma> Model, spending_range Customers>
[[nodiscard]] fitted<Model, detail::amount_of_t<Customers>> fit(
    Customers&& customers, fit_options const& options = {},
    std::type_identity_t<std::optional<Model>> const& start = {}) {
  spend_table table{"fit"};
  table.add(customers);
  return detail::fit_gamma_gamma<Model, detail::amount_of_t<Customers>>(std::move(table), options,
                                                                        start);
}
/// The same from the table of customers who came in parts: a plain number for an amount, or what is
/// said.
///
///     auto const spend = patron::fit<patron::gamma_gamma, std::int64_t>(std::move(table));
template<std::same_as<gamma_gamma> Model, amount Amount = double>
[[nodiscard]] fitted<Model, Amount> fit(
    spend_table table, fit_options const& options = {},
    std::type_identity_t<std::optional<Model>> const& start = {}) {
  return detail::fit_gamma_gamma<Model, Amount>(std::move(table), options, start);
}

}  // namespace patron::inline v0

#endif

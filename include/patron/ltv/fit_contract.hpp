// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FIT_CONTRACT_HPP
#define PATRON_LTV_FIT_CONTRACT_HPP

#include <patron/core/error.hpp>
#include <patron/ltv/contract_model.hpp>
#include <patron/ltv/detail/contract_likelihood.hpp>
#include <patron/ltv/detail/finish_fit.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/renewal_counts.hpp>
#include <patron/numeric/minimise.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// The parameters of a contract model by maximum likelihood.
///
///     std::vector const running{1000, 869, 743, 653, 593};  // at the start, after each renewal
///     auto const contracts = patron::fit<patron::shifted_beta_geometric>(running);
///
/// It takes `renewal_counts`, or what they are made from: one cohort, or a range of cohorts.
/// The search has exact gradients; it begins at several starts of its own, or at `start` alone
/// where one is given. Its `customers` are the contracts that came up for their first renewal.
///
/// Too little data, or data without an optimum, is no error but a `status`: a model with two
/// parameters asks for two renewals with contracts in them, one with three for three. Where nobody
/// left, or retention never changes, parameters run to the end of their range.
template<fittable_contract_model Model>
[[nodiscard]] fitted<Model> fit(renewal_counts const& counts, fit_options const& options = {},
                                std::type_identity_t<std::optional<Model>> const& start = {}) {
  detail::require(options.max_iterations >= 0, "fit: max_iterations is not below 0");
  std::size_t seen = 0;
  for (std::size_t t = 1; t <= counts.size(); ++t) seen += counts[t].of > 0 ? 1U : 0U;
  fitted<Model> nothing;
  nothing.customers = counts.contracts();
  if (seen < parameter_count<Model>) return nothing;

  detail::contract_likelihood<Model> const likelihood{counts};
  minimise_options const search{.max_iterations = options.max_iterations};
  auto const found =
      start ? minimise(likelihood, detail::logs_of(parameters_of(*start)), search)
            : minimise(likelihood, detail::contract_likelihood<Model>::starts(), search);
  return detail::finish_fit<Model>(found, counts.contracts());
}
template<fittable_contract_model Model, std::ranges::input_range Survivors>
  requires(!std::same_as<std::remove_cvref_t<Survivors>, renewal_counts> &&
           std::constructible_from<renewal_counts, Survivors>)
[[nodiscard]] fitted<Model> fit(Survivors&& survivors, fit_options const& options = {},
                                std::type_identity_t<std::optional<Model>> const& start = {}) {
  return fit<Model>(renewal_counts{std::forward<Survivors>(survivors)}, options, start);
}

}  // namespace patron::inline v0

#endif

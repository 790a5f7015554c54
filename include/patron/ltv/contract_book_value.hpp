// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_CONTRACT_BOOK_VALUE_HPP
#define PATRON_LTV_CONTRACT_BOOK_VALUE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/discount.hpp>
#include <patron/core/estimated.hpp>
#include <patron/ltv/contract_model.hpp>
#include <patron/ltv/renewal_counts.hpp>
#include <patron/numeric/compensated_sum.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What the running contracts are expected still to bring: the value of the book of business.
///
///     contract_book_value(contracts, model, discount::annual(0.1), &contract::renewals_made,
///                         &contract::margin);
///
///     value = Σ margin · residual lifetime (renewals made)
///
/// `renewals_made` reads from each record how many renewals are behind it, `margin` what a payment
/// of it leaves, in the caller's amount type; a record may as well stand for many contracts of one
/// age with their margins added up. Payments come `period` apart, and each is discounted to its own
/// next renewal: take off the time until then where it matters.
///
/// Contracts of one age are added exactly before they are multiplied, and the sum is rounded once,
/// half to even; the order of the records does not matter. How to read it: one retention rate for
/// all misses it by 25 to 50 %, because those who have renewed often will renew again.
/// Source: Fader and Hardie 2010 (Marketing Science 29(1)).
template<std::ranges::input_range Contracts, contract_model Model, class Renewals, class Margin,
         class Rep = std::chrono::years::rep, class Period = std::chrono::years::period>
  requires detail::whole_count<detail::projected_reference_t<Contracts, Renewals>> &&
           amount<detail::projected_reference_t<Contracts, Margin>>
[[nodiscard]] auto contract_book_value(
    Contracts&& contracts, Model const& model, discount rate, Renewals renewals_made, Margin margin,
    std::chrono::duration<Rep, Period> period = std::chrono::years{1})
    -> estimated<detail::projected_reference_t<Contracts, Margin>> {
  using Amount = detail::projected_reference_t<Contracts, Margin>;
  using traits = amount_traits<Amount>;
  std::vector<std::pair<std::uint64_t, Amount>> rows;
  for (auto&& contract : contracts) {
    auto const made = std::invoke(renewals_made, contract);
    static_cast<void>(detail::check_renewals("contract_book_value", made));
    rows.emplace_back(static_cast<std::uint64_t>(made), std::invoke(margin, contract));
  }
  std::ranges::sort(rows);

  compensated_sum value;
  for (auto row = rows.begin(); row != rows.end();) {
    std::uint64_t const made = row->first;
    Amount of_one_age{};
    for (; row != rows.end() && row->first == made; ++row) {
      of_one_age = traits::add(of_one_age, row->second);
    }
    value += traits::to_double(of_one_age) * model.residual_lifetime(made, rate, period);
  }
  return estimated<Amount>{traits::from_double(value.value())};
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_CONTRACTS_HPP
#define PATRON_REPORT_ADD_CONTRACTS_HPP

#include <patron/grip/recurring_revenue.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/report/detail/contract_row.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<class Price>
struct price_of;
template<class Amount>
struct price_of<recurring_revenue<Amount>> {
  using amount = Amount;
};

}  // namespace detail

/// Adds to a review what contracts tell: the movements of recurring revenue, who is held, when and
/// why customers leave, and which channel brings those who stay.
///
///     add_contracts(r, contracts, &contract::who, &contract::from, &contract::to,
///                   &contract::price, &contract::paused, &contract::channel, &contract::reason);
///
/// `price` gives a `recurring_revenue` in the currency of the review or in its minor units, `to`
/// and `paused` may be none, `channel` and `reason` give text (empty: nobody knows). A contract
/// that is followed by another of the same customer from the day on which it ends is a renewal or
/// an upgrade: no departure, whatever its reason says. Contracts that begin after the last day of
/// the review have no effect. Throws, with the record, for what `contract_movement` refuses: a
/// contract that ends before it starts, a negative price, a pause outside its contract.
template<std::ranges::input_range Contracts, class Customer, class From, class To, class Price,
         class Paused, class Channel, class Reason>
void add_contracts(review& r, Contracts&& contracts, Customer customer, From from, To to,
                   Price price, Paused paused, Channel channel, Reason reason,
                   review_options const& options = {}) {
  using amount = typename detail::price_of<std::remove_cvref_t<
      std::invoke_result_t<Price&, std::ranges::range_reference_t<Contracts>>>>::amount;
  std::vector<detail::contract_row<customer_id_t<Contracts, Customer>, amount>> rows;
  for (auto&& one : contracts) {
    rows.push_back({.customer = std::invoke(customer, one),
                    .from = std::invoke(from, one),
                    .to = std::invoke(to, one),
                    .price = std::invoke(price, one),
                    .paused = std::invoke(paused, one),
                    .channel = std::string{std::invoke(channel, one)},
                    .reason = std::string{std::invoke(reason, one)}});
  }
  if (rows.empty()) {
    r.missing.push_back({"contracts", "there is no contract"});
    return;
  }
  r.contracts = detail::make_contracts_section(rows, r.customers.until);
  r.leaving = detail::make_leaving_section(std::move(rows), r.customers.until, options.held_for);
}

}  // namespace patron::inline v0

#endif

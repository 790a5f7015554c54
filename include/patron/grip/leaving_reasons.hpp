// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_LEAVING_REASONS_HPP
#define PATRON_GRIP_LEAVING_REASONS_HPP

#include <patron/core/calendar.hpp>
#include <patron/grip/contract_policy.hpp>
#include <patron/grip/detail/read_contracts.hpp>
#include <patron/grip/tenures.hpp>
#include <patron/history/order.hpp>
#include <patron/survival/cause_table.hpp>

#include <chrono>
#include <concepts>
#include <functional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// Why customers leave, and after how long: the share that has left for each reason, by tenure.
///
///     auto const why = leaving_reasons(contracts, until, &contract::who, &contract::from,
///                                      &contract::to, &contract::reason);
///     why.at("price", days{365});     // share gone within the year because of the price
///     why.remaining().at(days{365});  // share still there; with all reasons they are 1
///
/// The reason of a stay is that of its last contract (see `tenures`); any ordered type. An optional
/// one is a reason too where it is none: nobody knows. The projection is called for each contract;
/// what it says of those that run is not used.
///
/// Reasons compete: who has left because of the price cannot leave because of the service. A
/// share of leavings by reason would mix long and short tenures and forget who is still there.
/// Throws as `tenures` does. Source: Aalen and Johansen 1978.
template<std::ranges::forward_range Contracts, class Customer, class From, class To, class Reason>
  requires detail::contracts<Contracts, Customer, From, To, never_paused> &&
           std::totally_ordered<detail::projected_t<Contracts, Reason>> &&
           (!std::is_pointer_v<detail::projected_t<Contracts, Reason>>)
[[nodiscard]] auto leaving_reasons(Contracts&& contracts, std::chrono::sys_days until,
                                   Customer customer, From from, To to, Reason reason,
                                   tenure_options const& options = {}) {
  using reason_type = detail::projected_t<Contracts, Reason>;
  auto const stays = tenures(contracts, until, customer, from, to, options, "leaving_reasons");
  std::vector<reason_type> reasons;
  for (auto&& contract : contracts) reasons.push_back(std::invoke(reason, contract));
  cause_table<day_count, reason_type> table;
  for (auto const& stay : stays) {
    if (stay.left) {
      table.add(stay.lasted, reasons[stay.last_contract], stay.entry);
    } else {
      table.add_censored(stay.lasted, stay.entry);
    }
  }
  return table.incidence();
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_COEFFICIENT_HPP
#define PATRON_REFERRAL_REFERRAL_COEFFICIENT_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/listed_people.hpp>
#include <patron/referral/detail/window_state.hpp>
#include <patron/referral/observed_coefficient.hpp>
#include <patron/referral/referral_forest.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>

namespace patron::inline v0 {

/// The referral coefficient k of a window: new customers brought by each who was there before.
///
///     referral_coefficient(forest, customers, quarter(2025y, 1), &customer::id, &customer::since)
///
///     k = people brought in the window / customers since a day before it
///
/// Whoever is a customer since the window's first day or later is not asked for any referrals yet;
/// what such people brought, and those who are not in the list, stands in `by_others`. A window
/// that is not over on the forest's last day is `partial`: what was brought so far can only grow.
///
/// How to read it: k belongs to its window. 0.12 in a quarter says that a hundred customers brought
/// twelve. For a forecast take a window as long as the cycle time: see `referral_growth`. Throws
/// for a window of no days and a customer who is listed twice.
/// Source: K = invitations of each customer × conversion, Skok 2009; counted without invitations.
template<customer_id Id, std::ranges::input_range Customers, class Customer, class Since>
  requires std::convertible_to<customer_id_t<Customers, Customer>, Id> &&
           std::convertible_to<detail::projected_t<Customers, Since>, std::chrono::sys_days>
[[nodiscard]] observed_coefficient referral_coefficient(referral_forest<Id> const& forest,
                                                        Customers&& customers, window during,
                                                        Customer id, Since since) {
  constexpr auto where = "referral_coefficient";
  auto const is_counted = [&](auto const& member) {
    return member.brought_on && during.contains(*member.brought_on);
  };
  auto const listed =
      detail::list_people<bool>(where, customers, id, [&](std::size_t, auto const& one) {
        std::chrono::sys_days const came = std::invoke(since, one);
        return came < during.from;
      });
  observed_coefficient k;
  std::uint64_t all_brought = 0;
  for (auto const& member : forest) all_brought += is_counted(member) ? 1U : 0U;
  for (auto const& one : listed) {
    if (!one.known) continue;
    ++k.customers;
    auto const at = forest.find(one.person);
    if (at == forest.end()) continue;
    std::uint64_t brought = 0;
    auto const position = static_cast<std::size_t>(at - forest.begin());
    for (std::uint32_t const child : forest.children_at(position)) {
      brought += is_counted(forest[child]) ? 1U : 0U;
    }
    k.brought += brought;
    k.referrers += brought > 0 ? 1U : 0U;
    k.squares += brought * brought;
  }
  k.by_others = all_brought - k.brought;
  k.completeness = detail::window_state(where, during, forest.until(), k.customers);
  return k;
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_EXTENDING_RATE_HPP
#define PATRON_CYCLE_EXTENDING_RATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/buyers.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/sort_each_customer.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// Of the existing customers who came again, how many bought something that is new to them: the
/// gauge of *extending*.
///
///     extending = those of them who bought in `next` an offer that they had never bought before it
///                 / distinct customers who bought in `base` and in `next`
///
///     extending_rate(orders, year(2024y), year(2025y), &order::buyer, &order::day, &order::offer,
///                    &order::total)
///
/// Those at risk are the ones whom the `grip_rate` of these windows says to have stayed: who left
/// is no existing customer any more. Were she counted, extending would fall whenever fewer stay,
/// and of two gauges that fall together nobody can tell which mechanism is the weak one.
///
/// Orders from before `base` count as bought: without them an old offer looks new. Refunds are no
/// purchase; without a projection to the amount every record is one. Both windows are over. Throws
/// where `next` begins before `base` is over, where either has no days, and for an amount that is
/// not a finite number.
template<std::ranges::forward_range Orders, class Customer, class Day, class Offer, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...> &&
           std::totally_ordered<customer_id_t<Orders, Offer>>
[[nodiscard]] rate extending_rate(Orders&& orders, window base, window next, Customer customer,
                                  Day day, Offer offer, Paid... amount) {
  using id = customer_id_t<Orders, Customer>;
  detail::require(!base.empty() && !next.empty(), "extending_rate: a window has days");
  detail::require(base.to <= next.from, "extending_rate: next begins before base is over");

  auto const base_buyers = buyers(orders, base, customer, day, amount...);
  auto const next_buyers = buyers(orders, next, customer, day, amount...);
  std::vector<id> stayed;  // ascending, as the buyers are
  std::set_intersection(base_buyers.begin(), base_buyers.end(), next_buyers.begin(),
                        next_buyers.end(), std::back_inserter(stayed));

  struct purchase {
    id customer{};
    customer_id_t<Orders, Offer> offer{};
    std::chrono::sys_days day{};
  };
  std::vector<purchase> bought;  // by those who stayed
  auto at = stayed.begin();      // where the customer of the order before stands, or would stand
  for (auto&& order : orders) {
    std::chrono::sys_days const on = std::invoke(day, order);
    if (on >= next.to) continue;
    id const who = std::invoke(customer, order);
    if (at == stayed.end() || *at != who) at = std::lower_bound(stayed.begin(), stayed.end(), who);
    if (at == stayed.end() || *at != who) continue;
    // What is no number has been refused already: buyers looked at every amount.
    if (detail::bought("extending_rate", 0, order, amount...)) {
      bought.push_back({who, std::invoke(offer, order), on});
    }
  }
  detail::sort_each_customer(bought, [](purchase const& a, purchase const& b) {
    return std::tie(a.customer, a.offer, a.day) < std::tie(b.customer, b.offer, b.day);
  });

  std::uint64_t extended = 0;
  purchase const* before = nullptr;
  bool is_extended = false;  // the customer at hand
  for (purchase const& one : bought) {
    bool const is_her_first = before == nullptr || before->customer != one.customer;
    bool const is_first_of_offer = is_her_first || before->offer != one.offer;
    if (is_her_first) is_extended = false;
    if (is_first_of_offer && next.contains(one.day) && !is_extended) {
      is_extended = true;
      ++extended;
    }
    before = &one;
  }
  return {extended, stayed.size()};
}

}  // namespace patron::inline v0

#endif

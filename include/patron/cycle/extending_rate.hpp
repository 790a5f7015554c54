// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_EXTENDING_RATE_HPP
#define PATRON_CYCLE_EXTENDING_RATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/buyers.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
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

  using purchase = std::tuple<id, customer_id_t<Orders, Offer>, std::chrono::sys_days>;
  std::vector<purchase> bought;
  std::uint64_t record = 0;
  for (auto&& order : orders) {
    std::chrono::sys_days const on = std::invoke(day, order);
    if (detail::bought("extending_rate", record, order, amount...) && on < next.to) {
      bought.emplace_back(std::invoke(customer, order), std::invoke(offer, order), on);
    }
    ++record;
  }
  std::sort(bought.begin(), bought.end());

  std::vector<id> extended;  // ascending, each once
  purchase const* before = nullptr;
  for (purchase const& one : bought) {
    auto const& [who, what, on] = one;
    bool const is_first =
        before == nullptr || std::get<0>(*before) != who || std::get<1>(*before) != what;
    bool const is_listed = !extended.empty() && extended.back() == who;
    if (is_first && next.contains(on) && !is_listed) extended.push_back(who);
    before = &one;
  }

  auto const base_buyers = buyers(orders, base, customer, day, amount...);
  auto const next_buyers = buyers(orders, next, customer, day, amount...);
  rate kept;
  for (id const& one : base_buyers) {
    if (!std::binary_search(next_buyers.begin(), next_buyers.end(), one)) continue;
    bool const is_extended = std::binary_search(extended.begin(), extended.end(), one);
    kept.merge({is_extended ? 1U : 0U, 1});
  }
  return kept;
}

}  // namespace patron::inline v0

#endif

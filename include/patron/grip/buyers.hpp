// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_BUYERS_HPP
#define PATRON_GRIP_BUYERS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Who bought in a window: the distinct ids, in ascending order.
///
///     buyers(orders, quarter(1997y, 1), &order::buyer, &order::placed_on, &order::total)
///
/// A negative amount is a refund, which is no purchase; without a projection to the amount every
/// record is a purchase. Throws for an amount that is not a finite number.
template<std::ranges::input_range Orders, class Customer, class Day, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...>
[[nodiscard]] auto buyers(Orders&& orders, window when, Customer customer, Day day, Paid... amount)
    -> std::vector<customer_id_t<Orders, Customer>> {
  std::vector<customer_id_t<Orders, Customer>> found;
  std::uint64_t record = 0;
  for (auto&& order : orders) {
    if (detail::bought("buyers", record, order, amount...) &&
        when.contains(std::invoke(day, order))) {
      customer_id_t<Orders, Customer> who = std::invoke(customer, order);
      if (found.empty() || found.back() != who) found.push_back(std::move(who));
    }
    ++record;
  }
  if (!std::ranges::is_sorted(found)) std::ranges::sort(found);
  auto const repeated = std::ranges::unique(found);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_SORTED_ORDERS_HPP
#define PATRON_HISTORY_SORTED_ORDERS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/detail/sort_days.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

template<customer_id Id, amount Amount>
struct order_copy {
  Id customer{};
  day_point day{};
  Amount paid{};
};

/// The orders copied and sorted by customer, then day, then amount, so that sums of `double` do not
/// depend on the order of the input. Amounts whose sums never do are left as they are in a day.
template<std::ranges::input_range Orders, class Customer, class Day, class Paid>
  requires orders<Orders, Customer, Day, Paid>
[[nodiscard]] auto sorted_orders(std::string_view where, Orders& orders, observation_end const& end,
                                 Customer& customer, Day& day, Paid& paid) {
  using amount_type = projected_t<Orders, Paid>;
  using copy = order_copy<customer_id_t<Orders, Customer>, amount_type>;
  std::vector<copy> copies;
  if constexpr (std::ranges::sized_range<Orders>) copies.reserve(std::ranges::size(orders));
  std::uint64_t record = 0;
  for (auto&& order : orders) {
    copies.push_back({.customer = std::invoke(customer, order),
                      .day = end.accept(std::invoke(day, order), record),
                      .paid = std::invoke(paid, order)});
    check_amount(where, copies.back().paid, record);
    ++record;
  }
  if constexpr (exact_amount<amount_type>) {
    sort_days(copies);
  } else {
    std::ranges::sort(copies, [](copy const& a, copy const& b) {
      if (earlier_row(a, b)) return true;
      return !earlier_row(b, a) && a.paid < b.paid;
    });
  }
  return copies;
}

}  // namespace patron::inline v0::detail

#endif

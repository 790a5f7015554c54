// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_ORDER_HPP
#define PATRON_HISTORY_ORDER_HPP

#include <patron/history/detail/order.hpp>

#include <cstdint>
#include <functional>
#include <string_view>

namespace patron::inline v0 {

/// A range whose elements the projections read as orders (a customer, a day and an amount), or as
/// visits (a customer and a day: every record is a purchase).
template<class Range, class Customer, class Day, class... Paid>
concept orders_or_visits =
    (sizeof...(Paid) == 0 && detail::visits<Range, Customer, Day>) ||
    (sizeof...(Paid) == 1 && (detail::orders<Range, Customer, Day, Paid> && ...));

namespace detail {

/// Whether a record is a purchase; every one is where there is no projection to an amount.
template<class Order, class... Paid>
[[nodiscard]] constexpr bool bought([[maybe_unused]] std::string_view where,
                                    [[maybe_unused]] std::uint64_t record,
                                    [[maybe_unused]] Order const& order, Paid&... amount) {
  if constexpr (sizeof...(Paid) == 0) {
    return true;
  } else {
    auto const paid = std::invoke(amount..., order);
    check_amount(where, paid, record);
    return is_purchase(paid);
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif

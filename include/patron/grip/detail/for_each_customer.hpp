// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_FOR_EACH_CUSTOMER_HPP
#define PATRON_GRIP_DETAIL_FOR_EACH_CUSTOMER_HPP

#include <algorithm>
#include <ranges>

namespace patron::inline v0::detail {

/// Calls `use` with the days of each customer in turn; `days` are sorted by customer.
template<std::ranges::random_access_range R, class Use>
void for_each_customer(R const& days, Use use) {
  auto from = std::ranges::begin(days);
  auto const end = std::ranges::end(days);
  while (from != end) {
    auto const same = [&from](auto const& d) { return d.customer == from->customer; };
    auto const to = std::find_if_not(from, end, same);
    use(std::ranges::subrange(from, to));
    from = to;
  }
}

}  // namespace patron::inline v0::detail

#endif

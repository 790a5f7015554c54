// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RETENTION_BY_HPP
#define PATRON_GRIP_RETENTION_BY_HPP

#include <patron/core/calendar_period.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/observed_days.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <concepts>
#include <functional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// The retention of the customers who share a key.
template<std::totally_ordered Key, class Table = retention_table>
struct keyed_retention {
  Key key{};
  Table table{};
};

/// One retention table for each key of the caller's: a channel, a plan, the shop of the first
/// purchase. `key` is asked once for each customer, by id, so that everybody is in one group only
/// and stays there.
///
///     retention_by([&](int id) { return channel_of.at(id); }, calendar_period::month,
///                  orders, until, &order::buyer, &order::day, &order::total)
///
/// Sorted by key. Compare groups by `table.all(k)`, whose cohorts have all had the same time.
template<class KeyOf, std::ranges::forward_range Orders, class Customer, class Day, class... Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid...> &&
           std::regular_invocable<KeyOf&, customer_id_t<Orders, Customer> const&>
[[nodiscard]] auto retention_by(KeyOf key, calendar_period period, Orders&& orders,
                                observed_days observed, Customer customer, Day day,
                                Paid... amount) {
  using id = customer_id_t<Orders, Customer>;
  using key_type = std::decay_t<std::invoke_result_t<KeyOf&, id const&>>;
  detail::check_days("retention_by", orders, observed, day);
  std::vector<keyed_retention<key_type>> groups;
  auto const days = active_days(orders, customer, day, amount...);
  detail::for_each_customer(days, [&](auto const& of_one) {
    key_type const theirs = std::invoke(key, of_one.begin()->customer);
    auto const key_less = [](keyed_retention<key_type> const& group, key_type const& k) {
      return group.key < k;
    };
    auto at = std::lower_bound(groups.begin(), groups.end(), theirs, key_less);
    if (at == groups.end() || theirs < at->key) {
      at = groups.insert(at, {theirs, {period, observed}});
    }
    at->table.add_customer(of_one | std::views::transform([](auto const& d) { return d.day; }));
  });
  return groups;
}

}  // namespace patron::inline v0

#endif

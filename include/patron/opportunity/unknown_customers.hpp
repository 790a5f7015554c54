// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_UNKNOWN_CUSTOMERS_HPP
#define PATRON_OPPORTUNITY_UNKNOWN_CUSTOMERS_HPP

#include <patron/history/customer_id.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// A record of somebody whom the list of customers does not name, and where it stands.
template<customer_id Id>
struct unknown_customer {
  Id customer{};
  std::size_t record = 0;  ///< position in the caller's range, from 0

  friend constexpr bool operator==(unknown_customer const&, unknown_customer const&) = default;
};

/// The records (events of needs, proposals, touches) of people who are not among the known ones,
/// by record. That is no error: look at them before you trust what the other verbs say of them.
///
///     unknown_customers(notes, customers, &note::customer, &customer::id)
template<std::ranges::input_range Records, std::ranges::input_range Known, class Customer, class Id>
  requires std::same_as<customer_id_t<Records, Customer>, customer_id_t<Known, Id>>
[[nodiscard]] auto unknown_customers(Records&& records, Known&& known, Customer customer, Id id)
    -> std::vector<unknown_customer<customer_id_t<Records, Customer>>> {
  using person = customer_id_t<Records, Customer>;
  std::vector<person> ids;
  for (auto&& one : known) ids.push_back(person(std::invoke(id, one)));
  std::sort(ids.begin(), ids.end());
  std::vector<unknown_customer<person>> unknown;
  std::size_t record = 0;
  for (auto&& one : records) {
    person const who(std::invoke(customer, one));
    if (!std::binary_search(ids.begin(), ids.end(), who)) unknown.push_back({who, record});
    ++record;
  }
  return unknown;
}

}  // namespace patron::inline v0

#endif

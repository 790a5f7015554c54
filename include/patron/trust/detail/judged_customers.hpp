// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_DETAIL_JUDGED_CUSTOMERS_HPP
#define PATRON_TRUST_DETAIL_JUDGED_CUSTOMERS_HPP

#include <patron/core/error.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/history/customer_id.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// A range of customers, each with an id that compares with that of an account or an answer, and an
/// outcome: yes or no.
template<class Customers, class Id, class Who, class Outcome>
concept customers_with_outcome =
    std::ranges::input_range<Customers> &&
    std::regular_invocable<Who&, std::ranges::range_reference_t<Customers>> &&
    std::convertible_to<customer_id_t<Customers, Who>, Id> &&
    std::predicate<Outcome&, std::ranges::range_reference_t<Customers>>;

/// A customer whose outcome is known.
template<customer_id Id>
struct judged_customer {
  Id customer{};
  bool outcome = false;
  std::uint64_t record = 0;
};

/// The customers sorted by id. Throws, with the record, for one who stands there twice.
template<customer_id Id, class Customers, class Who, class Outcome>
  requires customers_with_outcome<Customers, Id, Who, Outcome>
[[nodiscard]] auto judged_customers(std::string_view where, Customers& customers, Who& customer,
                                    Outcome& outcome) {
  std::vector<judged_customer<Id>> all;
  if constexpr (std::ranges::sized_range<Customers>) all.reserve(std::ranges::size(customers));
  for (auto&& one : customers) {
    all.push_back({.customer = std::invoke(customer, one),
                   .outcome = std::invoke(outcome, one),
                   .record = all.size()});
  }
  std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
    if (a.customer < b.customer) return true;
    return !(b.customer < a.customer) && a.record < b.record;
  });
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i - 1].customer < all[i].customer) continue;
    std::string const text = plain_text(all[i].customer, "(an id that has no text)");
    raise(fault{.where = where,
                .record = all[i].record,
                .field = "customer",
                .value = text,
                .reason = "was there before: one record for each customer"});
  }
  return all;
}

}  // namespace patron::inline v0::detail

#endif

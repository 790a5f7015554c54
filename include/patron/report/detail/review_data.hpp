// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_REVIEW_DATA_HPP
#define PATRON_REPORT_DETAIL_REVIEW_DATA_HPP

#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_day.hpp>
#include <patron/history/purchase_summary.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <vector>

namespace patron::inline v0::detail {

/// What the sections are made of, each worked out once: of all customers, or of a part of them with
/// all that they ordered. Amounts are whole minor units.
template<class Id>
struct review_data {
  using book = purchase_book<Id, std::int64_t>;
  using summary = purchase_summary<Id, std::int64_t>;
  using day = purchase_day<Id, std::int64_t>;

  review_data(book const& book_, std::chrono::sys_days until_)
      : customers{book_.summaries(until_)}, days{book_.days()}, until{until_} {
    purchases.reserve(days.size());
    std::ranges::copy_if(days, std::back_inserter(purchases),
                         [](day const& d) { return d.orders > 0; });
    for (summary const& customer : customers) {
      first_day = (std::min)(first_day, std::chrono::sys_days{customer.first});
    }
  }

  std::vector<summary> customers;
  std::vector<day> days;       // with those of refunds alone
  std::vector<day> purchases;  // without them
  std::chrono::sys_days until;
  std::chrono::sys_days first_day{until};  // of a purchase
};

}  // namespace patron::inline v0::detail

#endif

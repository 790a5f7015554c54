// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_REVIEW_FACTS_HPP
#define PATRON_REPORT_DETAIL_REVIEW_FACTS_HPP

#include <patron/report/detail/customer_totals.hpp>
#include <patron/report/detail/review_data.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// What the orders of all parts are together. Known once each part has been seen.
struct review_facts {
  std::chrono::sys_days until{};
  std::uint64_t customers = 0;
  std::chrono::sys_days first_day{until};     ///< of a purchase
  std::chrono::sys_days first_record{until};  ///< of a purchase or a refund
  /// What each customer has brought, ascending: eight bytes each. They are let go once all sections
  /// have taken what they need of them.
  std::vector<std::int64_t> totals{};

  template<class Id>
  void add(review_data<Id> const& data) {
    customers += data.customers.size();
    first_day = (std::min)(first_day, data.first_day);
    for (auto const& day : data.days) {
      first_record = (std::min)(first_record, std::chrono::sys_days{day.day});
    }
    all_totals.add(data.customers);
  }

  customer_totals all_totals{};  // until each part has been seen
};

}  // namespace patron::inline v0::detail

#endif

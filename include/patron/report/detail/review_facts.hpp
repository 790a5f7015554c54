// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_REVIEW_FACTS_HPP
#define PATRON_REPORT_DETAIL_REVIEW_FACTS_HPP

#include <patron/report/detail/review_data.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace patron::inline v0::detail {

/// What the orders of all parts are together. Known once each part has been seen.
struct review_facts {
  std::chrono::sys_days until{};
  std::uint64_t customers = 0;
  std::chrono::sys_days first_day{until};     ///< of a purchase
  std::chrono::sys_days first_record{until};  ///< of a purchase or a refund

  template<class Id>
  void add(review_data<Id> const& data) {
    customers += data.customers.size();
    first_day = (std::min)(first_day, data.first_day);
    for (auto const& day : data.days) {
      first_record = (std::min)(first_record, std::chrono::sys_days{day.day});
    }
  }
};

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_SUMMARY_FOLD_HPP
#define PATRON_HISTORY_DETAIL_SUMMARY_FOLD_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/purchase_summary.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Folds records that are sorted by customer, then day, into one summary for each customer.
template<customer_id Id, amount Amount>
class summary_fold {
 public:
  using summary = purchase_summary<Id, Amount>;

  /// So many purchases of one customer on one day, or none of them: a refund.
  void add(Id const& customer, day_point day, std::uint32_t orders, Amount const& amount) {
    if (summaries_.empty() || summaries_.back().customer != customer) {
      summaries_.push_back({.customer = customer});
    }
    summary& s = summaries_.back();
    if (orders != 0) {
      if (s.orders == 0) {
        s.first = day;
      } else if (day != s.last) {
        ++s.frequency;
      }
      s.last = day;
      s.orders = checked_add(s.orders, orders);
    }
    s.total = amount_traits<Amount>::add(s.total, amount);
    if (s.orders != 0 && day > s.first) {
      s.repeat_total = amount_traits<Amount>::add(s.repeat_total, amount);
    }
  }

  /// The summaries of all who bought, as of the last day observed.
  [[nodiscard]] std::vector<summary> finish(day_point until) && {
    std::erase_if(summaries_, [](summary const& s) { return s.orders == 0; });
    for (summary& s : summaries_) {
      s.recency = s.last - s.first;
      s.age = until - s.first;
    }
    return std::move(summaries_);
  }

 private:
  std::vector<summary> summaries_;
};

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_SUMMARY_FOLD_HPP
#define PATRON_HISTORY_DETAIL_SUMMARY_FOLD_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/purchase_summary.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Folds records that come sorted by customer, then day, into one summary for each customer.
template<customer_id Id, amount Amount>
class summary_fold {
 public:
  using summary = purchase_summary<Id, Amount>;

  explicit summary_fold(day_point until) : until_{until} {}

  /// Makes room for so many customers.
  void reserve(std::size_t customers) { summaries_.reserve(customers); }

  /// So many purchases of one customer on one day, or none of them: a refund.
  void add(Id const& customer, day_point day, std::uint32_t orders, Amount const& amount) {
    if (summaries_.empty() || summaries_.back().customer != customer) {
      drop_who_never_bought();
      summaries_.push_back({.customer = customer});
    }
    summary& s = summaries_.back();
    if (orders != 0) {
      if (s.orders == 0) {
        s.first = day;
        s.age = until_ - day;
      } else if (day != s.last) {
        ++s.frequency;
      }
      s.last = day;
      s.recency = day - s.first;
      s.orders = checked_add(s.orders, orders);
    }
    s.total = amount_traits<Amount>::add(s.total, amount);
    if (s.orders != 0 && day > s.first) {
      s.repeat_total = amount_traits<Amount>::add(s.repeat_total, amount);
    }
  }

  /// The summaries of all who bought.
  [[nodiscard]] std::vector<summary> finish() && {
    drop_who_never_bought();
    return std::move(summaries_);
  }

 private:
  void drop_who_never_bought() {
    if (!summaries_.empty() && summaries_.back().orders == 0) summaries_.pop_back();
  }

  day_point until_;
  std::vector<summary> summaries_;
};

}  // namespace patron::inline v0::detail

#endif

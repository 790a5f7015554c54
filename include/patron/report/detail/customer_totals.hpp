// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_CUSTOMER_TOTALS_HPP
#define PATRON_REPORT_DETAIL_CUSTOMER_TOTALS_HPP

#include <patron/core/append.hpp>
#include <patron/history/purchase_summary.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// What each customer of many parts has brought: eight bytes a customer, and no more at any time.
/// One list would take three times that whenever it grows.
class customer_totals {
 public:
  template<class Id>
  void add(std::vector<purchase_summary<Id, std::int64_t>> const& customers) {
    auto& part = parts_.emplace_back();
    part.reserve(customers.size());
    for (auto const& customer : customers) part.push_back(customer.total);
    size_ += part.size();
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// All of them in ascending order; nothing is left here.
  [[nodiscard]] std::vector<std::int64_t> take_sorted() {
    std::vector<std::int64_t> all;
    if (parts_.size() == 1) {
      all = std::move(parts_.front());
    } else {
      all.reserve(size_);
      for (auto& part : parts_) append(all, std::exchange(part, {}));
    }
    parts_.clear();
    size_ = 0;
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  std::vector<std::vector<std::int64_t>> parts_{};
  std::size_t size_ = 0;
};

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_ROWS_WITH_KEYS_HPP
#define PATRON_EXAMPLES_REVIEW_ROWS_WITH_KEYS_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "customer_key.hpp"

/// Puts a row with its key behind the others.
template<class Row>
struct put_behind {
  std::vector<Row>& rows;

  void operator()(customer_key customer, Row&& row) const {
    row.customer = customer;
    rows.push_back(std::move(row));
  }
};

/// Hands on each row with the key of its customer, a block of them at a time. A name among millions
/// stands anywhere in memory; for a block, memory looks for all of its names at once.
template<class Row, class Then = put_behind<Row>>
class rows_with_keys {
 public:
  /// Calls `then(key, row)` for row after row, in the order in which they came.
  rows_with_keys(customer_names& names, Then then) : names_{names}, then_{std::move(then)} {}

  void add(std::string_view customer, Row&& row) {
    names_.prepare(customer);
    waiting_[count_].first = customer;
    waiting_[count_].second = std::move(row);
    if (++count_ == waiting_.size()) finish();
  }
  /// Hands on what still waits: to be called after the last row.
  void finish() {
    for (std::size_t i = 0; i < count_; ++i) {
      then_(names_.key_of(waiting_[i].first), std::move(waiting_[i].second));
    }
    count_ = 0;
  }

 private:
  customer_names& names_;
  Then then_;
  std::array<std::pair<std::string, Row>, 32> waiting_{};
  std::size_t count_ = 0;
};

#endif

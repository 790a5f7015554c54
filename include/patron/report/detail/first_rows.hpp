// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_FIRST_ROWS_HPP
#define PATRON_REPORT_DETAIL_FIRST_ROWS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// The rows of a list of people with the greatest values, as many as are shown, of rows that come
/// in any order. Those who are equal go by name.
template<class Row, std::int64_t Row::*Value>
class first_rows {
 public:
  /// Whether somebody with this value may be among them: so nobody is named in vain.
  [[nodiscard]] bool may_take(std::int64_t value) const {
    return rows_.size() < shown || value >= rows_.back().*Value;
  }

  void add(Row row) {
    auto const next = std::upper_bound(rows_.begin(), rows_.end(), row, is_before);
    rows_.insert(next, std::move(row));
    if (rows_.size() > shown) rows_.pop_back();
  }

  /// The greatest value first.
  [[nodiscard]] std::vector<Row> const& rows() const noexcept { return rows_; }

  [[nodiscard]] static bool is_before(Row const& a, Row const& b) {
    return a.*Value != b.*Value ? a.*Value > b.*Value : a.customer < b.customer;
  }

 private:
  static constexpr std::size_t shown = 10;

  std::vector<Row> rows_{};
};

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_LARGEST_VALUES_HPP
#define PATRON_GRIP_DETAIL_LARGEST_VALUES_HPP

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// The largest of many values, in whatever order they come: of so many as are asked for, in memory
/// for twice as many.
// A template, so that only those who ask for a line pay for it when they compile.
template<class T>
class largest_values {
 public:
  explicit largest_values(std::size_t wanted) : wanted_{wanted} {}

  void add(T value) {
    if (has_floor_ && !(value > floor_)) return;
    values_.push_back(value);
    if (values_.size() / 2 > wanted_) drop_the_rest();
  }

  /// The largest first; fewer than wanted where there were not more.
  [[nodiscard]] std::vector<T> descending() && {
    std::sort(values_.begin(), values_.end(), std::greater<>{});
    if (values_.size() > wanted_) {
      values_.erase(values_.begin() + static_cast<std::ptrdiff_t>(wanted_), values_.end());
    }
    return std::move(values_);
  }

 private:
  /// Leaves as many as are wanted. Nothing that is not above the least of them is one of these.
  void drop_the_rest() {
    auto const end = values_.begin() + static_cast<std::ptrdiff_t>(wanted_);
    std::nth_element(values_.begin(), end, values_.end(), std::greater<>{});
    values_.erase(end, values_.end());
    if (values_.empty()) return;
    has_floor_ = true;
    floor_ = *std::min_element(values_.begin(), values_.end());
  }

  std::size_t wanted_;
  std::vector<T> values_{};
  bool has_floor_ = false;
  T floor_{};
};

}  // namespace patron::inline v0::detail

#endif

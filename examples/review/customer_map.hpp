// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_CUSTOMER_MAP_HPP
#define PATRON_EXAMPLES_REVIEW_CUSTOMER_MAP_HPP

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "customer_key.hpp"

/// Something for some of the customers, in the order of their names, found by key without a search.
/// It is filled in that order: with keys that rise.
template<class T>
class customer_map {
 public:
  using value_type = std::pair<customer_key, T>;

  /// What is kept for the last customer or a later one; made where there is nothing yet.
  T& operator[](customer_key customer) {
    if (rows_.empty() || rows_.back().first < customer) {
      places_.resize(place_of(customer) + 1, 0);
      rows_.emplace_back(customer, T{});
      places_.back() = static_cast<std::uint32_t>(rows_.size());
    }
    return rows_[places_[place_of(customer)] - 1].second;
  }

  [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() const noexcept { return rows_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

  /// The row of a customer; `end()` where there is none.
  [[nodiscard]] auto find(customer_key customer) const noexcept {
    std::size_t const place = place_of(customer);
    if (place >= places_.size() || places_[place] == 0) return rows_.end();
    return rows_.begin() + static_cast<std::ptrdiff_t>(places_[place]) - 1;
  }
  [[nodiscard]] bool contains(customer_key customer) const noexcept {
    return find(customer) != end();
  }

 private:
  std::vector<value_type> rows_{};
  std::vector<std::uint32_t> places_{};  ///< by key: which row, from 1 on; 0: none
};

#endif

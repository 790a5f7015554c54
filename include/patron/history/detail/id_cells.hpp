// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_ID_CELLS_HPP
#define PATRON_HISTORY_DETAIL_ID_CELLS_HPP

#include <patron/history/detail/radix_sort.hpp>
#include <patron/history/detail/sort_days.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// The span of the ids cut into 4096 cells of equal width, and how many orders lie in each.
class id_cells {
 public:
  explicit id_cells(key_span ids)
      : lowest_{ids.lowest}, shift_{ids.width() > bits ? ids.width() - bits : 0U} {}

  template<integer_key Id>
  [[nodiscard]] std::size_t cell_of(Id id) const noexcept {
    return static_cast<std::size_t>((ordered_bits(id) - lowest_) >> shift_);
  }

  template<integer_key Id>
  void count(Id id) noexcept {
    ++orders_[cell_of(id)];
  }

  [[nodiscard]] std::size_t size() const noexcept { return orders_.size(); }
  [[nodiscard]] std::size_t orders(std::size_t cell) const { return orders_[cell]; }
  [[nodiscard]] std::size_t most_orders() const { return *std::ranges::max_element(orders_); }

 private:
  static constexpr unsigned bits = 12;

  std::uint64_t lowest_;
  unsigned shift_;
  std::vector<std::size_t> orders_ = std::vector<std::size_t>(std::size_t{1} << bits);
};

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_ID_CELLS_HPP
#define PATRON_HISTORY_DETAIL_ID_CELLS_HPP

#include <patron/history/detail/sort_days.hpp>
#include <patron/history/radix_sort.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// The span of the ids cut into cells of equal width, and how many orders lie in each: one or two
/// thousand where the ids are spread evenly, so that a cell fits into the processor's cache.
class id_cells {
 public:
  id_cells(key_span ids, std::size_t orders) : lowest_{ids.lowest} {
    unsigned const bits = std::clamp(static_cast<unsigned>(std::bit_width(orders / 2048)), 1U, 16U);
    shift_ = ids.width() > bits ? ids.width() - bits : 0U;
    orders_.resize(std::size_t{1} << bits);
  }

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
  [[nodiscard]] std::size_t most_orders() const {
    return *std::max_element(orders_.begin(), orders_.end());
  }

 private:
  std::uint64_t lowest_;
  unsigned shift_ = 0;
  std::vector<std::size_t> orders_;
};

}  // namespace patron::inline v0::detail

#endif

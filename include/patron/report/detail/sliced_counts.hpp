// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_SLICED_COUNTS_HPP
#define PATRON_REPORT_DETAIL_SLICED_COUNTS_HPP

#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// The patterns of customers who come in parts. To merge counts takes the room of both for a while;
/// these lie in slices by frequency, so that it is the room of one slice, while a part is in memory
/// as well.
template<std::size_t Slices = 16>
class sliced_counts {
 public:
  /// Customers, or their patterns.
  template<class Customers>
  void add(Customers&& customers) {
    std::array<std::vector<purchase_pattern>, Slices> patterns;
    for (auto const& customer : customers) {
      purchase_pattern const pattern = customer;
      patterns[(std::min)(std::size_t{pattern.frequency}, Slices - 1)].push_back(pattern);
    }
    for (std::size_t i = 0; i < Slices; ++i) {
      pattern_counts const more{patterns[i]};
      patterns[i] = {};
      slices_[i].merge(more);
    }
  }

  /// All of them together; nothing is left here.
  [[nodiscard]] pattern_counts take() {
    pattern_counts all;
    for (pattern_counts& slice : slices_) all.merge(std::exchange(slice, {}));
    return all;
  }

 private:
  std::array<pattern_counts, Slices> slices_{};
};

}  // namespace patron::inline v0::detail

#endif

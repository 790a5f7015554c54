// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_REFILL_TABLE_HPP
#define PATRON_STAGE_DETAIL_REFILL_TABLE_HPP

#include <patron/core/checked.hpp>
#include <patron/stage/customer_flow.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace patron::inline v0::detail {

/// New customers of a period beside those lost in the `within` periods before it.
// A template, so that only those who look for the pattern pay for it when they compile.
template<class Count = std::uint64_t>
struct basic_refill_table {
  std::vector<Count> gained{};
  std::vector<Count> lost_before{};

  basic_refill_table(customer_flow const& flow, std::size_t within) {
    for (std::size_t t = within; t < flow.periods(); ++t) {
      gained.push_back(flow.gained()[t]);
      std::uint64_t before = 0;
      for (std::size_t k = 1; k <= within; ++k) before = checked_add(before, flow.lost()[t - k]);
      lost_before.push_back(before);
    }
  }

  /// Σ gained × lost before: all that changes when the periods are put into another order.
  [[nodiscard]] std::uint64_t product() const {
    return std::inner_product(gained.begin(), gained.end(), lost_before.begin(), std::uint64_t{0});
  }

  /// Throws where some order of the periods could overflow the product.
  void check_range() const {
    if (gained.empty()) return;
    std::uint64_t const each =
        checked_multiply(*std::max_element(gained.begin(), gained.end()),
                         *std::max_element(lost_before.begin(), lost_before.end()));
    (void)checked_multiply(each, static_cast<std::uint64_t>(gained.size()));
  }
};
using refill_table = basic_refill_table<>;

template<class Count>
[[nodiscard]] double mean_of(std::vector<Count> const& counts) {
  auto const sum =
      static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
  return sum / static_cast<double>(counts.size());
}

/// The mean of (x − x̄)(y − ȳ).
template<class Count>
[[nodiscard]] double covariance(std::vector<Count> const& x, std::vector<Count> const& y) {
  double const x_mean = mean_of(x);
  double const y_mean = mean_of(y);
  double sum = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    sum += (static_cast<double>(x[i]) - x_mean) * (static_cast<double>(y[i]) - y_mean);
  }
  return sum / static_cast<double>(x.size());
}

}  // namespace patron::inline v0::detail

#endif

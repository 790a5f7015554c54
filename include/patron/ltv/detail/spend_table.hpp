// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_SPEND_TABLE_HPP
#define PATRON_LTV_DETAIL_SPEND_TABLE_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/history/radix_sort.hpp>
#include <patron/ltv/customer_range.hpp>

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// The repeat buyers with the same number of repeat purchases, as a part of the means.
struct spend_group {
  std::uint32_t frequency = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The repeat buyers with a mean spend above 0, sorted by frequency and mean: whatever the order in
/// which they were read, sums over them have the same bits.
// A template, so that only those who fit a model pay for it when they compile.
template<class Mean = double, class Group = spend_group>
class basic_spend_table {
 public:
  template<spending_range Customers>
  basic_spend_table(std::string_view where, Customers&& customers) {
    std::vector<buyer> buyers;
    if constexpr (std::ranges::sized_range<Customers>) buyers.reserve(std::ranges::size(customers));
    std::uint64_t record = 0;
    std::uint32_t most = 0;
    for (auto&& customer : customers) {
      std::optional<double> const mean = customer.mean_repeat_spend();
      std::uint32_t const frequency = customer.frequency;
      if (mean && frequency > 0) {
        check(where, *mean, record);
        if (*mean > 0.0) {
          buyers.push_back({*mean, frequency});
          most = frequency < most ? most : frequency;
        } else {
          ++left_out_;
        }
      }
      ++record;
    }
    std::vector<buyer> spare;
    radix_sort(buyers, spare, 64,
               [](buyer const& b) { return std::bit_cast<std::uint64_t>(b.mean); });
    radix_sort(buyers, spare, static_cast<unsigned>(std::bit_width(most)),
               [](buyer const& b) { return std::uint64_t{b.frequency}; });
    means_.reserve(buyers.size());
    for (buyer const& b : buyers) {
      if (groups_.empty() || groups_.back().frequency != b.frequency) {
        groups_.push_back({b.frequency, means_.size(), means_.size()});
        ++distinct_;
      } else if (means_.back() != b.mean) {
        ++distinct_;
      }
      means_.push_back(b.mean);
      groups_.back().last = means_.size();
    }
  }

  [[nodiscard]] std::span<double const> means() const noexcept { return means_; }
  [[nodiscard]] std::span<Group const> groups() const noexcept { return groups_; }
  /// How many different pairs of frequency and mean there are.
  [[nodiscard]] std::size_t distinct() const noexcept { return distinct_; }
  /// Repeat buyers with a mean of 0 or below.
  [[nodiscard]] std::uint64_t left_out() const noexcept { return left_out_; }

 private:
  struct buyer {
    double mean;
    std::uint32_t frequency;
  };

  static void check(std::string_view where, double mean, std::uint64_t record) {
    if (mean - mean == 0.0) return;
    raise(fault{.where = where,
                .record = record,
                .field = "mean spend",
                .value = number_text{mean}.view(),
                .reason = "is not a finite number"});
  }

  std::vector<Mean> means_;
  std::vector<Group> groups_;
  std::size_t distinct_ = 0;
  std::uint64_t left_out_ = 0;
};
using spend_table = basic_spend_table<>;

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_SPEND_TABLE_HPP
#define PATRON_LTV_SPEND_TABLE_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/history/radix_sort.hpp>
#include <patron/ltv/customer_range.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// The mean spends of the repeat buyers who have the same number of repeat purchases.
struct spend_group {
  std::uint32_t frequency = 0;
  std::vector<double> means{};  ///< all above 0

  friend bool operator==(spend_group const&, spend_group const&) = default;
};

/// All that a spend model sees of many customers, in eight bytes for each repeat buyer: for those
/// who come in parts because there are too many of them to be held at once.
///
///     spend_table table;
///     for (auto const& part : parts) table.add(part);
///     auto const correlation = frequency_spend_correlation(table);
///     auto const spend = fit<gamma_gamma>(std::move(table));
///
/// What is made of it has the same bits in whatever order and in how many parts they came. Throws
/// for a mean that is not a finite number, with its position in its part; nothing of that part is
/// added then.
// A template, so that only those who fit a model pay for it when they compile.
template<class Group = spend_group>
class basic_spend_table {
 public:
  basic_spend_table() = default;
  /// A table in whose errors stands the name of who asked for it.
  explicit basic_spend_table(std::string_view where) : where_{where} {}

  /// The repeat buyers among more customers.
  template<spending_range Customers>
  void add(Customers&& customers) {
    std::vector<buyer> buyers;
    if constexpr (std::ranges::sized_range<Customers>) buyers.reserve(std::ranges::size(customers));
    std::uint64_t record = 0;
    std::uint64_t left_out = 0;
    std::uint32_t most = 0;
    for (auto&& customer : customers) {
      std::optional<double> const mean = customer.mean_repeat_spend();
      std::uint32_t const frequency = customer.frequency;
      if (mean && frequency > 0) {
        check(*mean, record);
        if (*mean > 0.0) {
          buyers.push_back({*mean, frequency});
          most = frequency < most ? most : frequency;
        } else {
          ++left_out;
        }
      }
      ++record;
    }
    std::vector<buyer> spare;
    detail::radix_sort(buyers, spare, static_cast<unsigned>(std::bit_width(most)),
                       [](buyer const& b) { return std::uint64_t{b.frequency}; });
    place(buyers);
    customers_ += buyers.size();
    left_out_ += left_out;
  }

  /// Puts the means of each group into ascending order, so that sums over them have the same bits.
  void sort() {
    constexpr std::size_t few = 512;
    std::vector<double> spare;
    for (Group& group : groups_) {
      if (group.means.size() < few) {
        std::sort(group.means.begin(), group.means.end());
      } else {  // above 0, doubles are in the order of their bits
        detail::radix_sort(group.means, spare, 64,
                           [](double mean) { return std::bit_cast<std::uint64_t>(mean); });
      }
    }
  }

  /// Who bought equally often, the least often first.
  [[nodiscard]] std::span<Group const> groups() const noexcept { return groups_; }
  /// The repeat buyers with a mean above 0.
  [[nodiscard]] std::uint64_t customers() const noexcept { return customers_; }
  /// Repeat buyers with a mean of 0 or below, who say nothing of spend.
  [[nodiscard]] std::uint64_t left_out() const noexcept { return left_out_; }

 private:
  struct buyer {
    double mean;
    std::uint32_t frequency;
  };

  /// Adds buyers who are in the order of their frequency.
  void place(std::vector<buyer> const& buyers) {
    std::size_t at = 0;
    for (auto run = buyers.begin(); run != buyers.end();) {
      std::uint32_t const frequency = run->frequency;
      auto const next = std::find_if(
          run, buyers.end(), [frequency](buyer const& b) { return b.frequency != frequency; });
      while (at < groups_.size() && groups_[at].frequency < frequency) ++at;
      if (at == groups_.size() || groups_[at].frequency != frequency) {
        groups_.insert(groups_.begin() + static_cast<std::ptrdiff_t>(at), Group{frequency, {}});
      }
      std::vector<double>& means = groups_[at].means;
      if (means.empty()) means.reserve(static_cast<std::size_t>(next - run));
      for (; run != next; ++run) means.push_back(run->mean);
    }
  }

  void check(double mean, std::uint64_t record) const {
    if (mean - mean == 0.0) return;
    detail::raise(fault{.where = where_,
                        .record = record,
                        .field = "mean spend",
                        .value = detail::number_text{mean}.view(),
                        .reason = "is not a finite number"});
  }

  std::string_view where_ = "spend_table";
  std::vector<Group> groups_;
  std::uint64_t customers_ = 0;
  std::uint64_t left_out_ = 0;
};
using spend_table = basic_spend_table<>;

}  // namespace patron::inline v0

#endif

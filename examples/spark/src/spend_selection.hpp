// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_SPEND_SELECTION_HPP
#define PATRON_EXAMPLE_SPARK_SPEND_SELECTION_HPP

#include <patron/core/error.hpp>
#include <patron/numeric/generator.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "customer.hpp"

namespace patron_spark {

/// One customer in so many, always the same ones: a matter of their ids alone.
struct spend_share {
  std::uint64_t one_in = 1;

  [[nodiscard]] bool takes(std::int64_t id) const {
    patron::generator bits{static_cast<std::uint64_t>(id)};
    return bits() % one_in == 0;
  }
};

/// What one repeat buyer spent, as the model of spend takes it.
struct repeat_buyer {
  std::uint32_t frequency = 0;
  std::int64_t repeat_total = 0;

  [[nodiscard]] std::optional<double> mean_repeat_spend() const {
    return static_cast<double>(repeat_total) / static_cast<double>(frequency);
  }
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.frequency, self.repeat_total);
  }
  void check_fields() const {
    patron::detail::require(frequency > 0, "spend_selection: a repeat buyer bought again");
  }
  friend auto operator<=>(repeat_buyer const&, repeat_buyer const&) = default;
};

/// The repeat buyers whom the model of spend is fitted to. What they spent has hardly two of them
/// alike, so that this state grows with them: of very many customers a share is enough.
class spend_selection {
 public:
  spend_selection() = default;
  spend_selection(std::vector<customer> const& customers, spend_share share) {
    patron::detail::require(share.one_in > 0, "spend_one_in: one customer in 0 is none");
    for (customer const& one : customers) {
      if (one.frequency == 0 || !share.takes(one.id)) continue;
      buyers_.push_back({.frequency = one.frequency, .repeat_total = one.repeat_total});
    }
    std::ranges::sort(buyers_);
  }

  /// Adds other customers.
  void merge(spend_selection const& other) {
    std::vector<repeat_buyer> all;
    all.reserve(buyers_.size() + other.buyers_.size());
    std::ranges::merge(buyers_, other.buyers_, std::back_inserter(all));
    buyers_ = std::move(all);
  }

  /// Sorted by frequency, then by what they spent.
  [[nodiscard]] std::vector<repeat_buyer> const& buyers() const noexcept { return buyers_; }

  static constexpr std::string_view state_name = "spend_selection";
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    return std::tie(self.buyers_);
  }
  void check_fields() const {
    patron::detail::require(std::ranges::is_sorted(buyers_), "spend_selection: buyers ascend");
  }
  friend bool operator==(spend_selection const&, spend_selection const&) = default;

 private:
  std::vector<repeat_buyer> buyers_;
};

}  // namespace patron_spark

#endif

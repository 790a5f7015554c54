// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RFM_SCALE_HPP
#define PATRON_GRIP_RFM_SCALE_HPP

#include <patron/core/error.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <vector>

namespace patron::inline v0 {

/// Which values have which score, from how many customers have each value: the mid-ranks of
/// `rfm_scores`, for customers who are too many to be ranked at once. What is kept is a limit
/// between one score and the next.
///
///     rfm_scale<std::uint32_t> scale{3, customers};
///     for (auto const& [purchases, how_many] : counts) scale.add(purchases, how_many);
///     scale.score(7)
///
/// A higher value is better; give less where less is better: a silence of 30 days as −30.
template<std::totally_ordered Value>
class rfm_scale {
 public:
  /// Of so many customers, scored from 1 to `bins`. Throws for no bins.
  rfm_scale(std::uint32_t bins, std::uint64_t customers) : bins_{bins}, customers_{customers} {
    detail::require(bins > 0, "rfm_scale: scores need a bin or more");
  }

  /// So many customers have this value, which is above all that were added before. Throws where it
  /// is not, and for more customers than there are.
  void add(Value const& value, std::uint64_t customers) {
    detail::require(below_ == 0 || last_ < value, "rfm_scale: values ascend");
    detail::require(customers <= customers_ - below_, "rfm_scale: more customers than there are");
    if (customers == 0) return;
    std::uint64_t const end = below_ + customers;
    std::uint64_t const score = 1 + bins_ * (below_ + end) / (2 * customers_);
    while (limits_.size() + 1 < score) limits_.push_back(value);
    below_ = end;
    last_ = value;
  }

  /// The score of a value that some customer has. Throws before all customers were added.
  [[nodiscard]] std::uint32_t score(Value const& value) const {
    detail::require(below_ == customers_, "rfm_scale: a score needs all customers");
    auto const above = std::upper_bound(limits_.begin(), limits_.end(), value);
    return 1 + static_cast<std::uint32_t>(above - limits_.begin());
  }

  friend bool operator==(rfm_scale const&, rfm_scale const&) = default;

 private:
  std::uint64_t bins_;
  std::uint64_t customers_;
  std::uint64_t below_ = 0;  // customers whose value was added
  Value last_{};
  std::vector<Value> limits_{};  // [s - 2]: the least value with the score s, or a higher one
};

/// The scale of values in ascending order, one for each customer.
template<std::totally_ordered Value>
[[nodiscard]] rfm_scale<Value> rfm_scale_of(std::uint32_t bins,
                                            std::vector<Value> const& ascending) {
  rfm_scale<Value> scale{bins, ascending.size()};
  for (auto value = ascending.begin(); value != ascending.end();) {
    auto const higher = std::find_if(value, ascending.end(),
                                     [value](Value const& other) { return *value < other; });
    scale.add(*value, static_cast<std::uint64_t>(higher - value));
    value = higher;
  }
  return scale;
}

}  // namespace patron::inline v0

#endif

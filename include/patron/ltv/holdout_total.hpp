// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_HOLDOUT_TOTAL_HPP
#define PATRON_LTV_HOLDOUT_TOTAL_HPP

#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/detail/holdout_forecast.hpp>
#include <patron/ltv/holdout_group.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/time_horizon.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How well a model that knows the calibration foretold customers who come in parts, because there
/// are too many of them to be held at once: what `holdout_check` says of all of them as a whole and
/// by frequency, to the last bit, in whatever order and in how many parts they came.
///
///     holdout_total total{model, until - calibration_until};
///     for (auto const& part : parts) total.add(calibration_holdout(part, ...));
///     total.by_frequency();
///
/// Throws for a customer that cannot be, with the position in the part.
template<purchase_model Model>
class holdout_total {
 public:
  /// `top` is the number of repeat purchases from which on there is one group.
  holdout_total(Model model, time_horizon horizon, std::uint32_t top = 7)
      : model_{std::move(model)}, horizon_{horizon}, tallies_(std::size_t{top} + 1) {
    detail::check_time("holdout_total", "horizon", horizon);
  }

  /// More customers, none of whom were added before.
  template<holdout_range Rows>
  void add(Rows&& rows) {
    for (auto const& f : detail::foretell("holdout_total", rows, model_, horizon_)) {
      auto const group = (std::min)(std::size_t{f.pattern.frequency}, tallies_.size() - 1);
      tallies_[group].add(f.pattern.frequency, f);
    }
  }

  /// All customers as one group, by their frequency.
  [[nodiscard]] holdout_group total() const {
    detail::holdout_tally all;
    for (detail::holdout_tally const& tally : tallies_) all.merge(tally);
    return all.group();
  }

  /// By the number of repeat purchases in the calibration: 0, 1, 2, … and `top` or more; none where
  /// there are no customers.
  [[nodiscard]] std::vector<holdout_group> by_frequency() const {
    std::vector<holdout_group> groups;
    if (total().customers == 0) return groups;
    groups.reserve(tallies_.size());
    for (detail::holdout_tally const& tally : tallies_) groups.push_back(tally.group());
    return groups;
  }

 private:
  Model model_;
  time_horizon horizon_;
  std::vector<detail::holdout_tally> tallies_;
};

}  // namespace patron::inline v0

#endif

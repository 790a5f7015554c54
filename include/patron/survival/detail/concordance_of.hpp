// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_DETAIL_CONCORDANCE_OF_HPP
#define PATRON_SURVIVAL_DETAIL_CONCORDANCE_OF_HPP

#include <patron/survival/concordance.hpp>
#include <patron/survival/detail/risk_sets.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

/// Weights by rank, with the sum below a rank in logarithmic time. Source: Fenwick 1994.
class ranked_weights {
 public:
  explicit ranked_weights(std::size_t ranks) : sums_(ranks + 1) {}

  void add(std::size_t rank, double weight) {
    total_ += weight;
    for (std::size_t i = rank + 1; i < sums_.size(); i += i & (~i + 1)) sums_[i] += weight;
  }
  [[nodiscard]] double below(std::size_t rank) const {
    double sum = 0.0;
    for (std::size_t i = rank; i > 0; i -= i & (~i + 1)) sum += sums_[i];
    return sum;
  }
  [[nodiscard]] double total() const noexcept { return total_; }

 private:
  std::vector<double> sums_;
  double total_ = 0.0;
};

/// Pairs of one who had the event and one who was at risk then and went on without it.
/// `predictors` belong to the patterns of `sets`, one each.
template<class Time, std::size_t N>
[[nodiscard]] concordance concordance_of(risk_sets<Time, N> const& sets,
                                         std::vector<double> const& predictors) {
  std::vector<double> levels = predictors;
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  std::vector<std::size_t> ranks(predictors.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    auto const level = std::lower_bound(levels.begin(), levels.end(), predictors[i]);
    ranks[i] = static_cast<std::size_t>(level - levels.begin());
  }

  concordance pairs;
  ranked_weights going_on{levels.size()};
  auto const& patterns = sets.patterns();
  auto latest_entry = sets.by_entry().begin();
  for (std::size_t from = 0; from < patterns.size();) {
    auto const time = patterns[from].duration;
    std::size_t to = from;
    for (; to < patterns.size() && !(patterns[to].duration < time); ++to) {
      if (!patterns[to].event) going_on.add(ranks[to], patterns[to].weight);
    }
    for (; latest_entry != sets.by_entry().end(); ++latest_entry) {
      if (*patterns[*latest_entry].entry < time) break;
      going_on.add(ranks[*latest_entry], -patterns[*latest_entry].weight);
    }
    for (std::size_t i = from; i < to; ++i) {
      if (!patterns[i].event) continue;
      double const lower = going_on.below(ranks[i]);
      double const not_higher = going_on.below(ranks[i] + 1);
      pairs.concordant += patterns[i].weight * lower;
      pairs.tied += patterns[i].weight * (not_higher - lower);
      pairs.discordant += patterns[i].weight * (going_on.total() - not_higher);
    }
    for (std::size_t i = from; i < to; ++i) {
      if (patterns[i].event) going_on.add(ranks[i], patterns[i].weight);
    }
    from = to;
  }
  return pairs;
}

}  // namespace patron::inline v0::detail

#endif

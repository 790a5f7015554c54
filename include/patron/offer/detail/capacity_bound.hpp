// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_DETAIL_CAPACITY_BOUND_HPP
#define PATRON_OFFER_DETAIL_CAPACITY_BOUND_HPP

#include <patron/core/amount.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <type_traits>
#include <vector>

namespace patron::inline v0::detail {

/// What proposals under limited capacity can bring at most.
///
/// Give each limited offer a price λ ≥ 0, and the whole a price μ ≥ 0, and let everybody take what
/// is best after paying it: no plan within the limits brings more than
///
///     Σ λⱼ capacityⱼ + μ total + Σᵢ max(0, maxⱼ (pᵢⱼ − λⱼ − μ))
///
/// whatever the prices are. They are moved towards those that make it least: up where more is asked
/// for than there is, down where less (subgradient steps that shrink; the least bound is kept).
/// Source: Fisher 1981 (Management Science 27(1)); Held, Wolfe and Crowder 1974.
class capacity_bound {
 public:
  /// The pairs of one customer stand together.
  template<class Pairs>
  capacity_bound(Pairs const& pairs, std::size_t rungs, std::optional<std::size_t> total,
                 std::vector<std::optional<std::size_t>> const& by_rung)
      : prices_(rungs + 1), room_(rungs + 1) {
    for (std::size_t rung = 0; rung < by_rung.size(); ++rung) room_[rung] = limit(by_rung[rung]);
    room_.back() = limit(total);
    double highest = 0.0;
    for (auto const& pair : pairs) highest = (std::max)(highest, profit_of(pair));
    for (int round = 1; round <= 60; ++round) {
      std::vector<double> const asked = respond(pairs);
      move_prices(asked, highest / (2.0 * static_cast<double>(round)));
    }
  }

  [[nodiscard]] double value() const noexcept { return least_; }

 private:
  [[nodiscard]] static std::optional<double> limit(std::optional<std::size_t> room) {
    if (!room) return std::nullopt;
    return static_cast<double>(*room);
  }
  template<class Pair>
  [[nodiscard]] static double profit_of(Pair const& pair) {
    using pair_amount = std::decay_t<decltype(pair.expected_profit.amount())>;
    return amount_traits<pair_amount>::to_double(pair.expected_profit.amount());
  }

  /// What everybody asks for at these prices, and the bound that follows.
  template<class Pairs>
  [[nodiscard]] std::vector<double> respond(Pairs const& pairs) {
    std::vector<double> asked(prices_.size());
    double bound = 0.0;
    for (std::size_t i = 0; i < prices_.size(); ++i) bound += prices_[i] * room_[i].value_or(0.0);
    for (std::size_t i = 0; i < pairs.size();) {
      std::size_t const customer = pairs[i].customer;
      std::size_t rung = 0;
      double best = 0.0;
      for (; i < pairs.size() && pairs[i].customer == customer; ++i) {
        double const left = profit_of(pairs[i]) - prices_[pairs[i].rung] - prices_.back();
        if (left > best) {
          best = left;
          rung = pairs[i].rung;
        }
      }
      if (!(best > 0.0)) continue;
      bound += best;
      asked[rung] += 1.0;
      asked.back() += 1.0;
    }
    least_ = (std::min)(least_, bound);
    return asked;
  }

  /// By the excess of what is asked for over what there is, the largest by a whole step.
  void move_prices(std::vector<double> const& asked, double step) {
    double largest = 0.0;
    for (std::size_t i = 0; i < prices_.size(); ++i) {
      if (auto const room = room_[i]) largest = (std::max)(largest, std::abs(asked[i] - *room));
    }
    if (!(largest > 0.0)) return;
    for (std::size_t i = 0; i < prices_.size(); ++i) {
      auto const room = room_[i];
      if (room) prices_[i] = (std::max)(0.0, prices_[i] + step * (asked[i] - *room) / largest);
    }
  }

  std::vector<double> prices_;  // of each rung, and of the whole
  std::vector<std::optional<double>> room_;
  double least_ = (std::numeric_limits<double>::max)();
};

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_QUICK_RATIO_HPP
#define PATRON_GRIP_QUICK_RATIO_HPP

#include <patron/core/amount.hpp>

#include <optional>

namespace patron::inline v0 {

/// How much recurring money came in for each unit that was lost.
///
///     quick ratio = (new + reactivation + expansion) / (churn + contraction)
///
/// A firm that lost nothing has no ratio, which is an answer and no infinity: `no_losses()`. Above
/// 4 is called healthy for a young subscription firm; at 1 it stands still however much it sells.
/// Source: the practice of subscription firms, which leave reactivation out or count it; here it
/// counts as money that came in.
template<amount Amount>
struct quick_ratio {
  Amount gained{};
  Amount lost{};

  [[nodiscard]] constexpr bool no_losses() const { return !(lost > Amount{}); }

  /// The ratio; none where nothing was lost.
  [[nodiscard]] constexpr std::optional<double> value() const {
    if (no_losses()) return std::nullopt;
    return amount_traits<Amount>::to_double(gained) / amount_traits<Amount>::to_double(lost);
  }

  friend constexpr bool operator==(quick_ratio const&, quick_ratio const&) = default;
};

template<amount Amount>
quick_ratio(Amount, Amount) -> quick_ratio<Amount>;

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_WALLET_ALLOCATION_HPP
#define PATRON_LTV_WALLET_ALLOCATION_HPP

#include <patron/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {
namespace formula {

/// Which share of what a customer spends on such things goes to the firm that she ranks so (1 is
/// the best) among those from which she buys.
///
///     share = (1 − rank / (n + 1)) · 2 / n
///
/// Ranks that are tied are their mean: 1.5 for two at the top. Throws for a rank outside 1 and n.
/// Source: Keiningham, Aksoy, Buoye and Cooil 2011 (Harvard Business Review 89(10)), the wallet
/// allocation rule. It is a regularity found in surveys, not a measurement of this customer.
[[nodiscard]] constexpr double wallet_share(double rank, std::size_t firms) {
  auto const n = static_cast<double>(firms);
  patron::detail::require(rank >= 1.0 && rank <= n,
                          "wallet_share: a rank lies from 1 to the number of firms");
  return 2.0 * (n + 1.0 - rank) / (n * (n + 1.0));
}

}  // namespace formula

/// How a customer divides what she spends among firms, by the score that she gives each of them:
/// one share for each firm, in the order given, 1 together.
///
///     wallet_allocation(std::array{9, 7, 7})     // 1/2, 1/4, 1/4
///
/// Only the order of the scores matters: a firm that everybody likes, and its rival a little more,
/// stands second. Equal scores share their ranks. Nothing for no firms. Throws for a score that is
/// not a number. See `formula::wallet_share`.
template<std::ranges::input_range Firms, class Score = std::identity>
[[nodiscard]] std::vector<double> wallet_allocation(Firms&& firms, Score score = {}) {
  std::vector<double> scores;
  for (auto&& firm : firms) {
    scores.push_back(static_cast<double>(std::invoke(score, firm)));
    if (std::isnan(scores.back())) {
      detail::raise(fault{.where = "wallet_allocation",
                          .record = scores.size() - 1,
                          .field = "score",
                          .value = "nan",
                          .reason = "is not a number"});
    }
  }
  std::vector<double> sorted = scores;
  std::sort(sorted.begin(), sorted.end(), std::greater<>{});
  std::vector<double> shares;
  for (double const own : scores) {
    auto const [first, last] =
        std::equal_range(sorted.begin(), sorted.end(), own, std::greater<>{});
    auto const above = static_cast<double>(first - sorted.begin());
    auto const up_to = static_cast<double>(last - sorted.begin());
    shares.push_back(formula::wallet_share((above + 1.0 + up_to) / 2.0, scores.size()));
  }
  return shares;
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_CONCORDANCE_HPP
#define PATRON_SURVIVAL_CONCORDANCE_HPP

#include <optional>

namespace patron::inline v0 {

/// Of the pairs of people of whom it was seen which one had the event first: in how many that one
/// was said to be at the higher risk, in how many at the lower, and in how many at the same.
///
///     C = (concordant + tied / 2) / (concordant + discordant + tied)
///
/// How to read it: 0.5 is a coin, 1 always names who is next. Pairs that had the event at the same
/// time, or of whom the second was not at risk when the first had it, are not counted; a pair of
/// weighted records counts with the product of their weights. Source: Harrell et al. 1982.
struct concordance {
  double concordant = 0.0;
  double discordant = 0.0;
  double tied = 0.0;

  /// None where there is no pair to compare.
  [[nodiscard]] std::optional<double> value() const noexcept {
    double const pairs = concordant + discordant + tied;
    if (!(pairs > 0.0)) return std::nullopt;
    return (concordant + tied / 2.0) / pairs;
  }

  friend constexpr bool operator==(concordance const&, concordance const&) = default;
};

}  // namespace patron::inline v0

#endif

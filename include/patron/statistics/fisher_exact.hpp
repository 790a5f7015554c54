// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_FISHER_EXACT_HPP
#define PATRON_STATISTICS_FISHER_EXACT_HPP

#include <patron/core/rate.hpp>
#include <patron/numeric/hypergeometric_tail.hpp>

namespace patron::inline v0 {

/// The chance that a group keeps so many of its own, or more, where it does not differ from the
/// others: all four sums of the table are held fast. 1 where there is nothing to compare.
///
///     chance_of_so_many({3, 4}, {1, 4});   // 17/70: the lady who named three cups of four
///
/// Source: Fisher 1935 (Journal of the Royal Statistical Society 98), the exact test, one-sided.
[[nodiscard]] inline double chance_of_so_many(rate const& group, rate const& others) {
  return hypergeometric_tail(group.of + others.of, group.kept + others.kept, group.of, group.kept);
}

/// The chance that it keeps so few, or fewer.
[[nodiscard]] inline double chance_of_so_few(rate const& group, rate const& others) {
  return chance_of_so_many(group.complement(), others.complement());
}

}  // namespace patron::inline v0

#endif

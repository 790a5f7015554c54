// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_DETAIL_FISHER_EXACT_HPP
#define PATRON_OFFER_DETAIL_FISHER_EXACT_HPP

#include <patron/core/rate.hpp>
#include <patron/numeric/log_beta.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// log of n over k.
[[nodiscard]] inline double log_choose(std::uint64_t n, std::uint64_t k) {
  auto const rest = static_cast<double>(n - k);
  return -log_beta(static_cast<double>(k) + 1.0, rest + 1.0) - std::log1p(static_cast<double>(n));
}

/// The chance that a group keeps so few, or fewer, where it does not differ from the others: the
/// lower tail of the hypergeometric distribution with all four sums of the table held fast. 1 where
/// there is nothing to compare. Source: Fisher 1935 (JRSS 98), the exact test, one-sided.
[[nodiscard]] inline double chance_of_so_few(rate const& group, rate const& others) {
  std::uint64_t const kept = group.kept + others.kept;
  std::uint64_t const all = group.of + others.of;
  if (group.of == 0 || others.of == 0) return 1.0;
  double const log_all = log_choose(all, kept);
  std::uint64_t const least = kept > others.of ? kept - others.of : 0;
  double sum = 0.0;
  for (std::uint64_t k = least; k <= group.kept; ++k) {
    sum += std::exp(log_choose(group.of, k) + log_choose(others.of, kept - k) - log_all);
  }
  return (std::min)(sum, 1.0);
}

/// The chance that it keeps so many, or more.
[[nodiscard]] inline double chance_of_so_many(rate const& group, rate const& others) {
  return chance_of_so_few(group.complement(), others.complement());
}

/// p-values of several questions asked at once, each raised so that the chance of even one wrong
/// finding stays below the level at which they are read. Source: Holm 1979 (Scand. J. Stat. 6).
[[nodiscard]] inline std::vector<double> holm(std::vector<double> const& p) {
  std::vector<std::size_t> order(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> adjusted(p.size());
  double highest = 0.0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto const left = static_cast<double>(p.size() - i);
    highest = (std::min)((std::max)(highest, left * p[order[i]]), 1.0);
    adjusted[order[i]] = highest;
  }
  return adjusted;
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_HYPERGEOMETRIC_TAIL_HPP
#define PATRON_STAGE_DETAIL_HYPERGEOMETRIC_TAIL_HPP

#include <patron/numeric/log_gamma.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace patron::inline v0::detail {

[[nodiscard]] inline double log_choose(std::uint64_t n, std::uint64_t k) {
  auto const log_factorial = [](std::uint64_t m) {
    return log_gamma(static_cast<double>(m) + 1.0);
  };
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

/// The probability that `drawn` of `all`, drawn at random, have at least `hits` of the `marked`
/// among them: the p-value of Fisher's exact test, one-sided.
[[nodiscard]] inline double hypergeometric_tail(std::uint64_t all, std::uint64_t marked,
                                                std::uint64_t drawn, std::uint64_t hits) {
  std::uint64_t const most = (std::min)(marked, drawn);
  std::uint64_t const least = marked + drawn > all ? marked + drawn - all : 0;
  if (hits <= least) return 1.0;
  double tail = 0.0;
  for (std::uint64_t k = most + 1; k-- > hits;) {
    tail += std::exp(log_choose(marked, k) + log_choose(all - marked, drawn - k) -
                     log_choose(all, drawn));
  }
  return (std::min)(tail, 1.0);
}

}  // namespace patron::inline v0::detail

#endif

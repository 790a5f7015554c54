// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_HYPERGEOMETRIC_TAIL_HPP
#define PATRON_NUMERIC_HYPERGEOMETRIC_TAIL_HPP

#include <patron/numeric/log_gamma.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace patron::inline v0 {
namespace detail {

/// The logarithm of n over k.
[[nodiscard]] inline double log_choose(std::uint64_t n, std::uint64_t k) {
  auto const log_factorial = [](std::uint64_t m) {
    return log_gamma(static_cast<double>(m) + 1.0);
  };
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

}  // namespace detail

/// The probability that `drawn` of `all`, drawn at random, have at least `hits` of the `marked`
/// among them.
///
///     Σ (marked over k) (all − marked over drawn − k) / (all over drawn)   for k >= hits
///
/// Numbers up to 2⁵³; `marked` and `drawn` are not above `all`. It is the p-value of Fisher's exact
/// test, one-sided. Source: Fisher 1935 (Journal of the Royal Statistical Society 98).
[[nodiscard]] inline double hypergeometric_tail(std::uint64_t all, std::uint64_t marked,
                                                std::uint64_t drawn, std::uint64_t hits) {
  std::uint64_t const most = (std::min)(marked, drawn);
  std::uint64_t const least = marked + drawn > all ? marked + drawn - all : 0;
  if (hits <= least) return 1.0;
  double const log_all = detail::log_choose(all, drawn);
  double tail = 0.0;
  for (std::uint64_t k = most + 1; k-- > hits;) {
    tail += std::exp(detail::log_choose(marked, k) + detail::log_choose(all - marked, drawn - k) -
                     log_all);
  }
  return (std::min)(tail, 1.0);
}

}  // namespace patron::inline v0

#endif

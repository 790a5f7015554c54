// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_DRAW_COUNT_HPP
#define PATRON_NUMERIC_DRAW_COUNT_HPP

#include <patron/numeric/domain.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <cmath>
#include <cstdint>

namespace patron::inline v0 {

/// How many failures come before the first success of probability p: 0, 1, 2, …; the mean is
/// (1 − p) / p. Throws where p is not within 1e-17 and 1: the count would be beyond 64 bits.
template<bit_source G>
[[nodiscard]] std::uint64_t draw_geometric(G& g, double p) {
  if (!(p >= 1e-17 && p <= 1.0)) {
    detail::refuse_argument("draw_geometric", "p", p, "is not within 1e-17 and 1");
  }
  if (p == 1.0) return 0;
  return static_cast<std::uint64_t>(std::log(detail::draw_inside(g)) / std::log1p(-p));
}

/// How many of n trials succeed, each with probability p. Throws where p is not within 0 and 1.
///
/// For large n the trials are cut at their median success time, a beta variate, until few are left;
/// those are passed over in geometric steps. Source: Devroye 1986, X.4.3 and X.4.4.
template<bit_source G>
[[nodiscard]] std::uint64_t draw_binomial(G& g, std::uint64_t n, double p) {
  detail::check_probability("draw_binomial", "p", p);
  std::uint64_t successes = 0;
  // A trial succeeds where its uniform variate is below p; the k-th smallest of n is beta.
  while (static_cast<double>(n) * p > 16.0) {
    std::uint64_t const k = n / 2 + 1;
    double const middle = draw_beta(g, static_cast<double>(k), static_cast<double>(n - k) + 1.0);
    if (middle <= p) {
      successes += k;
      n -= k;
      p = middle < 1.0 ? (p - middle) / (1.0 - middle) : 0.0;
    } else {
      n = k - 1;
      p /= middle;
    }
  }
  if (p < 1e-17) return successes;  // with n p <= 16 and n below 2⁶⁴ nothing is lost in 64 bits
  for (;;) {
    std::uint64_t const failures = draw_geometric(g, p);
    if (failures >= n) return successes;
    n -= failures + 1;
    ++successes;
  }
}

/// How many events of a Poisson process fall into a time in which `mean` are expected. Throws where
/// the mean is negative or above 1e18.
///
/// A large mean is cut at the time of its m-th event, a gamma variate, until a small one is left;
/// there the gaps are counted. Source: Ahrens and Dieter 1974; Devroye 1986, X.3.4.
template<bit_source G>
[[nodiscard]] std::uint64_t draw_poisson(G& g, double mean) {
  if (!(mean >= 0.0 && mean <= 1e18)) {
    detail::refuse_argument("draw_poisson", "mean", mean, "is not within 0 and 1e18");
  }
  std::uint64_t events = 0;
  while (mean > 16.0) {
    auto const m = static_cast<std::uint64_t>(mean * 0.875);
    double const time = draw_gamma(g, static_cast<double>(m));
    if (time > mean) return events + draw_binomial(g, m - 1, mean / time);
    events += m;
    mean -= time;
  }
  for (double time = draw_exponential(g); time <= mean; time += draw_exponential(g)) ++events;
  return events;
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_DRAW_FLOW_HPP
#define PATRON_CYCLE_DETAIL_DRAW_FLOW_HPP

#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <cmath>
#include <cstdint>

namespace patron::inline v0::detail {

// Binomial and Poisson counts for simulations that draw millions of them: some 50 ns each,
// whatever their mean. (`draw_binomial` and `draw_poisson` take up to 900 ns; their bits stay as
// they are, for whoever has simulated with them.) The distributions are exact in both.

/// log k! = (k + ½) log(k + 1) − (k + 1) + ½ log 2π + stirling_rest(k).
[[nodiscard]] inline double stirling_rest(double k) {
  constexpr double first[] = {0.08106146679532726, 0.04134069595540929, 0.02767792568499834,
                              0.02079067210376509, 0.01664469118982119, 0.01387612882307075,
                              0.01189670994589177, 0.01041126526197209, 0.009255462182712733,
                              0.008330563433362871};
  if (k < 10.0) return first[static_cast<int>(k)];
  double const square = 1.0 / ((k + 1.0) * (k + 1.0));
  return (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / 1260.0 * square) * square) / (k + 1.0);
}

/// By adding up probabilities from 0 on, for means below 10. `none` is the probability of 0, and
/// `ratio(k)` that of k over that of k − 1.
template<bit_source G, class Ratio>
[[nodiscard]] std::uint64_t draw_by_inversion(G& g, double none, std::uint64_t most, Ratio ratio) {
  for (;;) {
    double left = draw_uniform(g);
    double probability = none;
    for (std::uint64_t k = 0; k <= most && probability > 0.0; ++k) {
      if (left < probability) return k;
      left -= probability;
      probability *= ratio(static_cast<double>(k) + 1.0);
    }
    // Rounding left nothing beyond the last: once in 10¹⁵ draws, drawn again.
  }
}

/// How many of n, each with a chance of at most ½ and a mean of 10 or more.
/// Source: Hörmann 1993 (J. Statistical Computation and Simulation 46), algorithm BTRS.
template<bit_source G>
[[nodiscard]] std::uint64_t draw_many_of(G& g, double n, double p) {
  double const spread = std::sqrt(n * p * (1.0 - p));
  double const b = 1.15 + 2.53 * spread;
  double const a = -0.0873 + 0.0248 * b + 0.01 * p;
  double const centre = n * p + 0.5;
  double const squeeze = 0.92 - 4.2 / b;
  double const alpha = (2.83 + 5.1 / b) * spread;
  double const odds = p / (1.0 - p);
  double const m = std::floor((n + 1.0) * p);
  for (;;) {
    double const u = draw_inside(g) - 0.5;
    double const v = draw_inside(g);
    double const us = 0.5 - std::abs(u);
    double const k = std::floor((2.0 * a / us + b) * u + centre);
    if (us >= 0.07 && v <= squeeze) return static_cast<std::uint64_t>(k);
    if (k < 0.0 || k > n) continue;
    double const bound = (m + 0.5) * std::log((m + 1.0) / (odds * (n - m + 1.0))) +
                         (n + 1.0) * std::log((n - m + 1.0) / (n - k + 1.0)) +
                         (k + 0.5) * std::log(odds * (n - k + 1.0) / (k + 1.0)) + stirling_rest(m) +
                         stirling_rest(n - m) - stirling_rest(k) - stirling_rest(n - k);
    if (std::log(v * alpha / (a / (us * us) + b)) <= bound) return static_cast<std::uint64_t>(k);
  }
}

/// How many of so many do what each does with that chance: a binomial count.
template<bit_source G>
[[nodiscard]] std::uint64_t draw_share(G& g, std::uint64_t of, double chance) {
  if (of == 0 || chance <= 0.0) return 0;
  if (chance >= 1.0) return of;
  if (chance > 0.5) return of - draw_share(g, of, 1.0 - chance);
  auto const n = static_cast<double>(of);
  if (n * chance >= 10.0) return draw_many_of(g, n, chance);
  double const odds = chance / (1.0 - chance);
  return draw_by_inversion(g, std::exp(n * std::log1p(-chance)), of,
                           [&](double k) { return (n - k + 1.0) / k * odds; });
}

/// How many events where so many are expected, of 10 or more.
/// Source: Hörmann 1993 (Insurance: Mathematics and Economics 12), algorithm PTRS.
template<bit_source G>
[[nodiscard]] std::uint64_t draw_many_events(G& g, double mean) {
  double const log_mean = std::log(mean);
  double const b = 0.931 + 2.53 * std::sqrt(mean);
  double const a = -0.059 + 0.02483 * b;
  double const alpha = 1.1239 + 1.1328 / (b - 3.4);
  double const squeeze = 0.9277 - 3.6224 / (b - 2.0);
  for (;;) {
    double const u = draw_inside(g) - 0.5;
    double const v = draw_inside(g);
    double const us = 0.5 - std::abs(u);
    double const k = std::floor((2.0 * a / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return static_cast<std::uint64_t>(k);
    if (k < 0.0 || (us < 0.013 && v > us)) continue;
    constexpr double half_log_of_two_pi = 0.91893853320467274;
    double const log_factorial =
        (k + 0.5) * std::log(k + 1.0) - (k + 1.0) + half_log_of_two_pi + stirling_rest(k);
    double const bound = k * log_mean - mean - log_factorial;
    if (std::log(v * alpha / (a / (us * us) + b)) <= bound) return static_cast<std::uint64_t>(k);
  }
}

/// How many events where so many are expected: a Poisson count.
template<bit_source G>
[[nodiscard]] std::uint64_t draw_events(G& g, double mean) {
  if (mean <= 0.0) return 0;
  if (mean >= 10.0) return draw_many_events(g, mean);
  constexpr std::uint64_t most = 1000;
  return draw_by_inversion(g, std::exp(-mean), most, [&](double k) { return mean / k; });
}

}  // namespace patron::inline v0::detail

#endif

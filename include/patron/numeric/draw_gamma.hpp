// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_DRAW_GAMMA_HPP
#define PATRON_NUMERIC_DRAW_GAMMA_HPP

#include <patron/numeric/domain.hpp>
#include <patron/numeric/draw_normal.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <cmath>

namespace patron::inline v0 {
namespace detail {

/// For shape >= 1: a squeezed normal variate, accepted more than 19 times in 20.
/// Source: Marsaglia and Tsang 2000 (ACM TOMS 26(3)).
template<bit_source G>
[[nodiscard]] double draw_gamma_from_one(G& g, double shape) {
  double const d = shape - 1.0 / 3.0;
  double const c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    double const x = draw_normal(g);
    double const root = 1.0 + c * x;
    if (root <= 0.0) continue;
    double const v = root * root * root;
    if (std::log(draw_inside(g)) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

/// The logarithm of a gamma variate of scale 1: for small shapes the variate itself may be too
/// small for a double.
template<bit_source G>
[[nodiscard]] double draw_log_gamma(G& g, double shape) {
  if (shape >= 1.0) return std::log(draw_gamma_from_one(g, shape));
  double const larger = draw_gamma_from_one(g, shape + 1.0);
  return std::log(larger) + std::log(draw_inside(g)) / shape;
}

}  // namespace detail

/// An exponential variate with that rate; its mean is 1 / rate. Throws where the rate is not above
/// 0.
template<bit_source G>
[[nodiscard]] double draw_exponential(G& g, double rate = 1.0) {
  detail::check_above_zero("draw_exponential", "rate", rate);
  return -std::log(detail::draw_inside(g)) / rate;
}

/// A gamma variate; its mean is shape · scale. Throws where one of them is not above 0.
///
/// A model that speaks of a rate has scale = 1 / rate.
template<bit_source G>
[[nodiscard]] double draw_gamma(G& g, double shape, double scale = 1.0) {
  detail::check_above_zero("draw_gamma", "shape", shape);
  detail::check_above_zero("draw_gamma", "scale", scale);
  if (shape >= 1.0) return detail::draw_gamma_from_one(g, shape) * scale;
  return std::exp(detail::draw_log_gamma(g, shape)) * scale;
}

/// A beta variate, within 0 and 1; its mean is a / (a + b). Throws where one of them is not above
/// 0.
template<bit_source G>
[[nodiscard]] double draw_beta(G& g, double a, double b) {
  detail::check_above_zero("draw_beta", "a", a);
  detail::check_above_zero("draw_beta", "b", b);
  double const first = detail::draw_log_gamma(g, a);
  double const second = detail::draw_log_gamma(g, b);
  return 1.0 / (1.0 + std::exp(second - first));
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_DRAW_NORMAL_HPP
#define PATRON_NUMERIC_DRAW_NORMAL_HPP

#include <patron/core/normal_quantile.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

namespace patron::inline v0 {

/// A normal variate: one draw, the quantile of a uniform one. Throws where the mean is not finite
/// or the deviation is negative or not finite.
template<bit_source G>
[[nodiscard]] double draw_normal(G& g, double mean = 0.0, double standard_deviation = 1.0) {
  detail::check_finite("draw_normal", "mean", mean);
  detail::check_from_zero("draw_normal", "standard_deviation", standard_deviation);
  return mean + standard_deviation * normal_quantile(detail::draw_inside(g));
}

}  // namespace patron::inline v0

#endif

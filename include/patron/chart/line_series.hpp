// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_LINE_SERIES_HPP
#define PATRON_CHART_LINE_SERIES_HPP

#include <patron/chart/value.hpp>

#include <string>
#include <vector>

namespace patron::inline v0 {

/// A value at a place of the axis x: a number, or the position of a name.
struct line_point {
  double x = 0.0;
  chart_value y{};
};

/// Straight from point to point, or level until the next one, as a survival curve is.
enum class line_shape { straight, steps };

/// How the intervals of the points are drawn: as a band around the line, or a bar at each point.
enum class interval_shape { band, bars };

/// A line of a chart. Its points go from left to right; one without a value is a gap. Where a point
/// is partial the line that leads to it is dashed and its marker hollow. Up to 24 points have a
/// marker each, and a title that tells the numbers; of more only some.
struct line_series {
  std::string name{};  ///< for the legend; empty: none
  std::vector<line_point> points{};
  line_shape shape = line_shape::straight;
  interval_shape intervals = interval_shape::band;
};

/// From where to where a band reaches at a place of the axis x.
struct band_point {
  double x = 0.0;
  double low = 0.0;
  double high = 0.0;
};

/// An area between two curves, such as 80 % of the simulated futures.
struct band_series {
  std::string name{};
  std::vector<band_point> points{};
};

}  // namespace patron::inline v0

#endif

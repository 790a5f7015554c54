// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_THIN_OUT_HPP
#define PATRON_CHART_DETAIL_THIN_OUT_HPP

#include <cmath>
#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

/// Of many points in one column of pixels the first, the least, the greatest and the last, in their
/// order: the line covers the same pixels. `column` says where a point stands, in pixels; `is_less`
/// compares two points. A gap in the column stays a gap. (Jugel, Jerzak, Hackenbroich and Markl
/// 2014: M4.)
template<class Point, class Column, class Less, class Missing>
[[nodiscard]] std::vector<Point> thinned(std::vector<Point> const& points, Column column,
                                         Less is_less, Missing is_missing) {
  std::vector<Point> kept;
  for (std::size_t from = 0; from < points.size();) {
    double const pixel = std::floor(column(points[from]));
    std::size_t to = from;
    std::size_t lowest = from;
    std::size_t highest = from;
    std::size_t gap = points.size();
    for (; to < points.size() && std::floor(column(points[to])) == pixel; ++to) {
      if (is_missing(points[to])) {
        gap = to;
        continue;
      }
      if (is_missing(points[lowest]) || is_less(points[to], points[lowest])) lowest = to;
      if (is_missing(points[highest]) || is_less(points[highest], points[to])) highest = to;
    }
    for (std::size_t i = from; i < to; ++i) {
      if (i == from || i == lowest || i == highest || i == gap || i + 1 == to) {
        kept.push_back(points[i]);
      }
    }
    from = to;
  }
  return kept;
}

/// Of many points of a band in one column of pixels what they cover together, from the first of
/// them to the last.
template<class Point, class Column>
[[nodiscard]] std::vector<Point> enveloped(std::vector<Point> const& points, Column column) {
  std::vector<Point> kept;
  for (std::size_t from = 0; from < points.size();) {
    double const pixel = std::floor(column(points[from]));
    Point first = points[from];
    std::size_t to = from;
    for (; to < points.size() && std::floor(column(points[to])) == pixel; ++to) {
      if (points[to].low < first.low) first.low = points[to].low;
      if (points[to].high > first.high) first.high = points[to].high;
    }
    if (to - from < 3) {
      for (std::size_t i = from; i < to; ++i) kept.push_back(points[i]);
    } else {
      Point final = first;
      final.x = points[to - 1].x;
      kept.push_back(first);
      kept.push_back(final);
    }
    from = to;
  }
  return kept;
}

}  // namespace patron::inline v0::detail

#endif

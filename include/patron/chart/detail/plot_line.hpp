// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_PLOT_LINE_HPP
#define PATRON_CHART_DETAIL_PLOT_LINE_HPP

#include <patron/chart/axis.hpp>
#include <patron/chart/detail/axis_labels.hpp>
#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/marks.hpp>
#include <patron/chart/detail/plot_frame.hpp>
#include <patron/chart/detail/thin_out.hpp>
#include <patron/chart/line_series.hpp>

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// So many points and fewer get a marker each; more, one in every 90 pixels.
inline constexpr std::size_t most_markers = 24;

/// The area between two curves.
template<class Svg>
void draw_area(Svg& svg, std::vector<band_point> const& all, plot_frame const& frame,
               line_shape shape) {
  auto const points = enveloped(all, [&frame](auto const& p) { return frame.x(p.x); });
  svg_path path;
  for (std::size_t i = 0; i < points.size(); ++i) {
    double const x = frame.x(points[i].x);
    if (i == 0) {
      path.move_to(x, frame.y(points[i].high));
    } else {
      if (shape == line_shape::steps) path.line_to(x, frame.y(points[i - 1].high));
      path.line_to(x, frame.y(points[i].high));
    }
  }
  for (std::size_t i = points.size(); i-- > 0;) {
    path.line_to(frame.x(points[i].x), frame.y(points[i].low));
    if (i > 0 && shape == line_shape::steps) {
      path.line_to(frame.x(points[i].x), frame.y(points[i - 1].low));
    }
  }
  if (!path.empty()) draw_path(svg, path.close());
}

/// The intervals of a line, as a band where neighbours have one, and as bars otherwise.
template<class Svg>
void draw_intervals(Svg& svg, line_series const& line, std::size_t series,
                    plot_frame const& frame) {
  bool const as_bars = line.intervals == interval_shape::bars && line.points.size() <= most_markers;
  std::vector<band_point> run;
  auto const draw_run = [&] {
    if (run.size() > 1 && !as_bars) {
      svg.open("g").set("fill", paint::of_series(series)).set("fill-opacity", 0.16);
      draw_area(svg, run, frame, line.shape);
      svg.close();
    } else if (!run.empty()) {
      svg.open("g").set("fill", "none").set("stroke", paint::of_series(series));
      svg.set("stroke-width", 1.5).set("stroke-opacity", 0.75);
      for (auto const& p : run) {
        draw_upright_interval(svg, frame.x(p.x), frame.y(p.low), frame.y(p.high));
      }
      svg.close();
    }
    run.clear();
  };
  for (auto const& p : line.points) {
    if (p.y.range) {
      run.push_back({p.x, p.y.range->low, p.y.range->high});
    } else {
      draw_run();
    }
  }
  draw_run();
}

/// The line itself; what leads to a partial point is dashed.
template<class Svg>
void draw_strokes(Svg& svg, line_shape shape, std::size_t series,
                  std::vector<line_point> const& points, plot_frame const& frame) {
  svg_path solid;
  svg_path dashed;
  svg_path const* last = nullptr;  // the path that ends at the point before
  line_point const* before = nullptr;
  for (auto const& p : points) {
    if (!p.y.value) {
      before = nullptr;
      last = nullptr;
      continue;
    }
    if (before != nullptr) {
      svg_path& path = p.y.partial ? dashed : solid;
      double const level = frame.y(*before->y.value);
      if (last != &path) path.move_to(frame.x(before->x), level);
      if (shape == line_shape::steps) path.line_to(frame.x(p.x), level);
      path.line_to(frame.x(p.x), frame.y(*p.y.value));
      last = &path;
    }
    before = &p;
  }
  svg.open("g").set("fill", "none").set("stroke", paint::of_series(series));
  svg.set("stroke-width", 2).set("stroke-linejoin", "round");
  draw_path(svg, solid);
  if (!dashed.empty()) {
    svg.open("g").set("stroke-dasharray", dashes);
    draw_path(svg, dashed);
    svg.close();
  }
  svg.close();
}

/// "2024 Q1: 53 % (48 % – 59 %), not over yet"
template<class Axis>
[[nodiscard]] std::string point_title(line_series const& line, line_point const& p, Axis const& x,
                                      Axis const& y, std::string const& partial) {
  std::string title = isolated(clean_label(line.name));
  if (!title.empty()) title += ", ";
  if (x.names.empty()) {
    title += value_text(x, p.x);
  } else {
    title += isolated(clean_label(x.names[static_cast<std::size_t>(std::llround(p.x))]));
  }
  return title + ": " + figure_text(y, p.y, partial);
}

/// The markers; hollow where partial, and a cross at the foot where a value is missing.
template<class Svg, class Axis>
void draw_markers(Svg& svg, line_series const& line, std::size_t series,
                  std::vector<line_point> const& points, plot_frame const& frame, Axis const& x,
                  Axis const& y, chart_words const& words) {
  constexpr double distance = 90.0;
  bool const all = points.size() <= most_markers;
  // The markers of several lines do not stand in one column.
  double next = frame.area.left + 15.0 + 20.0 * static_cast<double>(series % 4);
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto const& p = points[i];
    double const at = frame.x(p.x);
    if (!p.y.value) {
      if (all) draw_missing(svg, at, frame.area.bottom - 8.0, clean_label(words.missing));
      continue;
    }
    bool const alone =
        (i == 0 || !points[i - 1].y.value) && (i + 1 == points.size() || !points[i + 1].y.value);
    if (!all && at < next && !alone) continue;
    while (next <= at) next += distance;
    draw_marker(svg, series, at, frame.y(*p.y.value), p.y.partial,
                point_title(line, p, x, y, words.partial));
  }
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_PLOT_HPP
#define PATRON_CHART_DETAIL_PLOT_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/checked_value.hpp>
#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/legend.hpp>
#include <patron/chart/detail/plot_frame.hpp>
#include <patron/chart/detail/plot_line.hpp>
#include <patron/chart/detail/plot_notes.hpp>
#include <patron/chart/detail/scale.hpp>
#include <patron/chart/detail/thin_out.hpp>
#include <patron/chart/line_series.hpp>
#include <patron/chart/reference.hpp>
#include <patron/core/error.hpp>
#include <patron/core/interval.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// What a chart of lines and bands shows: checked on the way, and gathered.
struct plot_data {
  std::string_view chart;
  chart_axis const& x_axis;
  chart_axis const& y_axis;
  data_range x{};
  data_range y{};

  /// A position: a number that the axis can show, or one of its names.
  void add_x(double at, std::string_view series, std::size_t i) {
    auto const& names = x_axis.names;
    add_checked(x, at, names.empty() ? x_axis.scale : axis_scale::linear, {chart, series, i});
    if (!names.empty() && !(at >= 0.0 && at <= static_cast<double>(names.size() - 1))) {
      refuse(series, i, "is no position among the names of the axis");
    }
  }
  /// The position of a point, which is not before that of the point before it.
  template<class Points>
  void add_point(Points const& points, std::size_t i, std::string_view series) {
    add_x(points[i].x, series, i);
    if (i > 0 && points[i].x < points[i - 1].x) {
      refuse(series, i, "goes backwards: points stand from left to right");
    }
  }
  /// The ends of the axis x; names fill it from the first to the last.
  [[nodiscard]] interval x_ends() const {
    if (x_axis.names.empty()) return x.on(x_axis);
    return {0.0, (std::max)(1.0, static_cast<double>(x_axis.names.size() - 1))};
  }
  [[noreturn]] void refuse(std::string_view series, std::size_t i, std::string_view reason) const {
    raise(fault{.where = chart, .record = i, .field = series, .reason = reason});
  }
};

template<class Data>
void gather(Data& data, std::vector<band_series> const& bands,
            std::vector<line_series> const& lines, std::vector<chart_reference> const& references,
            std::vector<chart_annotation> const& annotations) {
  add_checked(data.x, data.x_axis, data.chart, "axis x");
  add_checked(data.y, data.y_axis, data.chart, "axis y");
  for (auto const& band : bands) {
    for (std::size_t i = 0; i < band.points.size(); ++i) {
      auto const& p = band.points[i];
      data.add_point(band.points, i, band.name);
      add_checked(data.y, interval{p.low, p.high}, data.y_axis.scale, {data.chart, band.name, i});
    }
  }
  for (auto const& line : lines) {
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      data.add_point(line.points, i, line.name);
      add_checked(data.y, line.points[i].y, data.y_axis.scale, {data.chart, line.name, i});
    }
  }
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (references[i].line == reference_line::upright) {
      data.add_x(references[i].at, references[i].name, i);
    } else {
      add_checked(data.y, references[i].at, data.y_axis.scale, {data.chart, references[i].name, i});
    }
  }
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    data.add_x(annotations[i].x, annotations[i].text, i);
    add_checked(data.y, annotations[i].y, data.y_axis.scale, {data.chart, annotations[i].text, i});
  }
}

/// How dark the bands are up to the i-th, one upon the other.
[[nodiscard]] inline double band_strength(std::size_t i) noexcept {
  double through = 1.0;
  for (std::size_t n = 0; n <= i; ++n) through *= 0.8;
  return 1.0 - through;
}

template<class Legend>
void fill_legend(Legend& shown, std::vector<band_series> const& bands,
                 std::vector<line_series> const& lines, chart_words const& words) {
  bool some_missing = false;
  std::size_t partial_line = lines.size();
  for (std::size_t s = 0; s < lines.size(); ++s) {
    bool all_partial = true;
    bool some_partial = false;
    for (auto const& p : lines[s].points) {
      some_missing = some_missing || (!p.y.value && lines[s].points.size() <= most_markers);
      if (!p.y.value) continue;
      all_partial = all_partial && p.y.partial;
      some_partial = some_partial || p.y.partial;
    }
    bool const dashed = some_partial && all_partial;
    shown.add(dashed ? swatch::partial_line : swatch::line, s, lines[s].name);
    if (some_partial && (!all_partial || lines[s].name.empty())) {
      partial_line = (std::min)(partial_line, s);
    }
  }
  for (std::size_t b = 0; b < bands.size(); ++b) {
    shown.add(swatch::band, 0, bands[b].name, band_strength(b));
  }
  if (partial_line < lines.size()) shown.add(swatch::partial_line, partial_line, words.partial);
  if (some_missing) shown.add(swatch::missing, 0, words.missing);
}

/// A chart of two axes, with bands and lines over them.
template<class Svg = svg_writer>
[[nodiscard]] std::string draw_plot(std::string_view chart, chart_about const& about,
                                    chart_axis const& x, chart_axis const& y,
                                    std::vector<band_series> const& bands,
                                    std::vector<line_series> const& lines,
                                    std::vector<chart_reference> const& references,
                                    std::vector<chart_annotation> const& annotations) {
  check_size(chart, about);
  plot_data data{chart, x, y};
  gather(data, bands, lines, references, annotations);
  legend shown{about.width};
  fill_legend(shown, bands, lines, about.words);
  plot_frame const frame = laid_out(about, x, y, data.x_ends(), data.y.on(y), shown.height());

  Svg svg;
  open_drawing(svg, chart, about, frame.height);
  shown.draw(svg, about.id);
  draw_frame(svg, frame, x, y);
  auto const column = [&frame](auto const& p) { return frame.x(p.x); };
  for (auto const& band : bands) {
    svg.open("g").set("fill", paint::of_series(0)).set("fill-opacity", band_strength(0));
    draw_area(svg, band.points, frame, line_shape::straight);
    svg.close();
  }
  draw_reference_lines(svg, references, frame);
  bool const has_notes = !references.empty() || !annotations.empty();
  auto boxes = note_boxes(frame);
  for (std::size_t s = 0; s < lines.size(); ++s) {
    auto const points = thinned(
        lines[s].points, column,
        [](auto const& a, auto const& b) { return *a.y.value < *b.y.value; },
        [](auto const& p) { return !p.y.value; });
    draw_intervals(svg, lines[s], s, frame);
    draw_strokes(svg, lines[s].shape, s, points, frame);
    draw_markers(svg, lines[s], s, points, frame, x, y, about.words);
    if (has_notes) avoid_line(boxes, points, frame);
  }
  draw_notes(svg, boxes, references, annotations, frame);
  svg.close();
  return svg.text();
}

}  // namespace patron::inline v0::detail

#endif

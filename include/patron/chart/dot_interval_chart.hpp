// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DOT_INTERVAL_CHART_HPP
#define PATRON_CHART_DOT_INTERVAL_CHART_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/axis_labels.hpp>
#include <patron/chart/detail/checked_value.hpp>
#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/legend.hpp>
#include <patron/chart/detail/marks.hpp>
#include <patron/chart/detail/rows.hpp>
#include <patron/chart/detail/scale.hpp>
#include <patron/chart/value.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// A figure, and what it is measured against.
struct dot_row {
  std::string label{};
  chart_value figure{};
  std::optional<double> target{};
  std::string note{};  ///< under the label
};

/// Figures with their intervals, one to a row, each against its target: the five gauges, a
/// comparison of groups, the prices of a ladder on a logarithmic axis.
struct dot_interval_chart {
  chart_about about{};
  chart_axis axis{};
  std::vector<dot_row> rows{};
  // What the marks mean, for the legend; what is empty is left out.
  std::string value_name{};
  std::string interval_name{};
  std::string target_name{};
};

namespace detail {

template<class Svg, class Chart>
void draw_dot_row(Svg& svg, Chart const& chart, dot_row const& row, placed_row const& place,
                  linear_scale const& x) {
  double const y = (place.strip_top + place.strip_bottom) / 2.0;
  std::string const label = isolated(clean_label(row.label)) + ": ";
  if (row.target) {
    draw_target(svg, x(*row.target), y,
                label + chart.target_name + ' ' + value_text(chart.axis, *row.target));
  }
  if (row.figure.range) {
    svg.open("g").set("fill", "none").set("stroke", paint::of_series(0)).set("stroke-width", 2.5);
    draw_lying_interval(svg, y, x(row.figure.range->low), x(row.figure.range->high), 6.5,
                        row.figure.partial);
    svg.close();
  }
  if (row.figure.value) {
    draw_marker(svg, 0, x(*row.figure.value), y, row.figure.partial,
                label + figure_text(chart.axis, row.figure, chart.about.words.partial));
  }
}

}  // namespace detail

/// The chart as an SVG element. Throws where a number cannot be drawn (it names the row), or the id
/// or the title is none.
template<std::same_as<dot_interval_chart> Chart>
[[nodiscard]] std::string to_svg(Chart const& chart) {
  using namespace detail;
  check_size("dot_interval_chart", chart.about);
  data_range seen;
  add_checked(seen, chart.axis, "dot_interval_chart", "axis");
  std::vector<row_words> words;
  bool some_partial = false;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    auto const& row = chart.rows[i];
    value_place const place{"dot_interval_chart", row.label, i};
    add_checked(seen, row.figure, chart.axis.scale, place);
    if (row.target) add_checked(seen, *row.target, chart.axis.scale, place);
    some_partial = some_partial || (row.figure.value && row.figure.partial);
    words.push_back({.label = clean_label(row.label),
                     .note = clean_label(row.note),
                     .value = row.figure.value ? value_text(chart.axis, *row.figure.value)
                                               : clean_label(chart.about.words.missing),
                     .range = range_text(chart.axis, row.figure)});
  }
  legend shown{chart.about.width};
  shown.add(swatch::dot, 0, chart.value_name);
  shown.add(swatch::interval, 0, chart.interval_name);
  shown.add(swatch::target, 0, chart.target_name);
  if (some_partial) shown.add(swatch::partial_dot, 0, chart.about.words.partial);

  row_frame frame = rows_laid_out(words, chart.about.width, shown.height() + 6.0, 12.0);
  interval const ends = seen.on(chart.axis);
  linear_scale const x{chart.axis.scale, ends, frame.left + 6.0, frame.right - 6.0};
  auto const labels = number_labels(chart.axis, ends, x, chart.about.width);

  svg_writer svg;
  open_drawing(svg, "dot_interval_chart", chart.about, frame.bottom + row_axis_height(chart.axis));
  shown.draw(svg, chart.about.id);
  draw_row_axis(svg, frame, chart.axis, labels, chart.about.width);
  svg.open("g").set("stroke", paint::axis);
  for (auto const& row : frame.rows) {
    double const y = (row.strip_top + row.strip_bottom) / 2.0;
    draw_line(svg, frame.left, y, frame.right, y);
  }
  svg.close();
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    draw_dot_row(svg, chart, chart.rows[i], frame.rows[i], x);
  }
  draw_row_words(svg, frame, words, chart.about.width);
  svg.close();
  return svg.text();
}

}  // namespace patron::inline v0

#endif

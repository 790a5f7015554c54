// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_BAR_CHART_HPP
#define PATRON_CHART_BAR_CHART_HPP

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
#include <patron/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// A row of bars, one for each series; the first series is solid, others have patterns.
struct bar_row {
  std::string label{};
  std::vector<chart_value> values{};
  std::string note{};  ///< under the label
};

/// Lying bars, so that their labels have room: what is being lost, by kind, measured and estimated
/// apart. Bars of several series stand one under the other and are never added up. They begin at 0,
/// and so their axis is never logarithmic.
struct bar_chart {
  chart_about about{};
  chart_axis axis{};
  std::vector<std::string> series{};  ///< names, for the legend; as many as a row has values
  std::vector<bar_row> rows{};
};

namespace detail {

/// Checks the rows and gathers what their axis has to show.
template<class Chart>
[[nodiscard]] data_range checked_bars(Chart const& chart, std::size_t series) {
  check_size("bar_chart", chart.about);
  if (chart.axis.scale != axis_scale::linear) {
    raise(fault{.where = "bar_chart", .field = "axis", .reason = "is not linear; bars begin at 0"});
  }
  data_range seen;
  seen.add(0.0);
  add_checked(seen, chart.axis, "bar_chart", "axis");
  for (auto const& row : chart.rows) {
    if (row.values.size() > series) {
      raise(fault{.where = "bar_chart",
                  .field = row.label,
                  .reason = "has more values than there are series"});
    }
    for (std::size_t s = 0; s < row.values.size(); ++s) {
      add_checked(seen, row.values[s], axis_scale::linear, {"bar_chart", row.label, s});
    }
  }
  return seen;
}

template<class Svg, class Chart>
void draw_bar_row(Svg& svg, Chart const& chart, bar_row const& row, placed_row const& place,
                  linear_scale const& x) {
  for (std::size_t s = 0; s < row.values.size(); ++s) {
    auto const& figure = row.values[s];
    double const top = place.strip_top + 18.0 * static_cast<double>(s) + 2.0;
    if (figure.value) {
      double const begin = x(0.0);
      double const end = x(*figure.value);
      std::string title = isolated(clean_label(row.label)) + ": ";
      title += figure_text(chart.axis, figure, chart.about.words.partial);
      draw_bar(svg, chart.about.id + "-fill-" + std::to_string(s), s, (std::min)(begin, end), top,
               std::abs(end - begin), 14.0, figure.partial, title);
    }
    if (figure.range) {
      svg.open("g").set("fill", "none").set("stroke", paint::text).set("stroke-width", 1.5);
      draw_lying_interval(svg, top + 7.0, x(figure.range->low), x(figure.range->high));
      svg.close();
    }
  }
}

}  // namespace detail

/// The chart as an SVG element. Throws where a number cannot be drawn (it names the row and the
/// series), a row has more values than there are series, or the id or the title is none.
template<std::same_as<bar_chart> Chart>
[[nodiscard]] std::string to_svg(Chart const& chart) {
  using namespace detail;
  std::size_t const series = (std::max)(chart.series.size(), std::size_t{1});
  interval const ends = checked_bars(chart, series).on(chart.axis);
  auto const text_of = [&](chart_value const& v) {
    return v.value ? value_text(chart.axis, *v.value) : clean_label(chart.about.words.missing);
  };

  legend shown{chart.about.width};
  for (std::size_t s = 0; s < chart.series.size(); ++s) shown.add(swatch::bar, s, chart.series[s]);
  std::vector<row_words> words;
  double column = 0.0;
  bool some_partial = false;
  for (auto const& row : chart.rows) {
    auto const bars = static_cast<double>((std::max)(row.values.size(), std::size_t{1}));
    words.push_back(
        {.label = clean_label(row.label), .note = clean_label(row.note), .strip = 18.0 * bars});
    for (auto const& value : row.values) {
      column = (std::max)(column, text_width(text_of(value)));
      some_partial = some_partial || (value.value && value.partial);
    }
  }
  if (some_partial) shown.add(swatch::partial_bar, 0, chart.about.words.partial);
  column = (std::min)(column, chart.about.width * 0.34);
  row_frame const frame =
      rows_laid_out(words, chart.about.width, shown.height() + 6.0, 10.0, column);
  linear_scale const x{axis_scale::linear, ends, frame.left, frame.right};
  auto const labels = number_labels(chart.axis, ends, x, chart.about.width);

  svg_writer svg;
  open_drawing(svg, "bar_chart", chart.about, frame.bottom + row_axis_height(chart.axis));
  svg.open("defs");
  for (std::size_t s = 1; s < series; ++s) {
    define_pattern(svg, chart.about.id + "-fill-" + std::to_string(s), s);
  }
  svg.close();
  shown.draw(svg, chart.about.id);
  draw_row_axis(svg, frame, chart.axis, labels, chart.about.width);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    auto const& values = chart.rows[i].values;
    draw_bar_row(svg, chart, chart.rows[i], frame.rows[i], x);
    for (std::size_t s = 0; s < values.size(); ++s) {
      double const middle = frame.rows[i].strip_top + 18.0 * static_cast<double>(s) + 9.0;
      std::string const text = text_of(values[s]);
      draw_text(svg, chart.about.width, middle, anchor::end, shortened(text, column), text);
    }
  }
  svg.open("g").set("stroke", paint::axis);
  for (auto const& row : frame.rows)
    draw_line(svg, x(0.0), row.strip_top, x(0.0), row.strip_bottom);
  svg.close();
  draw_row_words(svg, frame, words, chart.about.width);
  svg.close();
  return svg.text();
}

}  // namespace patron::inline v0

#endif

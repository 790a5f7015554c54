// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_FUNNEL_CHART_HPP
#define PATRON_CHART_FUNNEL_CHART_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/axis_labels.hpp>
#include <patron/chart/detail/checked_value.hpp>
#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/marks.hpp>
#include <patron/chart/detail/rows.hpp>
#include <patron/chart/detail/scale.hpp>
#include <patron/core/error.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// A stage of a funnel.
struct funnel_stage {
  std::string label{};
  double count = 0.0;  ///< how many reached it; 0 or more
  std::string note{};  ///< under the label: how long they stay, say
  std::string step{};  ///< between the stage before and this one: "45 % went on"
};

/// Stages one under the other, each as wide as the number that reached it.
struct funnel_chart {
  chart_about about{};
  std::vector<funnel_stage> stages{};
  std::function<std::string(double)> text{};  ///< the counts as text, as an axis has its numbers
};

/// The chart as an SVG element. Throws where a count cannot be drawn or is negative (it names the
/// stage), or the id or the title is none.
template<std::same_as<funnel_chart> Chart>
[[nodiscard]] std::string to_svg(Chart const& chart) {
  using namespace detail;
  check_size("funnel_chart", chart.about);
  chart_axis const axis{.text = chart.text};
  data_range seen;
  seen.add(0.0);
  std::vector<row_words> words;
  for (std::size_t i = 0; i < chart.stages.size(); ++i) {
    auto const& stage = chart.stages[i];
    add_checked(seen, stage.count, axis_scale::linear, {"funnel_chart", stage.label, i});
    if (stage.count < 0.0) {
      raise(fault{.where = "funnel_chart",
                  .record = i,
                  .field = stage.label,
                  .reason = "has a count below 0"});
    }
    words.push_back({.label = clean_label(stage.label),
                     .note = clean_label(stage.note),
                     .value = value_text(axis, stage.count),
                     .strip = 30.0});
  }
  double const width = chart.about.width;
  row_frame const frame = rows_laid_out(words, width, 6.0, 24.0);
  double const middle = (frame.left + frame.right) / 2.0;
  // Half of the width of a stage; nobody is a line.
  linear_scale const half{axis_scale::linear, seen.on(axis), 0.75,
                          (frame.right - frame.left) / 2.0};

  svg_writer svg;
  open_drawing(svg, "funnel_chart", chart.about, frame.bottom + 6.0);
  svg.open("g").set("fill", paint::of_series(0)).set("fill-opacity", 0.16);
  for (std::size_t i = 1; i < chart.stages.size() && !is_narrow(width); ++i) {
    double const above = half(chart.stages[i - 1].count);
    double const below = half(chart.stages[i].count);
    svg_path path;
    path.move_to(middle - above, frame.rows[i - 1].strip_bottom);
    path.line_to(middle + above, frame.rows[i - 1].strip_bottom);
    path.line_to(middle + below, frame.rows[i].strip_top);
    path.line_to(middle - below, frame.rows[i].strip_top);
    draw_path(svg, path.close());
  }
  svg.close();
  for (std::size_t i = 0; i < chart.stages.size(); ++i) {
    auto const& row = frame.rows[i];
    double const reach = half(chart.stages[i].count);
    draw_bar(svg, {}, 0, middle - reach, row.strip_top, 2.0 * reach,
             row.strip_bottom - row.strip_top, false,
             isolated(words[i].label) + ": " + words[i].value);
  }
  for (std::size_t i = 1; i < chart.stages.size(); ++i) {
    double const above = frame.rows[i - 1].strip_bottom;
    double const below = is_narrow(width) ? above + 24.0 : frame.rows[i].strip_top;
    std::string const step = clean_label(chart.stages[i].step);
    draw_text(svg, middle, (above + below) / 2.0, anchor::middle,
              shortened(step, frame.right - frame.left), step);
  }
  draw_row_words(svg, frame, words, width);
  svg.close();
  return svg.text();
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_LINE_CHART_HPP
#define PATRON_CHART_LINE_CHART_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/plot.hpp>
#include <patron/chart/line_series.hpp>
#include <patron/chart/reference.hpp>

#include <concepts>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Lines over time, or over any number: grip by quarter, survival, a forecast beside what came.
///
///     line_chart{.about = {.id = "grip", .title = "Grip by quarter"},
///                .x = {.names = {"Q1", "Q2", "Q3"}},
///                .y = {.from = 0.0, .text = percent_text{}},
///                .lines = {{.points = {{0, {0.52}}, {1, {0.55}}, {2, {0.31, {}, true}}}}}}
///
/// Lines are told apart by marker and colour. Of many points in one column of pixels the first, the
/// least, the greatest and the last are drawn: the line looks the same, in fewer bytes.
struct line_chart {
  chart_about about{};
  chart_axis x{};
  chart_axis y{};
  std::vector<line_series> lines{};
  std::vector<chart_reference> references{};
  std::vector<chart_annotation> annotations{};
};

/// The chart as an SVG element. Throws where a number cannot be drawn (it names the series and the
/// position), a line goes backwards, or the id or the title is none.
template<std::same_as<line_chart> Chart>
[[nodiscard]] std::string to_svg(Chart const& chart) {
  return detail::draw_plot("line_chart", chart.about, chart.x, chart.y, {}, chart.lines,
                           chart.references, chart.annotations);
}

}  // namespace patron::inline v0

#endif

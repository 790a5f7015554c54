// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_BAND_CHART_HPP
#define PATRON_CHART_BAND_CHART_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/plot.hpp>
#include <patron/chart/line_series.hpp>
#include <patron/chart/reference.hpp>

#include <concepts>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// A projection: bands, the widest first (95 %, then 80 %, then 50 % of the futures), each a shade
/// darker than the one before, and lines over them: what was, the median, what would be if.
struct band_chart {
  chart_about about{};
  chart_axis x{};
  chart_axis y{};
  std::vector<band_series> bands{};
  std::vector<line_series> lines{};
  std::vector<chart_reference> references{};
  std::vector<chart_annotation> annotations{};
};

/// The chart as an SVG element; throws as that of a `line_chart` does.
template<std::same_as<band_chart> Chart>
[[nodiscard]] std::string to_svg(Chart const& chart) {
  return detail::draw_plot("band_chart", chart.about, chart.x, chart.y, chart.bands, chart.lines,
                           chart.references, chart.annotations);
}

}  // namespace patron::inline v0

#endif

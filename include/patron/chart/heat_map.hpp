// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_HEAT_MAP_HPP
#define PATRON_CHART_HEAT_MAP_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/heat_grid.hpp>
#include <patron/chart/detail/legend.hpp>
#include <patron/chart/value.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// A row of cells: a cohort.
struct heat_row {
  std::string label{};
  std::string note{};                ///< right of the label: of how many, say
  std::vector<chart_value> cells{};  ///< fewer than columns: the others have not begun
};

/// Numbers in a grid, the greater the darker: retention by cohort and period. A partial cell is
/// hatched and has a dashed rim, a missing one has a cross, and one beyond the end of its row is
/// not drawn. The numbers stand in the cells where these are wide enough; where not, a scale stands
/// below.
struct heat_map {
  chart_about about{};
  chart_axis scale{};          ///< the numbers; `from` and `to` are the lightest and the darkest
  std::string row_title{};     ///< above the labels
  std::string column_title{};  ///< above the names of the columns
  std::vector<std::string> columns{};
  std::vector<heat_row> rows{};
};

/// The chart as an SVG element. Throws where a number cannot be drawn (it names the row and the
/// column), a row has more cells than there are columns, the scale is logarithmic, or the id or the
/// title is none.
template<std::same_as<heat_map> Chart>
[[nodiscard]] std::string to_svg(Chart const& chart) {
  using namespace detail;
  interval const ends = checked_cells(chart).on(chart.scale);
  legend shown{chart.about.width};
  fill_heat_legend(shown, chart);
  heat_grid const grid = heat_grid_of(chart, shown.height());

  svg_writer svg;
  open_drawing(svg, "heat_map", chart.about, grid.height);
  svg.open("defs");
  define_partial_cell(svg, chart.about.id + "-partial");
  svg.close();
  shown.draw(svg, chart.about.id);
  draw_heat_words(svg, chart, grid);
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    for (std::size_t c = 0; c < chart.rows[r].cells.size(); ++c) {
      draw_cell(svg, chart, grid, r, c, ends);
    }
  }
  if (!grid.has_numbers) draw_heat_scale(svg, chart, grid, ends);
  svg.close();
  return svg.text();
}

}  // namespace patron::inline v0

#endif

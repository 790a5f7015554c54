// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_HEAT_GRID_HPP
#define PATRON_CHART_DETAIL_HEAT_GRID_HPP

#include <patron/chart/axis.hpp>
#include <patron/chart/detail/axis_labels.hpp>
#include <patron/chart/detail/checked_value.hpp>
#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/legend.hpp>
#include <patron/chart/detail/marks.hpp>
#include <patron/chart/detail/scale.hpp>
#include <patron/chart/value.hpp>
#include <patron/core/error.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// Where the cells of a heat map lie.
struct heat_grid {
  double left = 0.0;  ///< of the cells
  double top = 0.0;   ///< of the cells
  double cell_width = 0.0;
  double height = 0.0;      ///< of the whole drawing
  double label_room = 0.0;  ///< of the labels of rows
  double note_room = 0.0;   ///< of their notes
  bool has_numbers = true;
  std::vector<axis_label> columns{};

  static constexpr double cell_height = 26.0;

  [[nodiscard]] double x(std::size_t column) const noexcept {
    return left + cell_width * static_cast<double>(column);
  }
  [[nodiscard]] double y(std::size_t row) const noexcept {
    return top + cell_height * static_cast<double>(row);
  }
};

/// Checks the cells and gathers what the scale has to show.
template<class Chart>
[[nodiscard]] data_range checked_cells(Chart const& chart) {
  check_size("heat_map", chart.about);
  if (chart.scale.scale != axis_scale::linear) {
    raise(fault{.where = "heat_map", .field = "scale", .reason = "is not linear"});
  }
  data_range seen;
  add_checked(seen, chart.scale, "heat_map", "scale");
  for (auto const& row : chart.rows) {
    if (row.cells.size() > chart.columns.size()) {
      raise(fault{.where = "heat_map",
                  .field = row.label,
                  .reason = "has more cells than there are columns"});
    }
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      add_checked(seen, row.cells[c], axis_scale::linear, {"heat_map", row.label, c});
    }
  }
  return seen;
}

template<class Legend, class Chart>
void fill_heat_legend(Legend& shown, Chart const& chart) {
  bool partial = false;
  bool missing = false;
  for (auto const& row : chart.rows) {
    for (auto const& cell : row.cells) {
      partial = partial || (cell.value && cell.partial);
      missing = missing || !cell.value;
    }
  }
  if (partial) shown.add(swatch::partial_cell, 0, chart.about.words.partial);
  if (missing) shown.add(swatch::missing, 0, chart.about.words.missing);
}

/// Lays the grid out under a legend of some height.
template<class Chart>
[[nodiscard]] heat_grid heat_grid_of(Chart const& chart, double legend_height) {
  double const width = chart.about.width;
  heat_grid grid;
  double widest_number = 0.0;
  grid.label_room = text_width(clean_label(chart.row_title));
  for (auto const& row : chart.rows) {
    grid.label_room = (std::max)(grid.label_room, text_width(clean_label(row.label)));
    grid.note_room = (std::max)(grid.note_room, text_width(clean_label(row.note)));
    for (auto const& cell : row.cells) {
      if (!cell.value) continue;
      widest_number = (std::max)(widest_number, text_width(value_text(chart.scale, *cell.value)));
    }
  }
  grid.label_room = (std::min)(grid.label_room, width * 0.3);
  grid.note_room = (std::min)(grid.note_room, width * 0.15);
  grid.left = grid.label_room + (grid.note_room > 0.0 ? grid.note_room + 10.0 : 0.0) + 8.0;
  auto const columns = static_cast<double>((std::max)(chart.columns.size(), std::size_t{1}));
  grid.cell_width = (std::min)((width - grid.left) / columns, 80.0);
  grid.has_numbers = widest_number + 3.0 <= grid.cell_width;
  linear_scale const middles{axis_scale::linear,
                             {0.0, 1.0},
                             grid.left + grid.cell_width / 2.0,
                             grid.left + grid.cell_width * 1.5};
  if (!chart.columns.empty()) {
    grid.columns = name_labels(chart_axis{.names = chart.columns}, middles, grid.cell_width, width);
  }
  std::size_t lines = 1;
  for (auto const& label : grid.columns) lines = (std::max)(lines, label.lines.size());
  bool const titled = !chart.row_title.empty() || !chart.column_title.empty();
  grid.top =
      legend_height + 6.0 + line_height * static_cast<double>(lines + (titled ? 1 : 0)) + 4.0;
  grid.height = grid.y(chart.rows.size()) + 4.0 + (grid.has_numbers ? 0.0 : line_height + 10.0);
  return grid;
}

/// The titles, the names of the columns, and the labels and notes of the rows.
template<class Svg, class Chart>
void draw_heat_words(Svg& svg, Chart const& chart, heat_grid const& grid) {
  std::string const row_title = clean_label(chart.row_title);
  std::string const column_title = clean_label(chart.column_title);
  std::size_t lines = 1;
  for (auto const& label : grid.columns) lines = (std::max)(lines, label.lines.size());
  double const first = grid.top - 4.0 - line_height * (static_cast<double>(lines) - 0.5);
  svg.open("g").set("fill", paint::muted);
  draw_text(svg, 0.0, first - line_height, anchor::start, shortened(row_title, grid.left - 8.0),
            row_title);
  draw_text(svg, grid.left, first - line_height, anchor::start,
            shortened(column_title, chart.about.width - grid.left), column_title);
  for (auto const& label : grid.columns) {
    draw_lines(svg, label.middle, first, anchor::middle, label.lines, label.whole);
  }
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    std::string const note = clean_label(chart.rows[r].note);
    draw_text(svg, grid.left - 8.0, grid.y(r) + heat_grid::cell_height / 2.0, anchor::end,
              shortened(note, grid.note_room), note);
  }
  svg.close();
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    std::string const label = clean_label(chart.rows[r].label);
    draw_text(svg, 0.0, grid.y(r) + heat_grid::cell_height / 2.0, anchor::start,
              shortened(label, grid.label_room), label);
  }
}

/// How dark a cell is: text keeps its contrast on the darkest.
[[nodiscard]] inline double cell_strength(double value, interval ends) noexcept {
  return 0.06 + 0.54 * (value - ends.low) / (ends.high - ends.low);
}

template<class Svg, class Chart>
void draw_cell(Svg& svg, Chart const& chart, heat_grid const& grid, std::size_t r, std::size_t c,
               interval ends) {
  auto const& cell = chart.rows[r].cells[c];
  double const x = grid.x(c);
  double const y = grid.y(r);
  double const middle_x = x + grid.cell_width / 2.0;
  double const middle_y = y + heat_grid::cell_height / 2.0;
  std::string place = isolated(clean_label(chart.rows[r].label)) + ", ";
  place += isolated(clean_label(chart.columns[c])) + ": ";
  if (!cell.value) {
    draw_missing(svg, middle_x, middle_y, place + clean_label(chart.about.words.missing));
    return;
  }
  svg.open("g");
  svg.title(place + figure_text(chart.scale, cell, chart.about.words.partial));
  svg.open("rect").set("x", x + 1.0).set("y", y + 1.0).set("width", grid.cell_width - 2.0);
  svg.set("height", heat_grid::cell_height - 2.0).set("fill", paint::heat);
  svg.set("fill-opacity", cell_strength(*cell.value, ends)).close();
  if (cell.partial) {
    draw_partial_cell(svg, chart.about.id + "-partial", x + 1.0, y + 1.0, grid.cell_width - 2.0,
                      heat_grid::cell_height - 2.0);
  }
  if (grid.has_numbers) {
    draw_text(svg, middle_x, middle_y, anchor::middle, value_text(chart.scale, *cell.value));
  }
  svg.close();
}

/// The shades from the least number to the greatest, where the cells have no room for theirs.
template<class Svg, class Chart>
void draw_heat_scale(Svg& svg, Chart const& chart, heat_grid const& grid, interval ends) {
  constexpr int shades = 5;
  double const y = grid.height - line_height / 2.0 - 2.0;
  double const most = chart.about.width / 4.0;
  std::string const low = shortened(value_text(chart.scale, ends.low), most);
  std::string const high = shortened(value_text(chart.scale, ends.high), most);
  double x = text_width(low) + 6.0;
  draw_text(svg, 0.0, y, anchor::start, low);
  for (int i = 0; i < shades; ++i, x += 24.0) {
    double const share = static_cast<double>(i) / (shades - 1);
    svg.open("rect").set("x", x).set("y", y - 7.0).set("width", 24).set("height", 14);
    svg.set("fill", paint::heat).set("fill-opacity", cell_strength(share, {0.0, 1.0})).close();
  }
  draw_text(svg, x + 6.0, y, anchor::start, high);
}

}  // namespace patron::inline v0::detail

#endif

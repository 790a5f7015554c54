// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_ROWS_HPP
#define PATRON_CHART_DETAIL_ROWS_HPP

#include <patron/chart/detail/axis_labels.hpp>
#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/label.hpp>
#include <patron/chart/detail/scale.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// A row of a chart: its words, and how high the strip is on which it is drawn.
struct row_words {
  std::string label{};
  std::string note{};   ///< under the label, in another colour
  std::string value{};  ///< on the right
  std::string range{};  ///< behind the value, or under it
  double strip = 24.0;

  [[nodiscard]] std::string value_and_range() const {
    return range.empty() ? value : value + ' ' + range;
  }
};

/// A row in its place.
struct placed_row {
  std::vector<std::string> label{};
  std::vector<std::string> note{};
  std::vector<std::string> value{};
  double text_middle = 0.0;   ///< of the first line
  double value_middle = 0.0;  ///< of the first line
  double strip_top = 0.0;
  double strip_bottom = 0.0;
};

/// Rows with words on the left, a strip, and values on the right; where the drawing is narrow the
/// words stand above the strip, which has the whole width.
struct row_frame {
  double left = 0.0;
  double right = 0.0;
  double top = 0.0;
  double bottom = 0.0;
  std::vector<placed_row> rows{};
};

[[nodiscard]] constexpr bool is_narrow(double width) noexcept {
  return width < 480.0;
}

/// The columns of words beside the strips.
struct row_columns {
  double labels = 0.0;
  double values = 0.0;
  bool ranges_below = false;  ///< where a value and its range are too wide for one line
};
template<class Words>
[[nodiscard]] row_columns columns_of(std::vector<Words> const& all, double width) {
  double const most = width * 0.34;
  row_columns columns;
  double parts = 0.0;
  for (auto const& words : all) {
    columns.labels = (std::max)({columns.labels, text_width(words.label), text_width(words.note)});
    columns.values = (std::max)(columns.values, text_width(words.value_and_range()));
    parts = (std::max)({parts, text_width(words.value), text_width(words.range)});
  }
  columns.ranges_below = columns.values > most;
  columns.labels = (std::min)(columns.labels, most);
  columns.values = (std::min)(columns.ranges_below ? parts : columns.values, most);
  return columns;
}

/// The words above the strip: the value ends the line of the label, or has a line of its own.
template<class Words>
[[nodiscard]] placed_row row_above_strip(Words const& words, double width, double y) {
  std::string const value = words.value_and_range();
  placed_row row{.label = balanced_lines(words.label, width, 2).lines,
                 .note = balanced_lines(words.note, width, 2).lines,
                 .text_middle = y + line_height / 2.0,
                 .value_middle = y + line_height / 2.0};
  auto lines = static_cast<double>(row.label.size() + row.note.size());
  if (!value.empty()) row.value = {shortened(value, width)};
  if (!value.empty() && text_width(words.label) + 16.0 + text_width(value) > width) {
    row.value_middle += line_height * lines;
    lines += 1.0;
  }
  row.strip_top = y + lines * line_height + 2.0;
  row.strip_bottom = row.strip_top + words.strip;
  return row;
}

/// The words left and right of the strip, all around one middle.
template<class Words>
[[nodiscard]] placed_row row_around_strip(Words const& words, row_columns const& columns,
                                          double y) {
  placed_row row{.label = balanced_lines(words.label, columns.labels, 2).lines,
                 .note = balanced_lines(words.note, columns.labels, 2).lines};
  if (columns.ranges_below && !words.range.empty()) {
    row.value = {shortened(words.value, columns.values), shortened(words.range, columns.values)};
  } else {
    row.value = {shortened(words.value_and_range(), columns.values)};
  }
  double const text = static_cast<double>(row.label.size() + row.note.size()) * line_height;
  double const value = static_cast<double>(row.value.size()) * line_height;
  double const height = (std::max)({text, value, words.strip});
  row.text_middle = y + (height - text + line_height) / 2.0;
  row.value_middle = y + (height - value + line_height) / 2.0;
  row.strip_top = y + (height - words.strip) / 2.0;
  row.strip_bottom = row.strip_top + words.strip;
  return row;
}

/// Lays rows out below `top`, so far apart. `column` is the room that the chart keeps free for
/// itself on the right of the strips.
template<class Words>
[[nodiscard]] row_frame rows_laid_out(std::vector<Words> const& all, double width, double top,
                                      double distance, double column = 0.0) {
  row_columns columns;
  if (!is_narrow(width)) columns = columns_of(all, width);
  double const right = (std::max)(columns.values, column);
  row_frame frame{.left = is_narrow(width) ? 2.0 : columns.labels + 14.0,
                  .right = width - (right > 0.0 ? right + 12.0 : 8.0),
                  .top = top,
                  .bottom = top};
  for (auto const& words : all) {
    double const y = frame.rows.empty() ? top : frame.bottom + distance;
    frame.rows.push_back(is_narrow(width) ? row_above_strip(words, width, y)
                                          : row_around_strip(words, columns, y));
    auto const& row = frame.rows.back();
    double const half_line = line_height / 2.0;
    auto const lines = static_cast<double>(row.label.size() + row.note.size());
    frame.bottom = (std::max)(
        {row.strip_bottom, row.text_middle - half_line + lines * line_height,
         row.value_middle - half_line + static_cast<double>(row.value.size()) * line_height});
  }
  return frame;
}

/// The words of all rows.
template<class Svg, class Words>
void draw_row_words(Svg& svg, row_frame const& frame, std::vector<Words> const& all, double width) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const& row = frame.rows[i];
    draw_lines(svg, 0.0, row.text_middle, anchor::start, row.label, all[i].label);
    draw_lines(svg, width, row.value_middle, anchor::end, row.value, all[i].value_and_range());
  }
  svg.open("g").set("fill", paint::muted);
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const& row = frame.rows[i];
    double const below = static_cast<double>(row.label.size()) * line_height;
    draw_lines(svg, 0.0, row.text_middle + below, anchor::start, row.note, all[i].note);
  }
  svg.close();
}

/// The grid behind the strips, and under them the ticks and the title of their axis.
template<class Svg, class Axis>
void draw_row_axis(Svg& svg, row_frame const& frame, Axis const& axis,
                   std::vector<axis_label> const& labels, double width) {
  svg.open("g").set("stroke", paint::grid);
  for (auto const& label : labels) {
    if (!is_narrow(width)) {
      draw_line(svg, label.tick, frame.top, label.tick, frame.bottom + 4.0);
      continue;
    }
    for (auto const& row : frame.rows) {
      draw_line(svg, label.tick, row.strip_top, label.tick, row.strip_bottom);
    }
  }
  svg.close();
  svg.open("g").set("fill", paint::muted);
  for (auto const& label : labels) {
    draw_lines(svg, label.middle, frame.bottom + 6.0 + line_height / 2.0, anchor::middle,
               label.lines, label.whole);
  }
  std::string const title = clean_label(axis.title);
  draw_text(svg, width, frame.bottom + 8.0 + line_height * 1.5, anchor::end,
            shortened(title, width), title);
  svg.close();
}

/// The height of the ticks and the title under the strips.
template<class Axis>
[[nodiscard]] double row_axis_height(Axis const& axis) {
  return axis.title.empty() ? line_height + 10.0 : 2.0 * line_height + 12.0;
}

}  // namespace patron::inline v0::detail

#endif

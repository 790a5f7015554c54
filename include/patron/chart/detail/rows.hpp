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
  double strip = 24.0;
};

/// A row in its place.
struct placed_row {
  std::vector<std::string> label{};
  std::vector<std::string> note{};
  std::string value{};
  double text_middle = 0.0;  ///< of the first line
  double value_middle = 0.0;
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

/// Lays rows out below `top`, so far apart. `column` is the room that the chart keeps free for
/// itself on the right of the strips.
template<class Words>
[[nodiscard]] row_frame rows_laid_out(std::vector<Words> const& all, double width, double top,
                                      double distance, double column = 0.0) {
  bool const narrow = is_narrow(width);
  double label_room = narrow ? width : 0.0;
  double value_room = column;
  if (!narrow) {
    for (auto const& words : all) {
      label_room = (std::max)({label_room, text_width(words.label), text_width(words.note)});
      value_room = (std::max)(value_room, text_width(words.value));
    }
    label_room = (std::min)(label_room, width * 0.34);
    value_room = (std::min)(value_room, width * 0.34);
  }
  row_frame frame{narrow ? 2.0 : label_room + 14.0,
                  width - (value_room > 0.0 ? value_room + 12.0 : 8.0),
                  top,
                  top,
                  {}};
  double y = top;
  for (auto const& words : all) {
    placed_row row;
    bool const beside = text_width(words.label) + 16.0 + text_width(words.value) <= width;
    row.label = balanced_lines(words.label, label_room, 2).lines;
    row.note = balanced_lines(words.note, label_room, 2).lines;
    row.value = shortened(words.value, narrow ? width : value_room);
    std::size_t lines = row.label.size() + row.note.size();
    if (narrow) {
      // The value ends the line of the label, or has one of its own.
      bool const own_line = !beside && !row.value.empty();
      row.text_middle = y + line_height / 2.0;
      row.value_middle =
          row.text_middle + (own_line ? line_height * static_cast<double>(lines++) : 0.0);
      row.strip_top = y + static_cast<double>(lines) * line_height + 2.0;
      row.strip_bottom = row.strip_top + words.strip;
      y = row.strip_bottom + distance;
    } else {
      double const text = static_cast<double>(lines) * line_height;
      double const height = (std::max)(text, words.strip);
      row.text_middle = y + (height - text + line_height) / 2.0;
      row.value_middle = y + height / 2.0;
      row.strip_top = y + (height - words.strip) / 2.0;
      row.strip_bottom = row.strip_top + words.strip;
      y += height + distance;
    }
    frame.rows.push_back(std::move(row));
  }
  frame.bottom = y - (all.empty() ? 0.0 : distance);
  return frame;
}

/// The words of all rows.
template<class Svg, class Words>
void draw_row_words(Svg& svg, row_frame const& frame, std::vector<Words> const& all, double width) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const& row = frame.rows[i];
    draw_lines(svg, 0.0, row.text_middle, anchor::start, row.label, all[i].label);
    draw_text(svg, width, row.value_middle, anchor::end, row.value, all[i].value);
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

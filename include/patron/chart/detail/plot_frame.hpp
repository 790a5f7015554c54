// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_PLOT_FRAME_HPP
#define PATRON_CHART_DETAIL_PLOT_FRAME_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/axis_labels.hpp>
#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/label_boxes.hpp>
#include <patron/chart/detail/scale.hpp>
#include <patron/chart/detail/ticks.hpp>
#include <patron/core/interval.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Two axes around the area of a plot.
struct plot_frame {
  double width;
  double height;
  box area;
  linear_scale x;
  linear_scale y;
  tick_texts y_ticks;
  std::vector<axis_label> x_labels;
};

/// Lays the axes out under a legend of some height.
template<class Axis>
[[nodiscard]] plot_frame laid_out(chart_about const& about, Axis const& x, Axis const& y,
                                  interval x_ends, interval y_ends, double legend_height) {
  double const width = about.width;
  double const height = about.height > 0.0
                            ? (std::max)(about.height, legend_height + 120.0)
                            : legend_height + (std::max)(220.0, (std::min)(width * 0.5, 340.0));
  double const title_height = line_height + 4.0;
  double const top = legend_height + (y.title.empty() ? 10.0 : title_height + 8.0);
  auto const most = static_cast<std::size_t>(
      (std::max)(3.0, (std::min)((height - top - line_height) / 40.0, 8.0)));
  interval const y_rounded = rounded_ends(y, y_ends, most);
  tick_texts y_ticks = ticks_with_texts(y, y_rounded, most + 1);
  for (auto& text : y_ticks.texts) text = shortened(text, width * 0.3);
  double const left = widest(y_ticks.texts) + 8.0;
  double const right = width - 16.0;

  bool const named = !x.names.empty();
  double const slot = named ? (right - left) / static_cast<double>(x.names.size()) : 0.0;
  linear_scale const x_scale{named ? axis_scale::linear : x.scale, x_ends, left + slot / 2.0,
                             right - slot / 2.0};
  std::vector<axis_label> labels =
      named ? name_labels(x, x_scale, slot, width) : number_labels(x, x_ends, x_scale, width);
  std::size_t lines = 1;
  for (auto const& label : labels) lines = (std::max)(lines, label.lines.size());
  double const bottom = height - static_cast<double>(lines) * line_height - 6.0 -
                        (x.title.empty() ? 0.0 : title_height);
  linear_scale const y_scale{y.scale, y_rounded, bottom, top};
  return {width,
          height,
          {left, top, right, bottom},
          x_scale,
          y_scale,
          std::move(y_ticks),
          std::move(labels)};
}

/// The grid, the ticks with their texts and the titles of the axes.
template<class Svg, class Axis>
void draw_frame(Svg& svg, plot_frame const& frame, Axis const& x, Axis const& y) {
  box const& area = frame.area;
  svg.open("g").set("stroke", paint::grid);
  for (double const at : frame.y_ticks.ticks.at) {
    draw_line(svg, area.left, frame.y(at), area.right, frame.y(at));
  }
  svg.close();
  svg.open("g").set("stroke", paint::axis);
  draw_line(svg, area.left, area.bottom, area.right, area.bottom);
  for (auto const& label : frame.x_labels) {
    draw_line(svg, label.tick, area.bottom, label.tick, area.bottom + 4.0);
  }
  svg.close();
  svg.open("g").set("fill", paint::muted);
  for (std::size_t i = 0; i < frame.y_ticks.texts.size(); ++i) {
    draw_text(svg, area.left - 6.0, frame.y(frame.y_ticks.ticks.at[i]), anchor::end,
              frame.y_ticks.texts[i]);
  }
  for (auto const& label : frame.x_labels) {
    draw_lines(svg, label.middle, area.bottom + 6.0 + line_height / 2.0, anchor::middle,
               label.lines, label.whole);
  }
  std::string const x_title = clean_label(x.title);
  std::string const y_title = clean_label(y.title);
  draw_text(svg, area.right, frame.height - line_height / 2.0, anchor::end,
            shortened(x_title, area.right), x_title);
  draw_text(svg, 0.0, area.top - 8.0 - line_height / 2.0, anchor::start,
            shortened(y_title, frame.width), y_title);
  svg.close();
}

}  // namespace patron::inline v0::detail

#endif

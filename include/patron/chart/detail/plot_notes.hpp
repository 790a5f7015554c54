// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_PLOT_NOTES_HPP
#define PATRON_CHART_DETAIL_PLOT_NOTES_HPP

#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/label.hpp>
#include <patron/chart/detail/label_boxes.hpp>
#include <patron/chart/detail/plot_frame.hpp>
#include <patron/chart/line_series.hpp>
#include <patron/chart/reference.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// The room for remarks in a plot.
[[nodiscard]] inline basic_label_boxes<box> note_boxes(plot_frame const& frame) {
  box const& area = frame.area;
  return basic_label_boxes<box>{box{area.left, area.top - 8.0, area.right + 16.0, area.bottom}};
}

/// Keeps remarks off a line: its points, and what lies between them in steps of a few pixels.
template<class Boxes>
void avoid_line(Boxes& boxes, std::vector<line_point> const& points, plot_frame const& frame) {
  spot before{};
  bool goes_on = false;  // from the point before
  for (auto const& p : points) {
    if (!p.y.value) {
      goes_on = false;
      continue;
    }
    spot const here{frame.x(p.x), frame.y(*p.y.value)};
    spot const from = goes_on ? before : here;
    double const length = (std::max)(std::abs(here.x - from.x), std::abs(here.y - from.y));
    int const steps = 1 + static_cast<int>(length / 4.0);
    for (int i = 0; i < steps; ++i) {
      double const share = static_cast<double>(i) / steps;
      boxes.avoid({here.x + (from.x - here.x) * share, here.y + (from.y - here.y) * share});
    }
    before = here;
    goes_on = true;
  }
}

/// The lines to compare with, under the data. Each has its name as its title too: where lines are
/// many, a name may find no room.
template<class Svg, class References>
void draw_reference_lines(Svg& svg, References const& references, plot_frame const& frame) {
  svg.open("g").set("stroke", paint::text).set("stroke-dasharray", "1 3");
  svg.set("stroke-width", 1.5).set("stroke-linecap", "round");
  for (auto const& reference : references) {
    std::string const name = clean_label(reference.name);
    if (reference.line == reference_line::across) {
      double const y = frame.y(reference.at);
      draw_line(svg, frame.area.left, y, frame.area.right, y, name);
    } else {
      double const x = frame.x(reference.at);
      draw_line(svg, x, frame.area.top, x, frame.area.bottom, name);
    }
  }
  svg.close();
}

/// The places for a text of some width beside a point, the best first: above, below, right, left,
/// and then further above and below.
[[nodiscard]] inline std::vector<box> places_around(double x, double y, double width,
                                                    double distance) {
  double const half = line_height / 2.0;
  auto const at = [width, half](double left, double middle) {
    return box{left, middle - half, left + width, middle + half};
  };
  std::vector<box> places;
  for (double const away : {half, 3.0 * half, 5.0 * half}) {
    for (double const side : {-1.0, 1.0}) {
      for (double const shift : {0.5, 0.0, 1.0}) {
        places.push_back(at(x - width * shift, y + side * (distance + away)));
      }
    }
    if (away > half) continue;
    places.push_back(at(x + distance, y));
    places.push_back(at(x - distance - width, y));
  }
  return places;
}

/// The places for the name of a reference: along its line, beginning at its end.
[[nodiscard]] inline std::vector<box> places_along(chart_reference const& reference, double width,
                                                   plot_frame const& frame) {
  box const& area = frame.area;
  double const half = line_height / 2.0;
  std::vector<box> places;
  if (reference.line == reference_line::across) {
    double const y = frame.y(reference.at);
    for (double const left :
         {area.right - width, area.left + 4.0, (area.left + area.right) / 2.0}) {
      for (double const middle : {y - half - 2.0, y + half + 2.0}) {
        places.push_back({left, middle - half, left + width, middle + half});
      }
    }
  } else {
    double const x = frame.x(reference.at);
    for (double top = area.top; top + line_height < area.bottom; top += line_height) {
      for (double const left : {x + 5.0, x - 5.0 - width}) {
        places.push_back({left, top, left + width, top + line_height});
      }
    }
  }
  return places;
}

/// The names of the references and the remarks, over the data; each where it is free.
template<class Svg, class Boxes, class References, class Annotations>
void draw_notes(Svg& svg, Boxes& taken, References const& references,
                Annotations const& annotations, plot_frame const& frame) {
  double const most = (frame.area.right - frame.area.left) * 0.6;
  auto const write = [&](std::string const& whole, std::vector<box> const& places) {
    auto const place = taken.take(places);
    if (!place) return;
    draw_text(svg, place->left, (place->top + place->bottom) / 2.0, anchor::start,
              shortened(whole, most), whole);
  };
  // A rim in the colour of the page keeps them legible where a line passes.
  svg.open("g").set("stroke", paint::background).set("stroke-width", 3);
  svg.set("stroke-linejoin", "round").set("paint-order", "stroke");
  for (auto const& reference : references) {
    std::string const name = clean_label(reference.name);
    write(name, places_along(reference, text_width(shortened(name, most)), frame));
  }
  for (auto const& note : annotations) {
    std::string const words = clean_label(note.text);
    double const x = frame.x(note.x);
    double const y = frame.y(note.y);
    svg.open("circle").set("cx", x).set("cy", y).set("r", 8).set("fill", "none");
    svg.set("stroke", paint::text).set("stroke-width", 1.5);
    svg.title(words);
    svg.close();
    write(words, places_around(x, y, text_width(shortened(words, most)), 10.0));
  }
  svg.close();
}

}  // namespace patron::inline v0::detail

#endif

// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_MARKS_HPP
#define PATRON_CHART_DETAIL_MARKS_HPP

#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/svg_writer.hpp>
#include <patron/chart/palette.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace patron::inline v0::detail {

// What tells series apart without colour: a marker for lines, a pattern for bars. What tells that
// something is partial: dashes, and a hollow or pale inside.

inline constexpr char const* dashes = "5 4";

/// A marker: circle, square, triangle or diamond, after the series; hollow where partial.
template<class Svg>
void draw_marker(Svg& svg, std::size_t series, double x, double y, bool hollow,
                 std::string_view title = {}) {
  constexpr double r = 4.0;
  svg_path path;
  switch (series % 4) {
    case 0:
      svg.open("circle").set("cx", x).set("cy", y).set("r", r - 0.25);
      break;
    case 1:
      svg.open("rect").set("x", x - 3.5).set("y", y - 3.5).set("width", 7).set("height", 7);
      break;
    case 2:
      path.move_to(x, y - r - 0.5)
          .line_to(x + r + 0.5, y + r - 0.5)
          .line_to(x - r - 0.5, y + r - 0.5);
      break;
    default:
      path.move_to(x, y - r - 1).line_to(x + r + 1, y).line_to(x, y + r + 1).line_to(x - r - 1, y);
      break;
  }
  if (!path.empty()) svg.open("path").set("d", path.close().text());
  svg.set("fill", hollow ? paint::background : paint::of_series(series));
  svg.set("stroke", paint::of_series(series)).set("stroke-width", hollow ? 2.0 : 1.0);
  svg.title(title);
  svg.close();
}

/// An interval as a bar with two ends, upright or lying. Ends that reach out beyond the marker are
/// seen where the interval is shorter than it.
template<class Svg>
void draw_upright_interval(Svg& svg, double x, double low, double high, double reach = 4.0) {
  svg_path path;
  path.move_to(x, low).line_to(x, high).move_to(x - reach, low).line_to(x + reach, low);
  draw_path(svg, path.move_to(x - reach, high).line_to(x + reach, high));
}
template<class Svg>
void draw_lying_interval(Svg& svg, double y, double low, double high, double reach = 4.0,
                         bool partial = false) {
  svg_path stroke;
  svg.open("path").set("d", stroke.move_to(low, y).line_to(high, y).text());
  if (partial) svg.set("stroke-dasharray", dashes);
  svg.close();
  svg_path ends;
  ends.move_to(low, y - reach).line_to(low, y + reach);
  draw_path(svg, ends.move_to(high, y - reach).line_to(high, y + reach));
}

/// A target on a lying axis: an upright stroke below a triangle.
template<class Svg>
void draw_target(Svg& svg, double x, double y, std::string_view title = {}) {
  svg_path path;
  path.move_to(x, y + 9).line_to(x, y - 5);
  path.line_to(x - 4, y - 11).line_to(x + 4, y - 11).line_to(x, y - 5).close();
  svg.open("path").set("d", path.text()).set("fill", paint::text).set("stroke", paint::text);
  svg.set("stroke-width", 1.5);
  svg.title(title);
  svg.close();
}

/// A cross where a value is missing.
template<class Svg>
void draw_missing(Svg& svg, double x, double y, std::string_view title = {}) {
  svg_path path;
  path.move_to(x - 3, y - 3).line_to(x + 3, y + 3).move_to(x - 3, y + 3).line_to(x + 3, y - 3);
  svg.open("path").set("d", path.text()).set("fill", "none").set("stroke", paint::muted);
  svg.set("stroke-width", 1.5);
  svg.title(title);
  svg.close();
}

/// The pattern of a series of bars, which is not the first (that one is solid): strokes of one
/// direction, of the other, or lying.
template<class Svg>
void define_pattern(Svg& svg, std::string const& id, std::size_t series) {
  constexpr char const* turns[] = {"rotate(45)", "rotate(-45)", "rotate(90)"};
  svg.open("pattern").set("id", id).set("width", 5).set("height", 5);
  svg.set("patternUnits", "userSpaceOnUse").set("patternTransform", turns[(series + 2) % 3]);
  svg.open("path").set("d", "M1 0V5").set("stroke", paint::of_series(series));
  svg.set("stroke-width", 2).close();
  svg.close();
}

/// The hatching of a partial cell, in the colour of the page, and the cell's rim and hatching.
template<class Svg>
void define_partial_cell(Svg& svg, std::string const& id) {
  svg.open("pattern").set("id", id).set("width", 6).set("height", 6);
  svg.set("patternUnits", "userSpaceOnUse").set("patternTransform", "rotate(45)");
  svg.open("path").set("d", "M1 0V6").set("stroke", paint::axis);
  svg.set("stroke-width", 1).set("stroke-opacity", 0.45).close();
  svg.close();
}
template<class Svg>
void draw_partial_cell(Svg& svg, std::string const& pattern, double x, double y, double width,
                       double height) {
  svg.open("rect").set("x", x + 0.5).set("y", y + 0.5).set("width", width - 1);
  svg.set("height", height - 1).set("fill", "url(#" + pattern + ")").set("stroke", paint::axis);
  svg.set("stroke-dasharray", "3 3").close();
}

/// A bar of a series; pale and dashed where partial.
template<class Svg>
void draw_bar(Svg& svg, std::string const& pattern, std::size_t series, double x, double y,
              double width, double height, bool partial, std::string_view title = {}) {
  auto const& colour = paint::of_series(series);
  svg.open("rect").set("x", x).set("y", y).set("width", width).set("height", height);
  if (series == 0 || partial) {
    svg.set("fill", colour);
    if (partial) svg.set("fill-opacity", 0.2);
  } else {
    svg.set("fill", "url(#" + pattern + ")");
  }
  if (series != 0 || partial) svg.set("stroke", colour).set("stroke-width", 1.5);
  if (partial) svg.set("stroke-dasharray", dashes);
  svg.title(title);
  svg.close();
}

}  // namespace patron::inline v0::detail

#endif

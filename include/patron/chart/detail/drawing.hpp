// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_DRAWING_HPP
#define PATRON_CHART_DETAIL_DRAWING_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/detail/label.hpp>
#include <patron/chart/detail/svg_writer.hpp>
#include <patron/core/error.hpp>

#include <string>
#include <string_view>

namespace patron::inline v0::detail {

/// Begins the drawing: its size, its name and its description. Throws where the id could not stand
/// in a page, the title is empty or the width is none that can be drawn.
template<class Svg>
void open_drawing(Svg& svg, std::string_view chart, chart_about const& about, double height) {
  bool good_id = !about.id.empty() && about.id.size() <= 100;
  for (char const& c : about.id) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const other = (c >= '0' && c <= '9') || c == '-' || c == '_';
    good_id = good_id && (letter || (other && &c != about.id.data()));
  }
  if (!good_id) {
    raise(fault{.where = chart,
                .field = "id",
                .value = about.id,
                .reason = "is not 1 to 100 letters, digits, '-' and '_', a letter first"});
  }
  std::string const title = clean_label(about.title);
  std::string const description = clean_label(about.description);
  if (title.find_first_not_of(' ') == std::string::npos) {
    raise(fault{.where = chart,
                .field = "title",
                .reason = "is empty; whoever cannot see the chart needs it"});
  }
  // A letter may reach a little beyond the place where it stands.
  constexpr double margin = 2.0;
  std::string box;
  append_number(box, -margin);
  box += " 0 ";
  append_number(box, about.width + 2.0 * margin);
  box += ' ';
  append_number(box, height);
  std::string size = "max-width:";
  append_number(size, about.width + 2.0 * margin);
  svg.open("svg")
      .set("xmlns", "http://www.w3.org/2000/svg")
      .set("class", "patron-chart")
      .set("viewBox", box)
      .set("width", "100%")
      .set("style", size + "px")
      .set("role", "img")
      .set("aria-labelledby",
           description.empty() ? about.id + "-title" : about.id + "-title " + about.id + "-desc")
      .set("direction", "ltr")
      .set("font-size", font_size)
      .set("fill", paint::text);
  svg.open("title").set("id", about.id + "-title").content(title).close();
  if (!description.empty()) {
    svg.open("desc").set("id", about.id + "-desc").content(description).close();
  }
}

/// Throws where the width, or a height that is given, is none that can be drawn.
template<class About>
void check_size(std::string_view chart, About const& about) {
  if (!(about.width >= 240.0 && about.width <= 4000.0)) {
    raise(fault{.where = chart, .field = "width", .reason = "is not from 240 to 4,000 pixels"});
  }
  if (!(about.height == 0.0 || (about.height >= 120.0 && about.height <= 4000.0))) {
    raise(fault{
        .where = chart, .field = "height", .reason = "is neither 0 nor from 120 to 4,000 pixels"});
  }
}

enum class anchor { start, middle, end };

/// A line of text whose letters stand on y + a third of the font's size, so that y is its middle.
/// Where it was cut, the whole of it is its title.
template<class Svg>
void draw_text(Svg& svg, double x, double y, anchor side, std::string_view text,
               std::string_view whole = {}) {
  if (text.empty()) return;
  svg.open("text").set("x", x).set("y", y + font_size * 0.35);
  if (side == anchor::middle) svg.set("text-anchor", "middle");
  if (side == anchor::end) svg.set("text-anchor", "end");
  if (!whole.empty() && whole != text) svg.title(whole);
  svg.content(text).close();
}

/// Lines of one text, beginning at the middle of the first.
template<class Svg, class Lines>
void draw_lines(Svg& svg, double x, double y, anchor side, Lines const& lines,
                std::string_view whole) {
  bool const cut = !lines.empty() && lines.back().ends_with(ellipsis);
  for (auto const& line : lines) {
    draw_text(svg, x, y, side, line, cut ? whole : std::string_view{});
    y += line_height;
  }
}

template<class Svg>
void draw_line(Svg& svg, double x1, double y1, double x2, double y2, std::string_view title = {}) {
  svg.open("line").set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2);
  svg.title(title);
  svg.close();
}

template<class Svg>
void draw_path(Svg& svg, svg_path const& path) {
  if (!path.empty()) svg.open("path").set("d", path.text()).close();
}

}  // namespace patron::inline v0::detail

#endif

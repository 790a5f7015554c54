// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_LEGEND_HPP
#define PATRON_CHART_DETAIL_LEGEND_HPP

#include <patron/chart/detail/drawing.hpp>
#include <patron/chart/detail/label.hpp>
#include <patron/chart/detail/marks.hpp>
#include <patron/chart/palette.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// What stands before a name in the legend.
enum class swatch {
  line,
  partial_line,
  band,
  bar,
  partial_bar,
  dot,
  partial_dot,
  interval,
  target,
  missing,
  partial_cell
};

struct legend_entry {
  swatch kind = swatch::line;
  std::size_t series = 0;
  std::string name{};
  double strength = 1.0;  ///< of a band
};

/// The names of what is drawn, in rows above it.
template<class Text = std::string>
class basic_legend {
 public:
  explicit basic_legend(double width) : width_{width} {}

  /// Leaves out what has no name.
  void add(swatch kind, std::size_t series, std::string_view name, double strength = 1.0) {
    Text clean = clean_label(name);
    if (!clean.empty()) entries_.push_back({kind, series, clean, strength});
  }
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }

  /// The height of all rows.
  [[nodiscard]] double height() const {
    double height = entries_.empty() ? 0.0 : row_height;
    walk([&height](auto const&, double, double y) { height = y + row_height; });
    return height;
  }

  template<class Svg>
  void draw(Svg& svg, std::string const& id) const {
    walk([&](legend_entry const& entry, double x, double y) {
      draw_swatch(svg, id, entry, x, y + row_height / 2.0);
      draw_text(svg, x + text_at, y + row_height / 2.0, anchor::start,
                shortened(entry.name, width_ - text_at), entry.name);
    });
  }

 private:
  static constexpr double row_height = 20.0;
  static constexpr double text_at = 30.0;
  static constexpr double gap = 18.0;

  /// Visits the entries with the left upper corner of each.
  template<class Visit>
  void walk(Visit visit) const {
    double x = 0.0;
    double y = 0.0;
    for (auto const& entry : entries_) {
      double const room = text_at + text_width(shortened(entry.name, width_ - text_at));
      if (x > 0.0 && x + room > width_) {
        x = 0.0;
        y += row_height;
      }
      visit(entry, x, y);
      x += room + gap;
    }
  }

  template<class Svg>
  static void draw_swatch(Svg& svg, std::string const& id, legend_entry const& entry, double x,
                          double y) {
    auto const& colour = paint::of_series(entry.series);
    bool const partial = entry.kind == swatch::partial_line || entry.kind == swatch::partial_dot;
    switch (entry.kind) {
      case swatch::line:
      case swatch::partial_line:
        svg.open("g").set("stroke", colour).set("stroke-width", 2);
        if (partial) svg.set("stroke-dasharray", dashes);
        draw_line(svg, x, y, x + 24, y);
        svg.close();
        draw_marker(svg, entry.series, x + 12, y, partial);
        break;
      case swatch::band:
        svg.open("rect").set("x", x).set("y", y - 6).set("width", 24).set("height", 12);
        svg.set("fill", colour).set("fill-opacity", entry.strength).close();
        break;
      case swatch::bar:
      case swatch::partial_bar:
        draw_bar(svg, id + "-fill-" + std::to_string(entry.series), entry.series, x + 1, y - 5.5,
                 22, 11, entry.kind == swatch::partial_bar);
        break;
      case swatch::dot:
      case swatch::partial_dot:
        draw_marker(svg, entry.series, x + 12, y, partial);
        break;
      case swatch::interval:
        svg.open("g").set("fill", "none").set("stroke", colour).set("stroke-width", 2);
        draw_lying_interval(svg, y, x + 1, x + 23, 6.5);
        svg.close();
        break;
      case swatch::target:
        draw_target(svg, x + 12, y);
        break;
      case swatch::partial_cell:
        draw_partial_cell(svg, id + "-partial", x + 1, y - 6, 22, 12);
        break;
      case swatch::missing:
        draw_missing(svg, x + 12, y);
        break;
    }
  }

  double width_;
  std::vector<legend_entry> entries_;
};

using legend = basic_legend<>;

}  // namespace patron::inline v0::detail

#endif

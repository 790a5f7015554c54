// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_PALETTE_HPP
#define PATRON_CHART_PALETTE_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace patron::inline v0 {

/// A colour of the charts: the CSS custom property `--patron-<name>`, what it is where a page does
/// not set it (on white), and what suits a dark page.
struct chart_colour {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

/// The colours of series, which also differ by marker and pattern. Each has a contrast of 4.5 or
/// more against the background (WCAG 2.1, AA). Any two are 20 or more apart (CIE 1976) to whoever
/// lacks one kind of cone too, as simulated after Machado, Oliveira and Fernandes (2009).
inline constexpr chart_colour series_colours[] = {
    {"1", "#1b6ca8", "#6cb6f0"}, {"2", "#c2500a", "#f0954b"}, {"3", "#0a4a35", "#2b9160"},
    {"4", "#aa5577", "#ffddee"}, {"5", "#663300", "#ccffbb"}, {"6", "#443366", "#7777ee"}};

namespace detail::paint {

inline constexpr chart_colour text{"text", "#1f2933", "#e6ebf0"};
inline constexpr chart_colour muted{"muted", "#52606d", "#a9b4c0"};
inline constexpr chart_colour axis{"axis", "#76828f", "#7f8b97"};
inline constexpr chart_colour grid{"grid", "#dde2e7", "#313a44"};
inline constexpr chart_colour background{"background", "#ffffff", "#14181d"};
inline constexpr chart_colour heat{"heat", "#1b6ca8", "#2a7fc4"};
inline constexpr chart_colour all[] = {text, muted, axis, grid, background, heat};

/// The colour of a series; the seventh begins again.
[[nodiscard]] constexpr chart_colour const& of_series(std::size_t i) noexcept {
  return series_colours[i % (sizeof series_colours / sizeof series_colours[0])];
}

}  // namespace detail::paint

/// The style sheet of the charts for a page that has a dark mode: what the custom properties are
/// on a light screen and on paper, and what on a dark screen. A page may set its own instead.
template<class Text = std::string>
[[nodiscard]] Text chart_style_sheet() {
  auto const list = [](bool dark) {
    Text properties;
    auto const add = [&properties, dark](chart_colour const& c) {
      properties += "--patron-";
      properties += c.name;
      properties += ':';
      properties += dark ? c.dark : c.light;
      properties += ';';
    };
    for (auto const& c : detail::paint::all) add(c);
    for (auto const& c : series_colours) add(c);
    return properties;
  };
  return ":root{" + list(false) + "}\n@media screen and (prefers-color-scheme:dark){:root{" +
         list(true) + "}}\n";
}

}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
#include <patron/chart/palette.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace paint = patron::detail::paint;

namespace {

using rgb = std::array<double, 3>;

/// The linear light of #rrggbb.
rgb light_of(std::string_view colour) {
  rgb linear{};
  for (std::size_t i = 0; i < 3; ++i) {
    auto const digits = std::string{colour.substr(1 + 2 * i, 2)};
    double const c = static_cast<double>(std::strtol(digits.c_str(), nullptr, 16)) / 255.0;
    linear[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  }
  return linear;
}
double dot(rgb const& weights, rgb const& c) {
  return weights[0] * c[0] + weights[1] * c[1] + weights[2] * c[2];
}

/// The contrast of two colours (WCAG 2.1).
double contrast(std::string_view a, std::string_view b) {
  constexpr rgb weights{0.2126, 0.7152, 0.0722};
  double const x = dot(weights, light_of(a)) + 0.05;
  double const y = dot(weights, light_of(b)) + 0.05;
  return (std::max)(x, y) / (std::min)(x, y);
}

/// A colour over another, as a browser mixes them.
std::string mixed(std::string_view over, std::string_view under, double opacity) {
  std::string text = "#";
  for (std::size_t i = 1; i < 7; i += 2) {
    auto const channel = [i](std::string_view c) {
      return static_cast<double>(std::strtol(std::string{c.substr(i, 2)}.c_str(), nullptr, 16));
    };
    auto const sum = static_cast<std::size_t>(
        std::lround(opacity * channel(over) + (1.0 - opacity) * channel(under)));
    text += "0123456789abcdef"[sum / 16];
    text += "0123456789abcdef"[sum % 16];
  }
  return text;
}

/// The matrices of Machado, Oliveira and Fernandes (2009), severity 1: all cones, then without
/// those for long, middle and short waves.
constexpr std::array<std::array<rgb, 3>, 4> eyes{{{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
                                                  {{{0.152286, 1.052583, -0.204868},
                                                    {0.114503, 0.786281, 0.099216},
                                                    {-0.003882, -0.048116, 1.051998}}},
                                                  {{{0.367322, 0.860646, -0.227968},
                                                    {0.280085, 0.672501, 0.047413},
                                                    {-0.011820, 0.042940, 0.968881}}},
                                                  {{{1.255528, -0.076749, -0.178779},
                                                    {-0.078411, 0.930809, 0.147602},
                                                    {0.004733, 0.691367, 0.303900}}}}};

/// L*, a* and b* (CIE 1976) of a colour as such an eye sees it.
rgb seen_by(std::array<rgb, 3> const& eye, std::string_view colour) {
  rgb seen{};
  rgb const linear = light_of(colour);
  for (std::size_t i = 0; i < 3; ++i) {
    seen[i] = (std::max)(0.0, (std::min)(1.0, dot(eye[i], linear)));
  }
  auto const f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
  double const x = f(dot({0.4124, 0.3576, 0.1805}, seen) / 0.9505);
  double const y = f(dot({0.2126, 0.7152, 0.0722}, seen));
  double const z = f(dot({0.0193, 0.1192, 0.9505}, seen) / 1.089);
  return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

}  // namespace

TEST_CASE("palette: contrasts of level AA, and apart for the colour-blind, light and dark") {
  for (bool const dark : {false, true}) {
    auto const shade = [dark](patron::chart_colour const& c) { return dark ? c.dark : c.light; };
    auto const page = shade(paint::background);
    CHECK(contrast(shade(paint::text), page) >= 4.5);
    CHECK(contrast(shade(paint::muted), page) >= 4.5);
    CHECK(contrast(shade(paint::axis), page) >= 3.0);
    for (auto const& c : patron::series_colours) CHECK(contrast(shade(c), page) >= 4.5);
    // Numbers on the darkest cell of a heat map.
    CHECK(contrast(shade(paint::text), mixed(shade(paint::heat), page, 0.6)) >= 4.5);

    for (auto const& eye : eyes) {
      for (auto const& one : patron::series_colours) {
        for (auto const& other : patron::series_colours) {
          if (&one == &other) break;
          auto const a = seen_by(eye, shade(one));
          auto const b = seen_by(eye, shade(other));
          CHECK(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) >= 20.0);
        }
      }
    }
  }
}

TEST_CASE("palette: the style sheet sets each colour once for light pages and once for dark ones") {
  std::string const sheet = patron::chart_style_sheet();
  CHECK(sheet.starts_with(":root{--patron-text:#1f2933;"));
  CHECK(sheet.find("prefers-color-scheme:dark){:root{--patron-text:#e6ebf0;") != std::string::npos);
  std::size_t set = 0;
  for (std::size_t at = sheet.find("--patron-"); at != std::string::npos; ++set) {
    at = sheet.find("--patron-", at + 1);
  }
  CHECK(set == 2 * (std::size(patron::series_colours) + std::size(paint::all)));
}

TEST_CASE("palette: the colours of series begin again after the last") {
  std::size_t const count = std::size(patron::series_colours);
  CHECK(paint::of_series(count - 1).name == std::to_string(count));
  CHECK(&paint::of_series(count) == &patron::series_colours[0]);
}

// SPDX-License-Identifier: MIT
#include <patron/chart/detail/label.hpp>
#include <patron/chart/detail/label_boxes.hpp>
#include <patron/chart/detail/svg_writer.hpp>
#include <patron/chart/palette.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "chart/drawn.hpp"

using namespace patron::detail;
using lines = std::vector<std::string>;

static_assert(text_width("") == 0.0);
static_assert(text_width("\xE6\xA3\xAE") == font_size);                      // a square
static_assert(text_width("e\xCC\x81") == text_width("e"));                   // an accent of its own
static_assert(text_width("\xF0\x9F\x8C\xB2") > text_width("\xE6\xA3\xAE"));  // an emoji
static_assert(text_width("WWW") > 2.0 * text_width("iii"));
static_assert(box{0, 0, 2, 2}.overlaps({1, 1, 3, 3}));
static_assert(!box{0, 0, 2, 2}.overlaps({2, 0, 3, 2}));  // side by side
static_assert(box{0, 0, 2, 2}.holds({0, 1, 2, 2}) && !box{0, 0, 2, 2}.holds({1, 1, 3, 2}));

TEST_CASE("label: what XML cannot hold and what misleads the reader goes") {
  CHECK(clean_label("a<b>\"&'") == "a<b>\"&'");  // escaped where it is written
  CHECK(clean_label("two\nlines\tand\x01 a bell\x07") == "two lines and a bell");
  CHECK(clean_label("C1 \xC2\x85 and \xE2\x80\xA8 line end") == "C1  and  line end");
  CHECK(clean_label("abc\xE2\x80\xAE"
                    "def\xE2\x81\xA6") == "abcdef");
  CHECK(clean_label("\xFFx\xE6\xA3") == "\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(clean_label("\xEF\xBF\xBE") == "\xEF\xBF\xBD");  // U+FFFE is no character
  CHECK(clean_label(std::string(10'000, 'x')) == std::string(1'000, 'x') + "\xE2\x80\xA6");
  CHECK(clean_label("森さん 👩‍👩‍👧") == "森さん 👩‍👩‍👧");
}

TEST_CASE("label: right to left stays within its own") {
  CHECK(isolated(clean_label("Mori")) == "Mori");
  CHECK(isolated(clean_label("שלום")) == "\xE2\x81\xA8שלום\xE2\x81\xA9");
}

TEST_CASE("label: what has no room is cut, and whole characters remain") {
  CHECK(shortened("short", 100) == "short");
  std::string const cut = shortened("a long name of a customer", 80);
  CHECK(cut.ends_with("…"));
  CHECK(text_width(cut) <= 80);
  CHECK(shortened("森林森林森林", 40) == "森林…");
  // Neither an accent nor a joined emoji is parted from what it belongs to.
  CHECK(shortened("xe\xCC\x81\xCC\x81\xCC\x81yyyyyy", 35) == "xe\xCC\x81\xCC\x81\xCC\x81…");
  CHECK(shortened("x👩‍👩‍👧yyyy", 45) == "x…");
  CHECK(shortened("anything", 14) == "…");
  CHECK(shortened("anything", 5) == "");
}

TEST_CASE("label: lines break where they may") {
  CHECK(broken_lines("", 100, 2).lines.empty());
  CHECK(broken_lines("one two", 100, 2).lines == lines{"one two"});
  CHECK(broken_lines("customers who left", 90, 2).lines == lines{"customers", "who left"});
  CHECK(broken_lines("2024 Q1", 40, 2).lines == lines{"2024", "Q1"});
  CHECK(broken_lines("2024年第1四半期", 60, 2).lines == lines{"2024年第", "1四半期"});
  CHECK(broken_lines("2024年 第1四半期", 70, 2).lines == lines{"2024年", "第1四半期"});
  CHECK(broken_lines("A 森林森林森林", 60, 2).lines == lines{"A 森林森", "林森林"});
  CHECK(broken_lines("あいう、えお", 40, 2).lines ==
        lines{"あい", "う、…"});  // no line begins with 、
  CHECK(broken_lines("unbreakableword", 60, 2).lines.size() == 1);
  CHECK(!broken_lines("unbreakableword", 60, 2).whole);
  CHECK(broken_lines("2024年第1四半期", 89, 2).lines == lines{"2024年第1四半", "期"});
  CHECK(balanced_lines("2024年第1四半期", 89, 2).lines == lines{"2024年第", "1四半期"});
  for (auto const* text :
       {"a b c d e f g h", "森林 森林森林", "x👩‍👩‍👧 y👩‍👩‍👧", ""}) {
    for (double room = 0.0; room < 120.0; room += 7.0) {
      auto const broken = balanced_lines(text, room, 3).lines;
      CHECK(broken.size() <= 3);
      CHECK(widest(broken) <= room);
    }
  }
}

TEST_CASE("label_boxes: no two places overlap") {
  basic_label_boxes taken{box{0, 0, 100, 100}};
  box const first{0, 0, 50, 20};
  CHECK(taken.take(std::vector{first}));
  CHECK(!taken.take(std::vector{first}));
  CHECK(!taken.take(std::vector{box{80, 0, 120, 20}}));  // beyond the area
  auto const second = taken.take(std::vector{box{10, 10, 60, 30}, box{10, 20, 60, 40}});
  REQUIRE(second);
  CHECK(second->top == 20);
  // Rather where it hides nothing, and otherwise where it does.
  taken.avoid({70, 10});
  std::vector const places{box{60, 0, 80, 20}, box{60, 50, 80, 70}};
  CHECK(taken.take(places)->top == 50);
  CHECK(taken.take(places)->top == 0);
  CHECK(!taken.take(places));
}

TEST_CASE("svg_writer: elements, attributes, escapes, numbers") {
  svg_writer svg;
  svg.open("g").set("fill", paint::text).set("x", 1.0).set("y", -0.001).set("z", -2.345);
  svg.open("text").set("id", "a\"<b>").content("1 < 2 & 'x'").close();
  svg.open("rect").set("width", 1e6 + 0.5).close();
  svg.close();
  CHECK(svg.text() ==
        "<g fill=\"var(--patron-text,#1f2933)\" x=\"1\" y=\"0\" z=\"-2.35\">"
        "<text id=\"a&quot;&lt;b&gt;\">1 &lt; 2 &amp; &#39;x&#39;</text>\n"
        "<rect width=\"1000000.5\"/>\n</g>\n");
  drawn::document const read{svg.text()};
  CHECK(read.fault.empty());
  CHECK(read.shows("1 < 2 & 'x'"));

  svg_path path;
  CHECK(path.empty());
  CHECK(path.move_to(0, 1.5).line_to(-0.004, 10.07).close().text() == "M0 1.5L0 10.07Z");
}

TEST_CASE("drawn: the tests' own reader refuses what is no XML") {
  for (auto const* bad : {"<a>", "<a></b>", "<a x=1/>", "<a>&nbsp;</a>", "<a/><b/>", "<a x=\"<\"/>",
                          "<a>\x01</a>", "<a>\xFF</a>", "text", "<a x=\"1\" x=\"2\"/>"}) {
    CHECK(!drawn::document{bad}.fault.empty());
  }
}

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
  std::string const sheet = patron::chart_style_sheet();
  CHECK(sheet.starts_with(":root{--patron-text:#1f2933;"));
  CHECK(sheet.find("prefers-color-scheme:dark){:root{--patron-text:#e6ebf0;") != std::string::npos);
}

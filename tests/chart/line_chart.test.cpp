// SPDX-License-Identifier: MIT
#include <patron/chart/line_chart.hpp>
#include <patron/chart/value_text.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "chart/drawn.hpp"
#include "support/sentence.hpp"

using namespace patron;
using drawn::faults_of;
using support::sentence;

namespace {

line_chart grip(double width) {
  return {.about = {.id = "grip", .title = "Grip", .description = "By quarter", .width = width},
          .x = {.names = {"2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4", "2025 Q1"}},
          .y = {.title = "kept", .from = 0.0, .text = percent_text{}},
          .lines = {{.name = "kept",
                     .points = {{0, {0.52, interval{0.44, 0.6}}},
                                {1, {0.55, interval{0.47, 0.63}}},
                                {2, {}},
                                {3, {0.58, interval{0.5, 0.66}}},
                                {4, {0.31, interval{0.2, 0.45}, true}}},
                     .intervals = interval_shape::bars}},
          .references = {{0.6, "target"}},
          .annotations = {{3, 0.58, "new price"}}};
}

line_chart one_line(std::vector<line_point> points) {
  return {.about = {.title = "t"}, .lines = {{.name = "a", .points = std::move(points)}}};
}

/// The vertices of all paths that are lines, in the order of drawing.
std::vector<std::string> strokes(std::string const& svg) {
  drawn::document const doc{svg};
  std::vector<std::string> found;
  for (auto const& e : doc.elements) {
    auto const& group = doc.elements[e.parent];
    bool const dashed = !group["stroke-dasharray"].empty();
    auto const& stroke = dashed ? doc.elements[group.parent] : group;
    if (e.name == "path" && stroke["stroke-linejoin"] == "round")
      found.push_back((dashed ? "dashed " : "") + e["d"]);
  }
  return found;
}

}  // namespace

TEST_CASE("line_chart: what is there can be read, and what is missing or partial is told") {
  std::string const svg = to_svg(grip(640));
  CHECK(faults_of(svg) == "");
  CHECK(svg == to_svg(grip(640)));
  drawn::document const doc{svg};
  CHECK(doc.elements.front()["aria-labelledby"] == "grip-title grip-desc");
  CHECK(doc.elements.front()["viewBox"] == "-2 0 644 340");
  for (auto const* text : {"0 %", "20 %", "60 %", "2024 Q1", "2025 Q1", "kept", "target",
                           "new price", "not over yet", "no data"}) {
    CHECK(doc.shows(text));
  }
  CHECK(doc.hints("kept, 2024 Q1: 52 % (44 % \xE2\x80\x93 60 %)"));
  CHECK(doc.hints("kept, 2025 Q1: 31 % (20 % \xE2\x80\x93 45 %), not over yet"));
  // From the first to the second; nothing across the gap; dashed to what is not over.
  auto const paths = strokes(svg);
  REQUIRE(paths.size() == 2);
  CHECK(std::count(paths[0].begin(), paths[0].end(), 'M') == 1);
  CHECK(std::count(paths[0].begin(), paths[0].end(), 'L') == 1);
  CHECK(paths[1].starts_with("dashed M"));
}

TEST_CASE("line_chart: no label overlaps another, at any width, in either language") {
  for (double width = 240; width < 1000; width += 95) {
    CHECK(faults_of(to_svg(grip(width))) == "");
    auto chart = grip(width);
    chart.about.words = {"まだ終わっていない期間", "データなし"};
    chart.x.names = {"2024年第1四半期", "2024年第2四半期", "2024年第3四半期", "2024年第4四半期",
                     "2025年第1四半期"};
    chart.x.title = "四半期";
    chart.references.push_back({0.61, "去年の目標"});
    chart.references.push_back({2, "値上げ", reference_line::upright});
    CHECK(faults_of(to_svg(chart)) == "");
    auto dates = one_line({{0, {1.0}}, {1234567, {1e6}}});
    dates.about.width = width;
    dates.x.title =
        "a title that is much too long for the narrow ones among these charts, and for most";
    CHECK(faults_of(to_svg(dates)) == "");
  }
}

TEST_CASE("line_chart: ticks have texts that differ, whatever the formatter") {
  auto chart = one_line({{0, {0.0}}, {1, {0.02}}});
  chart.y.text = percent_text{};
  drawn::document const doc{to_svg(chart)};
  auto texts = doc.texts();
  texts.erase(
      std::remove_if(texts.begin(), texts.end(), [](auto const& t) { return !t.ends_with('%'); }),
      texts.end());
  CHECK(texts == std::vector<std::string>{"0 %", "1 %", "2 %"});
}

TEST_CASE("line_chart: names that find no room are hints") {
  auto chart = grip(240);
  chart.references.clear();
  for (int i = 0; i < 30; ++i) chart.references.push_back({0.3, "level " + std::to_string(i)});
  std::string const svg = to_svg(chart);
  CHECK(faults_of(svg) == "");
  drawn::document const doc{svg};
  CHECK(!doc.shows("level 29"));
  CHECK(doc.hints("level 29"));
  CHECK(doc.hints("new price"));
}

TEST_CASE("line_chart: steps are level until the next point") {
  auto chart = one_line({{0, {1.0}}, {1, {0.0}}});
  chart.lines[0].shape = line_shape::steps;
  chart.x.to = 2.0;
  auto const paths = strokes(to_svg(chart));
  REQUIRE(paths.size() == 1);
  CHECK(std::count(paths[0].begin(), paths[0].end(), 'L') == 2);
  auto const first = paths[0].substr(1, paths[0].find('L') - 1);
  auto const corner = paths[0].substr(paths[0].find('L') + 1);
  CHECK(first.substr(first.find(' ')) ==
        corner.substr(corner.find(' '), first.size() - first.find(' ')));
}

TEST_CASE("line_chart: nothing, one point, all equal, huge and tiny are drawn") {
  double const tiny = std::numeric_limits<double>::denorm_min();
  CHECK(faults_of(to_svg(line_chart{.about = {.title = "t"}})) == "");
  for (auto const& points : std::vector<std::vector<line_point>>{
           {},
           {{3, {}}},
           {{3, {7.0}}},
           {{0, {2.0}}, {1, {2.0}}, {1, {2.0}}},
           {{-1e300, {-1e300}}, {1e300, {1e300}}},
           {{0, {0.0}}, {tiny, {tiny}}},
           {{0, {1e-9}}, {1, {2e-9}}},
           {{0, {1e15}}, {1, {1e15 + 1}}},
           {{-5, {-3.0, interval{-4, -2}}}, {-4, {-3.5, interval{-4, -3}}}}}) {
    CHECK(faults_of(to_svg(one_line(points))) == "");
    auto narrow = one_line(points);
    narrow.about.width = 240;
    CHECK(faults_of(to_svg(narrow)) == "");
  }
  auto named = one_line({{0, {1.0}}});
  named.x.names = {"the only one"};
  CHECK(faults_of(to_svg(named)) == "");
  auto log = one_line({{1, {1e-200}}, {1e9, {1e200}}});
  log.x.scale = axis_scale::logarithmic;
  log.y.scale = axis_scale::logarithmic;
  CHECK(faults_of(to_svg(log)) == "");
}

TEST_CASE("line_chart: what cannot be drawn is refused, with the series and the position") {
  double const nan = std::numeric_limits<double>::quiet_NaN();
  double const inf = std::numeric_limits<double>::infinity();
  auto const refusal = [](line_chart const& chart) {
    return sentence([&] { return to_svg(chart); });
  };
  CHECK(refusal(one_line({{0, {1.0}}, {1, {nan}}})) ==
        "line_chart: record 1: a \"nan\" is not a finite number");
  CHECK(refusal(one_line({{0, {-inf}}})) ==
        "line_chart: record 0: a \"-inf\" is not a finite number");
  CHECK(refusal(one_line({{nan, {1.0}}})) ==
        "line_chart: record 0: a \"nan\" is not a finite number");
  CHECK(refusal(one_line({{0, {1e301}}})) ==
        "line_chart: record 0: a \"1e+301\" is too large to draw");
  CHECK(refusal(one_line({{1, {1.0}}, {0, {1.0}}})) ==
        "line_chart: record 1: a goes backwards: points stand from left to right");
  CHECK(refusal(one_line({{0, {1.0, interval{2, 1}}}})) ==
        "line_chart: record 0: a has an interval that ends before it begins");

  auto named = one_line({{2, {1.0}}});
  named.x.names = {"a", "b"};
  CHECK(refusal(named) == "line_chart: record 0: a is no position among the names of the axis");
  auto log = one_line({{1, {0.0}}});
  log.y.scale = axis_scale::logarithmic;
  CHECK(refusal(log).find("not above 0") != std::string::npos);
  auto about = one_line({});
  about.about.id = "";
  CHECK(refusal(about).starts_with("line_chart: id"));
  about.about = {.title = "t", .height = 1e9};
  CHECK(refusal(about).starts_with("line_chart: height is neither"));
}

TEST_CASE("line_chart: hostile labels neither run nor leave the drawing") {
  std::string const hostile[] = {"<script>alert(1)</script>",
                                 "\"><svg onload='alert(1)'>",
                                 "]]>&amp;<!--",
                                 "\xE2\x80\xAEright to left\xE2\x81\xA7",
                                 "שלום \xD8\xB9\xD8\xB1\xD8\xA8",
                                 std::string(10'000, 'W'),
                                 std::string("a\0b\x7F", 4),
                                 "\xFF\xC0\x80",
                                 "👩‍👩‍👧 e\xCC\x81\xCC\x81",
                                 ""};
  for (auto const& text : hostile) {
    for (double const width : {300.0, 640.0}) {
      line_chart const chart{
          .about = {.title = 't' + text,
                    .description = text,
                    .width = width,
                    .words = {text, text}},
          .x = {.title = text, .names = {text, text, text}},
          .y = {.title = text, .text = [&text](double) { return text; }},
          .lines = {{.name = text, .points = {{0, {1.0}}, {1, {}}, {2, {2.0, {}, true}}}}},
          .references = {{1.5, text}, {1, text, reference_line::upright}},
          .annotations = {{1, 1.2, text}}};
      std::string const svg = to_svg(chart);
      CHECK(faults_of(svg) == "");
      CHECK(svg.size() < 40'000);
      CHECK(svg.find("<script") == std::string::npos);
      CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
    }
  }
}

TEST_CASE("line_chart: many points are thinned out, and none of the extremes is lost") {
  std::vector<line_point> points;
  std::uint32_t state = 1;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 1664525U + 1013904223U;
    double const y = static_cast<double>(state >> 8U) / 16777216.0;
    points.push_back({static_cast<double>(i), {y, interval{y - 0.1, y + 0.1}}});
  }
  points[7'777].y.value = 2.0;
  points[7'778].y.value = -1.0;
  points[12'345].y = {};
  auto chart = one_line(points);
  chart.y.from = -1.0;
  chart.y.to = 2.0;
  std::string const svg = to_svg(chart);
  CHECK(faults_of(svg) == "");
  CHECK(svg.size() < 80'000);
  auto const path = strokes(svg).front();
  CHECK(std::count(path.begin(), path.end(), 'M') == 2);  // the gap is still there
  CHECK(path.find(" 30L") != std::string::npos);          // 2.0 is the upper end of the plot
}

TEST_CASE("thinned and enveloped: by hand") {
  std::vector<band_point> const points{
      {0.1, 5, 6}, {0.2, 1, 9}, {0.3, 7, 8}, {0.4, 4, 5}, {1.5, 2, 3}};
  auto const kept = detail::thinned(
      points, [](auto const& p) { return p.x; },
      [](auto const& a, auto const& b) { return a.low < b.low; },
      [](auto const& p) { return p.low == 4; });
  std::vector<double> lows;
  for (auto const& p : kept) lows.push_back(p.low);
  CHECK(lows == std::vector<double>{5, 1, 7, 4, 2});
  auto const envelope = detail::enveloped(points, [](auto const& p) { return p.x; });
  REQUIRE(envelope.size() == 3);
  CHECK((envelope[0].x == 0.1 && envelope[0].low == 1 && envelope[0].high == 9));
  CHECK((envelope[1].x == 0.4 && envelope[1].low == 1 && envelope[1].high == 9));
  CHECK(envelope[2].low == 2);
}

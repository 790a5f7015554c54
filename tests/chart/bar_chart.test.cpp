// SPDX-License-Identifier: MIT
#include <patron/chart/bar_chart.hpp>
#include <patron/chart/dot_interval_chart.hpp>
#include <patron/chart/funnel_chart.hpp>
#include <patron/chart/value_text.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "chart/drawn.hpp"
#include "support/sentence.hpp"

// The charts of rows: bars, dots with intervals, funnels.

using namespace patron;
using drawn::faults_of;
using support::sentence;

namespace {

constexpr double widths[] = {240, 340, 479, 480, 640, 1200};
double const not_a_number = std::numeric_limits<double>::quiet_NaN();
std::string const endless(10'000, 'W');
std::string const markup = "</text><script>alert('&')</script>\xE2\x80\xAE\xFF";

bar_chart ledger(double width) {
  return {
      .about = {.id = "ledger", .title = "Lost", .width = width},
      .axis = {.title = "a year", .text = grouped_text{.after = " yen"}},
      .series = {"measured", "estimated"},
      .rows = {{"left", {{1'250'000}, {3'400'000, interval{2'100'000, 4'800'000}}}},
               {"a proposal that came too late for the customer", {{420'000}, {}}, "12 of them"},
               {"機会損失のうち、まだ見積もりだけのもの", {{}, {600'000, {}, true}}},
               {"won back", {{-300'000}, {0.0}}},
               {"nothing known", {}}}};
}

dot_interval_chart gauges(double width) {
  return {
      .about = {.id = "gauges", .title = "Gauges", .width = width},
      .axis = {.from = 0.0, .to = 1.0, .text = percent_text{}},
      .rows = {{"sowing", {0.62, interval{0.5, 0.74}}, 0.7, "41 of 66"},
               {"growing", {0.18, interval{0.09, 0.32}, true}, 0.25},
               {"顧客が顧客を紹介する割合（紹介した人の数）", {}, 0.2, "少なすぎて分かりません"}},
      .value_name = "this quarter",
      .interval_name = "95 % interval",
      .target_name = "target"};
}

funnel_chart funnel(double width) {
  return {.about = {.id = "funnel", .title = "Stages", .width = width},
          .stages = {{"stranger", 1'200, "40 days", ""},
                     {"reader", 540, "21 days", "45 % went on"},
                     {"提案済み", 3, "中央値 12日", "29 % went on"},
                     {"customer", 0, "", "nobody went on"}}};
}

}  // namespace

TEST_CASE("bar_chart: bars begin at 0, each with its number, measured and estimated apart") {
  for (double const width : widths) CHECK(faults_of(to_svg(ledger(width))) == "");
  std::string const svg = to_svg(ledger(640));
  CHECK(svg == to_svg(ledger(640)));
  drawn::document const doc{svg};
  for (auto const* text : {"measured", "estimated", "1,250,000 yen", "-300,000 yen", "0 yen",
                           "no data", "not over yet", "left", "12 of them"}) {
    CHECK(doc.shows(text));
  }
  CHECK(doc.hints("left: 3,400,000 yen (2,100,000 yen \xE2\x80\x93 4,800,000 yen)"));
  std::vector<drawn::element> solid;
  std::vector<drawn::element> hatched;
  for (auto const& e : doc.all("rect")) {
    if (e.number("height") != 14) continue;  // the legend's are lower
    (e["fill"] == "url(#ledger-fill-1)" ? hatched : solid).push_back(e);
  }
  REQUIRE(solid.size() == 4);  // three measured, and the partial one, which is pale and dashed
  REQUIRE(hatched.size() == 2);
  CHECK(solid[2]["stroke-dasharray"] == "5 4");
  // 1,250,000 to the right of 0, 300,000 to the left of it, on one scale.
  CHECK(std::abs(solid[0].number("width") / solid[3].number("width") - 125.0 / 30.0) < 0.01);
  CHECK(std::abs(solid[0].number("x") - solid[3].number("x") - solid[3].number("width")) < 0.011);
}

TEST_CASE("dot_interval_chart: value, interval, target, and what is not known") {
  for (double const width : widths) {
    CHECK(faults_of(to_svg(gauges(width))) == "");
    auto ladder = gauges(width);
    ladder.axis = {.title = "price", .text = grouped_text{}, .scale = axis_scale::logarithmic};
    ladder.rows = {{"course", {3'000}}, {"seminar", {25'000, {}, true}}, {"advice", {480'000}}};
    CHECK(faults_of(to_svg(ladder)) == "");
  }
  // Amounts whose intervals are too wide for one line have them below.
  auto amounts = gauges(640);
  amounts.axis = {.text = grouped_text{2, "", " yen"}};
  amounts.rows = {{"climbing", {3'356'849, interval{3'147'278, 3'750'250}}}};
  CHECK(faults_of(to_svg(amounts)) == "");
  CHECK(drawn::document{to_svg(amounts)}.shows("3,356,849.00 yen"));
  drawn::document const doc{to_svg(gauges(640))};
  for (auto const* text : {"this quarter", "95 % interval", "target", "not over yet", "no data",
                           "41 of 66", "62 % (50 % \xE2\x80\x93 74 %)"}) {
    CHECK(doc.shows(text));
  }
  CHECK(doc.hints("sowing: target 70 %"));
  CHECK(doc.hints("growing: 18 % (9 % \xE2\x80\x93 32 %), not over yet"));
}

TEST_CASE("funnel_chart: as wide as the number that got there") {
  for (double const width : widths) CHECK(faults_of(to_svg(funnel(width))) == "");
  drawn::document const doc{to_svg(funnel(640))};
  for (auto const* text : {"1,200", "540", "0", "45 % went on", "nobody went on", "40 days"}) {
    CHECK(doc.shows(text));
  }
  auto const bars = doc.all("rect");
  REQUIRE(bars.size() == 4);
  CHECK(std::abs(bars[1].number("width") / bars[0].number("width") - 0.45) < 0.01);
  CHECK(bars[3].number("width") == 1.5);  // nobody is a line, and not nothing
}

TEST_CASE("charts of rows: nothing at all, hostile labels, huge numbers") {
  for (double const width : {300.0, 640.0}) {
    chart_about const about{.title = "t", .width = width, .words = {markup, markup}};
    CHECK(faults_of(to_svg(bar_chart{.about = about})) == "");
    CHECK(faults_of(to_svg(dot_interval_chart{.about = about})) == "");
    CHECK(faults_of(to_svg(funnel_chart{.about = about})) == "");
    for (auto const& text : {markup, endless, std::string{}}) {
      auto const same = [&text](double) { return text; };
      CHECK(faults_of(to_svg(bar_chart{.about = about,
                                       .axis = {.title = text, .text = same},
                                       .series = {text, text},
                                       .rows = {{text, {{1e300}, {-1e300}}, text}}})) == "");
      CHECK(faults_of(to_svg(dot_interval_chart{.about = about,
                                                .axis = {.title = text, .text = same},
                                                .rows = {{text, {1e-300}, 1e300, text}},
                                                .value_name = text})) == "");
      CHECK(faults_of(
                to_svg(funnel_chart{.about = about,
                                    .stages = {{text, 1e300, text, text}, {text, 0, text, text}},
                                    .text = same})) == "");
    }
  }
}

TEST_CASE("charts of rows: what cannot be drawn is refused") {
  auto bars = ledger(640);
  bars.rows[1].values[0].value = not_a_number;
  CHECK(sentence([&] { return to_svg(bars); }) ==
        "bar_chart: record 0: a proposal that came too late for the customer \"nan\" is not a "
        "finite number");
  bars = ledger(640);
  bars.series.pop_back();
  CHECK(sentence([&] { return to_svg(bars); }) ==
        "bar_chart: left has more values than there are series");
  bars.axis.scale = axis_scale::logarithmic;
  CHECK(sentence([&] { return to_svg(bars); }) == "bar_chart: axis is not linear; bars begin at 0");

  auto dots = gauges(640);
  dots.rows[1].target = not_a_number;
  CHECK(sentence([&] { return to_svg(dots); }) ==
        "dot_interval_chart: record 1: growing \"nan\" is not a finite number");
  auto stages = funnel(640);
  stages.stages[2].count = -1;
  CHECK(sentence([&] { return to_svg(stages); }) ==
        "funnel_chart: record 2: \xE6\x8F\x90\xE6\xA1\x88\xE6\xB8\x88\xE3\x81\xBF has a count "
        "below 0");
}

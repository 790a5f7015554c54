// SPDX-License-Identifier: MIT
#include <patron/chart/dot_interval_chart.hpp>
#include <patron/chart/value_text.hpp>

#include <limits>
#include <string>

#include "catch.hpp"
#include "chart/drawn.hpp"
#include "chart/drawn_rows.hpp"
#include "support/sentence.hpp"

using namespace patron;
using namespace drawn_rows;
using drawn::faults_of;
using support::sentence;

namespace {

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

}  // namespace

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

TEST_CASE("dot_interval_chart: nothing at all, hostile labels, huge numbers") {
  for (double const width : {300.0, 640.0}) {
    chart_about const about{.title = "t", .width = width, .words = {markup, markup}};
    CHECK(faults_of(to_svg(dot_interval_chart{.about = about})) == "");
    for (auto const& text : {markup, endless, std::string{}}) {
      auto const same = [&text](double) { return text; };
      CHECK(faults_of(to_svg(dot_interval_chart{.about = about,
                                                .axis = {.title = text, .text = same},
                                                .rows = {{text, {1e-300}, 1e300, text}},
                                                .value_name = text})) == "");
    }
  }
}

TEST_CASE("dot_interval_chart: what cannot be drawn is refused") {
  auto dots = gauges(640);
  dots.rows[1].target = std::numeric_limits<double>::quiet_NaN();
  CHECK(sentence([&] { return to_svg(dots); }) ==
        "dot_interval_chart: record 1: growing \"nan\" is not a finite number");
}

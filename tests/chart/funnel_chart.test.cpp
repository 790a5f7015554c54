// SPDX-License-Identifier: MIT
#include <patron/chart/funnel_chart.hpp>

#include <cmath>
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

funnel_chart funnel(double width) {
  return {.about = {.id = "funnel", .title = "Stages", .width = width},
          .stages = {{"stranger", 1'200, "40 days", ""},
                     {"reader", 540, "21 days", "45 % went on"},
                     {"提案済み", 3, "中央値 12日", "29 % went on"},
                     {"customer", 0, "", "nobody went on"}}};
}

}  // namespace

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

TEST_CASE("funnel_chart: nothing at all, hostile labels, huge numbers") {
  for (double const width : {300.0, 640.0}) {
    chart_about const about{.title = "t", .width = width, .words = {markup, markup}};
    CHECK(faults_of(to_svg(funnel_chart{.about = about})) == "");
    for (auto const& text : {markup, endless, std::string{}}) {
      auto const same = [&text](double) { return text; };
      CHECK(faults_of(
                to_svg(funnel_chart{.about = about,
                                    .stages = {{text, 1e300, text, text}, {text, 0, text, text}},
                                    .text = same})) == "");
    }
  }
}

TEST_CASE("funnel_chart: what cannot be drawn is refused") {
  auto stages = funnel(640);
  stages.stages[2].count = -1;
  CHECK(sentence([&] { return to_svg(stages); }) ==
        "funnel_chart: record 2: \xE6\x8F\x90\xE6\xA1\x88\xE6\xB8\x88\xE3\x81\xBF has a count "
        "below 0");
}

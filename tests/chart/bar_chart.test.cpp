// SPDX-License-Identifier: MIT
#include <patron/chart/bar_chart.hpp>
#include <patron/chart/value_text.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "chart/drawn.hpp"
#include "chart/drawn_rows.hpp"
#include "support/sentence.hpp"

using namespace patron;
using drawn::faults_of;
using support::sentence;

namespace {

using drawn_rows::endless;
using drawn_rows::markup;
using drawn_rows::widths;

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

TEST_CASE("bar_chart: nothing at all, hostile labels, huge numbers") {
  for (double const width : {300.0, 640.0}) {
    chart_about const about{.title = "t", .width = width, .words = {markup, markup}};
    CHECK(faults_of(to_svg(bar_chart{.about = about})) == "");
    for (auto const& text : {markup, endless, std::string{}}) {
      auto const same = [&text](double) { return text; };
      CHECK(faults_of(to_svg(bar_chart{.about = about,
                                       .axis = {.title = text, .text = same},
                                       .series = {text, text},
                                       .rows = {{text, {{1e300}, {-1e300}}, text}}})) == "");
    }
  }
}

TEST_CASE("bar_chart: what cannot be drawn is refused") {
  auto bars = ledger(640);
  bars.rows[1].values[0].value = std::numeric_limits<double>::quiet_NaN();
  CHECK(sentence([&] { return to_svg(bars); }) ==
        "bar_chart: record 0: a proposal that came too late for the customer \"nan\" is not a "
        "finite number");
  bars = ledger(640);
  bars.series.pop_back();
  CHECK(sentence([&] { return to_svg(bars); }) ==
        "bar_chart: left has more values than there are series");
  bars.axis.scale = axis_scale::logarithmic;
  CHECK(sentence([&] { return to_svg(bars); }) == "bar_chart: axis is not linear; bars begin at 0");
}

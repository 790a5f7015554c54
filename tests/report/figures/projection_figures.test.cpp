// SPDX-License-Identifier: MIT
#include <patron/report/figures/projection_figures.hpp>

#include <chrono>
#include <optional>
#include <string>

#include "catch.hpp"
#include "report/drawn_charts.hpp"

using namespace patron;
using drawn_charts::chart_page;
using std::chrono::weeks;

namespace {

projection_section section() {
  projection_section s{.period = weeks{4}, .counted = 13, .customers = 80.0, .profit = 400};
  s.path = {{.customers = {81.0, 76.0, 86.0}}, {.customers = {82.0, 74.0, 90.0}}};
  s.scenarios = {{"as it is"}, {.name = "a", .gained = -50}, {.name = "b", .gained = 70}};
  s.bottleneck = mechanism::gripping;
  s.gains[2].mechanism = mechanism::gripping;
  s.gains[2].gain = {900, 100, 1'500};
  return s;
}

}  // namespace

TEST_CASE("projection_figures: the path begins at the customers of today") {
  chart_page<band_chart> page{{"USD", 2}};
  detail::draw_projection(page, std::optional{section()});
  REQUIRE(page.charts.size() == 1);
  auto const& line = page.charts[0].lines[0].points;
  auto const& band = page.charts[0].bands[0].points;
  REQUIRE((line.size() == 3 && band.size() == 3));
  CHECK(line[0].y.value == 80.0);
  CHECK((band[0].low == 80.0 && band[0].high == 80.0));
  CHECK(line[2].x == 56.0);
  CHECK((band[2].low == 74.0 && band[2].high == 90.0));
  CHECK(page.notes[0].starts_with("Estimated from 364 days of the records."));
}

TEST_CASE("projection_figures: what a tenth more work brings") {
  chart_page<dot_interval_chart> page{{"USD", 2}};
  detail::draw_gains(page, std::optional{section()});
  REQUIRE(page.charts[0].rows.size() == 5);
  auto const& row = page.charts[0].rows[2];
  CHECK(row.label == "gripping");
  CHECK(row.figure.value == 9.0);
  CHECK(row.figure.range == interval{1.0, 15.0});
}

TEST_CASE("projection_figures: scenarios beside the firm as it is, the best of them named") {
  chart_page<bar_chart> page{{"USD", 2}};
  detail::draw_scenarios(page, std::optional{section()});
  REQUIRE(page.charts[0].rows.size() == 2);
  CHECK(page.charts[0].rows[0].values[0].value == -0.5);
  CHECK(page.findings[0].find("b, 0.70 USD more") != std::string::npos);
}

TEST_CASE("projection_figures: nothing to draw") {
  auto alone = section();
  alone.path.clear();
  alone.scenarios.resize(1);
  chart_page<band_chart> bands{{"USD", 2}};
  detail::draw_projection(bands, std::optional{alone});
  CHECK(bands.charts.empty());
  chart_page<bar_chart> bars{{"USD", 2}};
  detail::draw_scenarios(bars, std::optional{alone});
  CHECK(bars.charts.empty());
}

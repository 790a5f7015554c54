// SPDX-License-Identifier: MIT
#include <patron/chart/band_chart.hpp>

#include <string>

#include "catch.hpp"
#include "chart/drawn.hpp"
#include "support/sentence.hpp"

using namespace patron;
using drawn::faults_of;
using support::sentence;

TEST_CASE("band_chart: bands under lines") {
  band_chart chart{
      .about = {.id = "projection", .title = "Projection", .words = {.partial = "forecast"}},
      .x = {.names = {"Jan", "Feb", "Mar"}},
      .bands = {{"95 %", {{0, 1, 1}, {1, 0, 3}, {2, -1, 5}}},
                {"50 %", {{0, 1, 1}, {1, 0.5, 2}, {2, 0, 3}}}},
      .lines = {{.name = "median", .points = {{0, {1.0}}, {1, {1.2, {}, true}}}},
                {.name = "no sowing", .points = {{1, {1.0, {}, true}}, {2, {0.5, {}, true}}}}}};
  std::string const svg = to_svg(chart);
  CHECK(faults_of(svg) == "");
  drawn::document const doc{svg};
  for (auto const* text : {"95 %", "50 %", "median", "no sowing", "forecast"})
    CHECK(doc.shows(text));
  chart.bands[1].points[2].low = 4;
  CHECK(sentence([&] { return to_svg(chart); }) ==
        "band_chart: record 2: 50 % has an interval that ends before it begins");
}

// SPDX-License-Identifier: MIT
#include <patron/chart/line_chart.hpp>
#include <patron/chart/reference.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

#include "catch.hpp"
#include "chart/drawn.hpp"

using namespace patron;

namespace {

line_chart plain() {
  return {.about = {.title = "t"}, .lines = {{.points = {{0, {0.0}}, {10, {10.0}}}}}};
}

/// How many lines of a drawing are upright, or lie.
std::ptrdiff_t lines_of(std::string const& svg, reference_line which) {
  auto const lines = drawn::document{svg}.all("line");
  return std::count_if(lines.begin(), lines.end(), [which](drawn::element const& e) {
    return which == reference_line::upright ? e["x1"] == e["x2"] : e["y1"] == e["y2"];
  });
}

}  // namespace

TEST_CASE("reference: across at a value of y unless it is to stand upright at one of x") {
  line_chart chart = plain();
  std::string const without = to_svg(chart);
  chart.references = {{5.0, "target"}};
  std::string const across = to_svg(chart);
  chart.references[0].line = reference_line::upright;
  std::string const upright = to_svg(chart);
  CHECK(lines_of(across, reference_line::across) == lines_of(without, reference_line::across) + 1);
  CHECK(lines_of(across, reference_line::upright) == lines_of(without, reference_line::upright));
  CHECK(lines_of(upright, reference_line::upright) ==
        lines_of(without, reference_line::upright) + 1);
  CHECK(drawn::document{across}.shows("target"));
}

TEST_CASE("reference: the axis reaches to it") {
  line_chart chart = plain();
  chart.references = {{40.0, "far above"}};
  CHECK(drawn::faults_of(to_svg(chart)) == "");
  CHECK(drawn::document{to_svg(chart)}.shows("40"));
}

TEST_CASE("reference: a remark has a ring, and its words beside it") {
  line_chart chart = plain();
  auto const rings = [](line_chart const& drawn) {
    return drawn::document{to_svg(drawn)}.all("circle").size();
  };
  std::size_t const before = rings(chart);
  chart.annotations = {{5.0, 5.0, "new price"}};
  CHECK(rings(chart) == before + 1);
  CHECK(drawn::document{to_svg(chart)}.shows("new price"));
}

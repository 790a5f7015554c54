// SPDX-License-Identifier: MIT
#include <patron/chart/line_chart.hpp>
#include <patron/chart/line_series.hpp>

#include <cstddef>
#include <string>
#include <utility>

#include "catch.hpp"
#include "chart/drawn.hpp"

using namespace patron;

namespace {

std::string drawn_with(line_series line) {
  line_chart chart{.about = {.title = "t"}, .lines = {std::move(line)}};
  return to_svg(chart);
}

}  // namespace

TEST_CASE("line_series: an unnamed line has no place in the legend, and is drawn") {
  line_series line{.points = {{0, {1.0}}, {1, {2.0}}}};
  CHECK(!drawn::document{drawn_with(line)}.shows("revenue"));
  line.name = "revenue";
  CHECK(drawn::document{drawn_with(line)}.shows("revenue"));
}

TEST_CASE("line_series: up to 24 points have a marker each, of more only some") {
  auto const hints = [](int points) {
    line_series line{.name = "n"};
    for (int i = 0; i < points; ++i) {
      line.points.push_back({static_cast<double>(i), {static_cast<double>(i % 5)}});
    }
    std::size_t told = 0;
    for (auto const& title : drawn::document{drawn_with(line)}.texts("title")) {
      told += title.starts_with("n, ") ? 1U : 0U;
    }
    return told;
  };
  CHECK(hints(24) == 24);
  CHECK(hints(25) < 25);
}

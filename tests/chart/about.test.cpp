// SPDX-License-Identifier: MIT
#include <patron/chart/about.hpp>
#include <patron/chart/detail/drawing.hpp>

#include <limits>
#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::chart_about;

namespace {

/// What is wrong with what a chart is to have; empty where it is drawn.
std::string refusal(chart_about const& about) {
  return support::sentence([&] {
    patron::detail::check_size("chart", about);
    patron::detail::svg_writer svg;
    patron::detail::open_drawing(svg, "chart", about, 200.0);
    svg.close();
    return svg.text();
  });
}

}  // namespace

TEST_CASE("about: a title is all that has to be given") {
  CHECK(refusal({}) == "chart: title is empty; whoever cannot see the chart needs it");
  CHECK(refusal({.title = "\n"}).starts_with("chart: title is empty"));
  CHECK(refusal({.title = "t"}).empty());
}

TEST_CASE("about: an id is letters, digits, '-' and '_', a letter first") {
  for (auto const* good : {"a", "Z9", "a-b_c", "chart-narrow"}) {
    CHECK(refusal({.id = good, .title = "t"}).empty());
  }
  for (auto const* bad : {"", "9", "-a", "_a", "a b", "a.b", "\xC3\xA9", "1\" onload=\"alert(1)"}) {
    INFO(bad);
    CHECK(refusal({.id = bad, .title = "t"}).starts_with("chart: id"));
  }
  CHECK(refusal({.id = std::string(100, 'a'), .title = "t"}).empty());
  CHECK(!refusal({.id = std::string(101, 'a'), .title = "t"}).empty());
}

TEST_CASE("about: a width from 240 to 4,000, a height of none or from 120") {
  double const not_a_number = std::numeric_limits<double>::quiet_NaN();
  for (double const width : {240.0, 4000.0}) CHECK(refusal({.title = "t", .width = width}).empty());
  for (double const width : {239.0, 4001.0, not_a_number}) {
    CHECK(refusal({.title = "t", .width = width}) ==
          "chart: width is not from 240 to 4,000 pixels");
  }
  for (double const height : {0.0, 120.0, 4000.0}) {
    CHECK(refusal({.title = "t", .height = height}).empty());
  }
  for (double const height : {1.0, 119.0, 4001.0, not_a_number}) {
    CHECK(refusal({.title = "t", .height = height}) ==
          "chart: height is neither 0 nor from 120 to 4,000 pixels");
  }
}

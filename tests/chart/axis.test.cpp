// SPDX-License-Identifier: MIT
#include <patron/chart/axis.hpp>
#include <patron/chart/detail/axis_labels.hpp>
#include <patron/chart/detail/scale.hpp>

#include <cmath>
#include <string>

#include "catch.hpp"

using patron::axis_scale;
using patron::chart_axis;
using patron::interval;
using patron::detail::data_range;

TEST_CASE("axis: reaches at least from here to there, and as far as the data") {
  data_range seen;
  seen.add(3.0);
  seen.add(7.0);
  CHECK(seen.on(chart_axis{}) == interval{3.0, 7.0});
  CHECK(seen.on(chart_axis{.from = 0.0, .to = 10.0}) == interval{0.0, 10.0});
  CHECK(seen.on(chart_axis{.from = 4.0, .to = 5.0}) == interval{3.0, 7.0});
  // Without data an axis has ends all the same.
  CHECK(data_range{}.on(chart_axis{}) == interval{0.0, 1.0});
  CHECK(data_range{}.on(chart_axis{.scale = axis_scale::logarithmic}) == interval{1.0, 10.0});
}

TEST_CASE("axis: equal steps are equal differences, or equal ratios") {
  patron::detail::linear_scale const linear{axis_scale::linear, {1.0, 100.0}, 0.0, 99.0};
  patron::detail::linear_scale const ratios{axis_scale::logarithmic, {1.0, 100.0}, 0.0, 99.0};
  CHECK(linear(50.5) == 49.5);
  CHECK(std::abs(ratios(10.0) - 49.5) < 1e-12);
  CHECK(ratios(1.0) == 0.0);
}

TEST_CASE("axis: writes its numbers as the caller does, or as they need") {
  chart_axis const own{.text = [](double x) { return "<" + std::to_string(static_cast<int>(x)); }};
  CHECK(patron::detail::value_text(own, 12.0) == "<12");
  CHECK(patron::detail::value_text(chart_axis{}, 1234.5) == "1,234.5");
}

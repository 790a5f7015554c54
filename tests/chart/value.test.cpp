// SPDX-License-Identifier: MIT
#include <patron/chart/detail/checked_value.hpp>
#include <patron/chart/value.hpp>

#include <limits>
#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::axis_scale;
using patron::chart_value;
using patron::interval;

namespace {

/// Why a figure cannot be drawn; empty where it can.
std::string refusal(chart_value const& figure, axis_scale scale = axis_scale::linear) {
  return support::sentence([&] {
    patron::detail::data_range seen;
    patron::detail::add_checked(seen, figure, scale, {"chart", "grip", 4});
    return 0;
  });
}

}  // namespace

TEST_CASE("value: missing, alone, with an interval") {
  CHECK(refusal({}).empty());
  CHECK(refusal({0.5}).empty());
  CHECK(refusal({{}, interval{0.4, 0.6}}).empty());
  CHECK(refusal({0.5, interval{0.5, 0.5}, true}).empty());
}

TEST_CASE("value: what is no number to draw is refused, with the series and the position") {
  double const infinite = std::numeric_limits<double>::infinity();
  CHECK(refusal({infinite}) == "chart: record 4: grip \"inf\" is not a finite number");
  CHECK(refusal({1e300}).empty());
  CHECK(refusal({-1.1e300}) == "chart: record 4: grip \"-1.1e+300\" is too large to draw");
  CHECK(refusal({0.5, interval{0.0, infinite}}) ==
        "chart: record 4: grip \"inf\" is not a finite number");
  CHECK(refusal({0.5, interval{0.6, 0.4}}) ==
        "chart: record 4: grip has an interval that ends before it begins");
  CHECK(refusal({1.0}, axis_scale::logarithmic).empty());
  CHECK(refusal({0.0}, axis_scale::logarithmic).find("is not above 0") != std::string::npos);
  CHECK(refusal({1.0, interval{0.0, 2.0}}, axis_scale::logarithmic) != "");
}

// SPDX-License-Identifier: MIT
#include <patron/survival/cumulative_hazard.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"

using patron::cumulative_hazard;
using support::remission;

TEST_CASE("cumulative_hazard: a row for each time of an event", "[survival]") {
  auto const curve =
      patron::kaplan_meier(support::both_arms(), &remission::weeks, &remission::relapsed);
  cumulative_hazard const hazard{curve};
  CHECK(hazard.steps().size() == 17);
  for (auto const& step : hazard.steps()) {
    // exp(−H) lies above S, and close to it while few of many leave at once.
    CHECK(std::exp(-step.hazard) > curve.at(step.time));
    CHECK(hazard.at(step.time) == step.hazard);
    CHECK(hazard.standard_error(step.time) == step.standard_error);
  }
  CHECK(hazard.at(100) == hazard.steps().back().hazard);
}

TEST_CASE("cumulative_hazard: its interval stays above 0", "[survival]") {
  cumulative_hazard const hazard{
      patron::kaplan_meier(support::treated(), &remission::weeks, &remission::relapsed)};
  CHECK(!hazard.interval(5));
  auto const around = hazard.interval(6);
  REQUIRE(around);
  // 1/7 times and divided by exp(1.96 / √3).
  double const factor = std::exp(1.959963984540054 / std::sqrt(3.0));
  CHECK(std::abs(around->low - 1.0 / 7 / factor) < 1e-15);
  CHECK(std::abs(around->high - 1.0 / 7 * factor) < 1e-15);
  CHECK(hazard.interval(6, 0.8)->low > around->low);
}

TEST_CASE("cumulative_hazard: edges", "[survival]") {
  cumulative_hazard<double> const nobody;
  CHECK(nobody.at(3.0) == 0.0);
  CHECK(nobody.standard_error(3.0) == 0.0);
  CHECK(!nobody.interval(3.0));
  CHECK(nobody.steps().empty());
  CHECK(support::sentence([&] { return nobody.at(std::numeric_limits<double>::quiet_NaN()); }) ==
        "cumulative_hazard: a time is a number");
}

// SPDX-License-Identifier: MIT
#include <patron/core/normal_quantile.hpp>
#include <patron/grip/detail/gap_forecast.hpp>
#include <patron/numeric/incomplete_beta.hpp>
#include <patron/numeric/normal.hpp>

#include <cmath>

#include "catch.hpp"

using patron::detail::gap_forecast;

TEST_CASE("gap_forecast: Wallace's deviate against the exact tail of t") {
  for (double const degrees : {2.0, 3.0, 5.0, 10.0, 40.0}) {
    gap_forecast const forecast{.centre = 3.0, .scale = 0.5, .inverse_degrees = 1.0 / degrees};
    for (double t = 0.25; t <= 4.0; t += 0.25) {
      double const exact = 0.5 * patron::beta_cdf(degrees / (degrees + t * t), degrees / 2.0, 0.5);
      double const z = forecast.deviate(3.0 + 0.5 * t);
      CHECK(std::abs(z + patron::normal_quantile(exact)) < 0.027);  // 0.0262 at 2 degrees
      CHECK(forecast.deviate(3.0 - 0.5 * t) == -z);
    }
  }
}

TEST_CASE("gap_forecast: without a limit to the degrees it is the normal deviate") {
  gap_forecast const forecast{.centre = 1.0, .scale = 2.0};
  CHECK(forecast.deviate(1.0) == 0.0);
  CHECK(forecast.deviate(5.0) == 2.0);
}

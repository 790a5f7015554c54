// SPDX-License-Identifier: MIT
#include <patron/numeric/exponential_integral.hpp>

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::scaled_exponential_integral;

TEST_CASE("scaled_exponential_integral: lies between 1/(z + s) and 1/(z + s - 1)") {
  for (double const s : {1.0, 1.5, 2.0, 7.3, 25.0}) {  // DLMF 8.19.21
    for (double const z : {1e-9, 1e-3, 0.5, 0.99, 1.0, 5.0, 300.0}) {
      double const value = scaled_exponential_integral(s, z);
      REQUIRE(value > (1.0 - 1e-15) / (z + s));
      REQUIRE(value < (1.0 + 1e-15) / (z + s - 1.0));
    }
  }
}

TEST_CASE("scaled_exponential_integral: smooth through whole s and across z = 1") {
  for (double const s : {1.0, 2.0, 3.0}) {
    for (double const z : {1e-6, 0.2, 0.9, 3.0}) {
      double const at = scaled_exponential_integral(s, z);
      CHECK(std::abs(scaled_exponential_integral(s + 1e-12, z) / at - 1.0) < 1e-10);
      CHECK(std::abs(scaled_exponential_integral(s - 1e-12, z) / at - 1.0) < 1e-10);
    }
  }
  for (double const s : {0.1, 1.0, 2.4, 19.9}) {
    double const below = scaled_exponential_integral(s, 1.0 - 1e-15);
    CHECK(std::abs(below / scaled_exponential_integral(s, 1.0) - 1.0) < 1e-14);
  }
}

TEST_CASE("scaled_exponential_integral: reference table") {
  auto const rows = support::read_table("scaled_exponential_integral.csv");
  REQUIRE(rows.size() > 120);
  support::worst_error worst;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double const value = scaled_exponential_integral(static_cast<double>(rows[i][0]),
                                                     static_cast<double>(rows[i][1]));
    worst.see(value, rows[i][2], i);
  }
  std::printf("scaled_exponential_integral: worst error %.2f epsilons, at s %.9Lg, z %.9Lg\n",
              worst.epsilons, rows[worst.row][0], rows[worst.row][1]);
  CHECK(worst.epsilons < 20.0);
}

TEST_CASE("scaled_exponential_integral: edges") {
  double const infinity = std::numeric_limits<double>::infinity();
  CHECK(!support::sentence([] { return scaled_exponential_integral(0.0, 1.0); }).empty());
  CHECK(!support::sentence([] { return scaled_exponential_integral(1.0, 0.0); }).empty());
  CHECK(!support::sentence([&] { return scaled_exponential_integral(infinity, 1.0); }).empty());
  CHECK(!support::sentence([&] { return scaled_exponential_integral(1.0, infinity); }).empty());
  CHECK(support::sentence([] { return scaled_exponential_integral(-1.0, 1.0); }) ==
        "scaled_exponential_integral: s \"-1\" is not a number above 0");
}

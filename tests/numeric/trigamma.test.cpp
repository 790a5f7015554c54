// SPDX-License-Identifier: MIT
#include <patron/numeric/trigamma.hpp>

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::trigamma;

TEST_CASE("trigamma: by hand") {
  double const pi = 3.14159265358979323846;
  CHECK(std::abs(trigamma(1.0) - pi * pi / 6.0) < 1e-15);
  CHECK(std::abs(trigamma(2.0) - (pi * pi / 6.0 - 1.0)) < 1e-15);
  CHECK(std::abs(trigamma(0.5) - pi * pi / 2.0) < 1e-15);
}

TEST_CASE("trigamma: reference table") {
  auto const rows = support::read_table("trigamma.csv");
  REQUIRE(rows.size() > 100);
  support::worst_error worst;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    worst.see(trigamma(static_cast<double>(rows[i][0])), rows[i][1], i);
  }
  std::printf("trigamma: worst error %.2f epsilons, at %.17Lg\n", worst.epsilons,
              rows[worst.row][0]);
  CHECK(worst.epsilons < 4.0);
}

TEST_CASE("trigamma: edges") {
  for (double const x : {0.0, -1.0, 1e-160, std::numeric_limits<double>::quiet_NaN(),
                         std::numeric_limits<double>::infinity()}) {
    CHECK(!support::sentence([&] { return trigamma(x); }).empty());
  }
}

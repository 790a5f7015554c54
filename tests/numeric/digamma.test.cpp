// SPDX-License-Identifier: MIT
#include <patron/numeric/digamma.hpp>

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::digamma;

TEST_CASE("digamma: by hand") {
  double const euler = 0.57721566490153286061;
  CHECK(std::abs(digamma(1.0) + euler) < 1e-15);
  CHECK(std::abs(digamma(2.0) - (1.0 - euler)) < 1e-15);
  CHECK(std::abs(digamma(0.5) + euler + 2.0 * std::log(2.0)) < 1e-15);
}

TEST_CASE("digamma: psi(x + 1) = psi(x) + 1/x") {
  for (double x = 0.01; x < 30.0; x += 0.07) {
    double const above = digamma(x + 1.0);
    double const expected = digamma(x) + 1.0 / x;
    REQUIRE(std::abs(above - expected) < 4e-15 * std::fmax(1.0, 1.0 / x));
  }
}

TEST_CASE("digamma: reference table") {
  auto const rows = support::read_table("digamma.csv");
  REQUIRE(rows.size() > 100);
  support::worst_error worst;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    worst.see(digamma(static_cast<double>(rows[i][0])), rows[i][1], i);
  }
  std::printf("digamma: worst error %.2f epsilons, at %.17Lg\n", worst.epsilons,
              rows[worst.row][0]);
  CHECK(worst.epsilons < 4.0);
}

TEST_CASE("digamma: edges") {
  for (double const x : {0.0, -1.0, 1e-320, std::numeric_limits<double>::quiet_NaN(),
                         std::numeric_limits<double>::infinity()}) {
    CHECK(!support::sentence([&] { return digamma(x); }).empty());
  }
  CHECK(support::sentence([] { return digamma(0.0); }) ==
        "digamma: x \"0\" is not a number from 1e-308 on");
}

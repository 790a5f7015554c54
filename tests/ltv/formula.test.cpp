// SPDX-License-Identifier: MIT
#include <patron/ltv/formula.hpp>

#include <chrono>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace formula = patron::formula;
using patron::discount;

TEST_CASE("formula::margin_multiple: the published table") {
  // Gupta and Lehmann 2003: retention 60 to 90 % by discount rates 10 to 16 %, two decimals.
  double const retention[] = {0.6, 0.7, 0.8, 0.9};
  double const rate[] = {0.10, 0.12, 0.14, 0.16};
  double const table[4][4] = {{1.20, 1.15, 1.11, 1.07},
                              {1.75, 1.67, 1.59, 1.52},
                              {2.67, 2.50, 2.35, 2.22},
                              {4.50, 4.09, 3.75, 3.46}};
  for (int i = 0; i < 4; ++i) {
    for (int k = 0; k < 4; ++k) {
      CHECK(std::abs(formula::margin_multiple(retention[i], rate[k]) - table[i][k]) < 0.00501);
    }
  }
}

TEST_CASE("formula::margin_multiple: with growth, and with a typed discount") {
  double const growth[] = {0.0, 0.02, 0.04, 0.06, 0.08};
  double const multiple[] = {2.500, 2.632, 2.778, 2.941, 3.125};
  for (int i = 0; i < 5; ++i) {
    CHECK(std::abs(formula::margin_multiple(0.8, 0.12, growth[i]) - multiple[i]) < 0.0005);
  }
  CHECK(std::abs(formula::margin_multiple(0.9, discount::annual(0.1)) - 4.5) < 1e-13);
  // By the month: 1.1^(1/12) - 1 is the rate.
  double const monthly = std::pow(1.1, 1.0 / 12.0) - 1.0;
  CHECK(std::abs(formula::margin_multiple(0.9, discount::annual(0.1), 0.0, std::chrono::months{1}) -
                 formula::margin_multiple(0.9, monthly)) < 1e-12);
}

TEST_CASE("formula::margin_multiple: guards") {
  CHECK(formula::margin_multiple(0.0, 0.1) == 0.0);
  CHECK(std::abs(formula::margin_multiple(1.0, 0.1) - 10.0) < 1e-13);  // kept for ever: 1 / i
  auto const says = [](double r, double i, double g = 0.0) {
    return support::sentence([=] { return formula::margin_multiple(r, i, g); });
  };
  CHECK(says(1.0, 0.0) ==
        "margin_multiple: retention \"1\" is too high for this discount rate and growth: the value "
        "has no limit");
  CHECK(says(1.1, 0.1) == "margin_multiple: retention \"1.1\" is not within 0 and 1");
  CHECK(says(0.8, -1.0) == "margin_multiple: discount rate \"-1\" is not a number above -1");
  CHECK(!says(-0.1, 0.1).empty());
  CHECK(!says(0.9, 0.1, 0.3).empty());
  CHECK(!says(0.9, 0.1, -1.0).empty());
  CHECK(!says(std::numeric_limits<double>::quiet_NaN(), 0.1).empty());
  CHECK(!says(0.9, std::numeric_limits<double>::infinity()).empty());
  CHECK(says(0.9, 0.0).empty());
}

TEST_CASE("formula::expected_lifetime: ten periods, twenty, and no end") {
  CHECK(std::abs(formula::expected_lifetime(0.90) - 10.0) < 1e-14);
  CHECK(std::abs(formula::expected_lifetime(0.95) - 20.0) < 1e-13);
  CHECK(formula::expected_lifetime(0.0) == 1.0);
  CHECK(support::sentence([] { return formula::expected_lifetime(1.0); }) ==
        "expected_lifetime: retention \"1\" means that nobody ever leaves");
  CHECK(!support::sentence([] { return formula::expected_lifetime(-0.5); }).empty());
}

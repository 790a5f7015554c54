// SPDX-License-Identifier: MIT
#include <patron/numeric/log_beta.hpp>

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::log_beta;

TEST_CASE("log_beta: by hand", "[numeric]") {
  CHECK(log_beta(1.0, 1.0) == 0.0);
  CHECK(std::abs(log_beta(2.0, 3.0) - std::log(1.0 / 12)) < 1e-15);
  CHECK(std::abs(log_beta(0.5, 0.5) - std::log(3.14159265358979324)) < 1e-15);
}

TEST_CASE("log_beta: does not tell its arguments apart", "[numeric]") {
  for (double a = 0.01; a < 1e6; a *= 3.7) {
    for (double b = 0.02; b < 1e6; b *= 4.1) CHECK(log_beta(a, b) == log_beta(b, a));
  }
}

TEST_CASE("log_beta: against 700 digits", "[numeric]") {
  // Around B = 1 the logarithm is a small difference; there the error is one of the difference.
  double worst = 0.0;
  auto const table = support::read_table("log_beta.csv");
  REQUIRE(table.size() > 100);
  for (auto const& row : table) {
    double const computed = log_beta(static_cast<double>(row[0]), static_cast<double>(row[1]));
    long double const scale = (std::max)(std::abs(row[2]), 1.0L);
    long double const error = std::abs(static_cast<long double>(computed) - row[2]) / scale;
    worst = (std::max)(worst, static_cast<double>(error) / 0x1p-52);
  }
  INFO(worst << " epsilons");
  CHECK(worst < 2.0);  // measured 1.6
}

TEST_CASE("log_beta: where it has no value", "[numeric]") {
  CHECK(support::sentence([] { return log_beta(-1.0, 2.0); }) ==
        "log_beta: a \"-1\" is not a number above 0");
  CHECK(support::sentence([] { return log_beta(1.0, 0.0); }) ==
        "log_beta: b \"0\" is not a number above 0");
}

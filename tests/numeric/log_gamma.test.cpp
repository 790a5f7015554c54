// SPDX-License-Identifier: MIT
#include <patron/numeric/log_gamma.hpp>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::log_gamma;

TEST_CASE("log_gamma: factorials", "[numeric]") {
  CHECK(log_gamma(1.0) == 0.0);
  CHECK(log_gamma(2.0) == 0.0);
  double factorial = 1.0;
  for (int n = 3; n <= 20; ++n) {
    factorial *= n - 1;
    CHECK(support::epsilons(log_gamma(n), std::log(static_cast<long double>(factorial))) < 2.0);
  }
}

TEST_CASE("log_gamma: Γ(x + 1) = x Γ(x)", "[numeric]") {
  for (double x = 0.0625; x < 300.0; x *= 1.0625) {
    double const step = log_gamma(x + 1.0) - log_gamma(x);
    double const scale = std::abs(log_gamma(x + 1.0)) + std::abs(log_gamma(x)) + 1.0;
    CHECK(std::abs(step - std::log(x)) < 1e-15 * scale);
  }
}

TEST_CASE("log_gamma: against 60 digits", "[numeric]") {
  support::worst_error worst;
  auto const table = support::read_table("log_gamma.csv");
  REQUIRE(table.size() > 100);
  for (std::size_t i = 0; i < table.size(); ++i) {
    worst.see(log_gamma(static_cast<double>(table[i][0])), table[i][1], i);
  }
  INFO("row " << worst.row);
  CHECK(worst.epsilons < 2.0);  // measured 1.7
}

TEST_CASE("log_gamma: where it has no value", "[numeric]") {
  CHECK(support::sentence([] { return log_gamma(0.0); }) ==
        "log_gamma: x \"0\" does not lie above 0 and below 2.5e305");
  for (double const x : {-1.5, 3e305, std::numeric_limits<double>::infinity(),
                         std::numeric_limits<double>::quiet_NaN()}) {
    CHECK_THROWS_AS(log_gamma(x), patron::error);
  }
  CHECK(std::isfinite(log_gamma(2.4999e305)));
}

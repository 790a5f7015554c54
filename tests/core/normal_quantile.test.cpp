// SPDX-License-Identifier: MIT
#include <patron/core/normal_quantile.hpp>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support/table.hpp"

using patron::normal_quantile;

TEST_CASE("normal_quantile: a constant has the bits of a value that is known at run time") {
  double volatile at_run_time = 0.975;
  CHECK(patron::normal_quantile(0.975) == patron::normal_quantile(at_run_time));
}

TEST_CASE("normal_quantile: by hand", "[core]") {
  CHECK(normal_quantile(0.5) == 0.0);
  CHECK(std::abs(normal_quantile(0.975) - 1.959963984540054) < 1e-15);
  CHECK(std::abs(patron::detail::two_sided_quantile(0.95) - 1.959963984540054) < 1e-15);
}

TEST_CASE("normal_quantile: the same on both sides, and rising", "[core]") {
  double last = -40.0;
  for (double p = 0x1p-60; p < 0.5; p *= 1.3) {
    CHECK(normal_quantile(p) > last);
    last = normal_quantile(p);
  }
  for (double p = 0x1p-20; p < 0.5; p *= 2.0) {
    CHECK(normal_quantile(p) == -normal_quantile(1.0 - p));
  }
}

TEST_CASE("normal_quantile: against 60 digits, into the tails", "[core]") {
  support::worst_error worst;
  auto const table = support::read_table("normal_quantile.csv");
  REQUIRE(table.size() == 89);
  for (std::size_t i = 0; i < table.size(); ++i) {
    worst.see(normal_quantile(static_cast<double>(table[i][0])), table[i][1], i);
  }
  INFO("row " << worst.row);
  CHECK(worst.epsilons < 3.0);  // measured 2.1
}

TEST_CASE("normal_quantile: where it has no value", "[core]") {
  for (double const p : {0.0, 1.0, -0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK_THROWS_AS(normal_quantile(p), patron::error);
  }
}

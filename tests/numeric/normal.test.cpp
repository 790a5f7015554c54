// SPDX-License-Identifier: MIT
#include <patron/core/normal_quantile.hpp>
#include <patron/numeric/normal.hpp>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support/table.hpp"

using patron::normal_cdf;
using patron::normal_tail;

TEST_CASE("normal: by hand", "[numeric]") {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  CHECK(normal_cdf(0.0) == 0.5);
  CHECK(normal_cdf(-infinite) == 0.0);
  CHECK(normal_cdf(infinite) == 1.0);
  CHECK(normal_tail(infinite) == 0.0);
  CHECK(std::abs(normal_cdf(1.959963984540054) - 0.975) < 1e-15);
  CHECK_THROWS_AS(normal_cdf(std::numeric_limits<double>::quiet_NaN()), patron::error);
}

TEST_CASE("normal: the quantile undoes it", "[numeric]") {
  for (double p = 1e-300; p < 0.5; p *= 7.0) {
    // The relative error of p is that of x times x².
    double const x = patron::normal_quantile(p);
    CHECK(std::abs(normal_cdf(x) / p - 1.0) < 5e-16 * (2.0 + x * x));
  }
}

TEST_CASE("normal: against 60 digits", "[numeric]") {
  support::worst_error body;
  support::worst_error tail;
  auto const table = support::read_table("normal.csv");
  REQUIRE(table.size() == 70);
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto const x = static_cast<double>(table[i][0]);
    (x < -8.0 ? tail : body).see(normal_cdf(x), table[i][1], i);
    body.see(normal_tail(x), table[i][2], i);
  }
  INFO("rows " << body.row << ", " << tail.row);
  CHECK(body.epsilons < 40.0);   // measured 35
  CHECK(tail.epsilons < 600.0);  // measured 531, at -34
}

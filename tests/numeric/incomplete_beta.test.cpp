// SPDX-License-Identifier: MIT
#include <patron/numeric/incomplete_beta.hpp>

#include <cmath>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::beta_cdf;
using patron::beta_tail;

TEST_CASE("incomplete beta: by hand", "[numeric]") {
  CHECK(beta_cdf(0.0, 2.0, 3.0) == 0.0);
  CHECK(beta_cdf(1.0, 2.0, 3.0) == 1.0);
  CHECK(std::abs(beta_cdf(0.5, 4.5, 4.5) - 0.5) < 1e-15);
  for (double const x : {0.05, 0.3, 0.5, 0.8}) {
    CHECK(std::abs(beta_cdf(x, 1.0, 1.0) - x) < 1e-15);
    CHECK(std::abs(beta_cdf(x, 3.0, 1.0) - x * x * x) < 1e-15);
    CHECK(std::abs(beta_cdf(x, 2.0, 2.0) - x * x * (3.0 - 2.0 * x)) < 1e-15);
  }
}

TEST_CASE("incomplete beta: symmetric, complete and rising", "[numeric]") {
  for (double a = 0.02; a < 1e5; a *= 5.3) {
    for (double b = 0.03; b < 1e5; b *= 4.7) {
      double last = 0.0;
      for (double x = 1.0 / 64; x < 1.0; x += 1.0 / 64) {
        double const cdf = beta_cdf(x, a, b);
        CHECK(std::abs(cdf - beta_tail(1.0 - x, b, a)) < 1e-14);
        CHECK(std::abs(cdf + beta_tail(x, a, b) - 1.0) < 1e-14);
        CHECK(cdf >= last - 1e-14);
        last = cdf;
      }
    }
  }
}

TEST_CASE("incomplete beta: against 120 digits", "[numeric]") {
  support::worst_error common;
  support::worst_error rare;  // below 1e-20
  double other = 0.0;         // on the other side of the mean: error of the difference from 1
  auto const table = support::read_table("incomplete_beta.csv");
  REQUIRE(table.size() == 126);
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto const x = static_cast<double>(table[i][0]);
    auto const a = static_cast<double>(table[i][1]);
    auto const b = static_cast<double>(table[i][2]);
    double const cdf = beta_cdf(x, a, b);
    double const tail = beta_tail(x, a, b);
    bool const below = x <= a / (a + b);
    long double const near_side = below ? table[i][3] : table[i][4];
    (near_side < 1e-20L ? rare : common).see(below ? cdf : tail, near_side, i);
    long double const far_side = below ? table[i][4] : table[i][3];
    double const far_error =
        static_cast<double>(std::abs(static_cast<long double>(below ? tail : cdf) - far_side));
    other = far_error > other ? far_error : other;
  }
  INFO("rows " << common.row << ", " << rare.row << ", the other side " << other);
  CHECK(common.epsilons < 80.0);  // measured 60
  CHECK(rare.epsilons < 600.0);   // measured 491, of a value of 6e-280
  CHECK(other < 1e-14);
}

TEST_CASE("incomplete beta: where it has no value", "[numeric]") {
  CHECK(support::sentence([] { return beta_cdf(1.5, 1.0, 1.0); }) ==
        "beta_cdf: x \"1.5\" is not within 0 and 1");
  CHECK(support::sentence([] { return beta_tail(0.5, 1.0, -1.0); }) ==
        "beta_tail: b \"-1\" is not a number above 0");
}

// SPDX-License-Identifier: MIT
#include <patron/numeric/beta_quantile.hpp>

#include <cmath>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::beta_cdf;
using patron::beta_quantile;

TEST_CASE("beta_quantile: by hand", "[numeric]") {
  CHECK(beta_quantile(0.0, 2.0, 3.0) == 0.0);
  CHECK(beta_quantile(1.0, 2.0, 3.0) == 1.0);
  CHECK(std::abs(beta_quantile(0.5, 3.0, 3.0) - 0.5) < 1e-15);
  CHECK(std::abs(beta_quantile(0.125, 3.0, 1.0) - 0.5) < 1e-15);
  CHECK(std::abs(beta_quantile(0.3, 1.0, 1.0) - 0.3) < 1e-15);
  // Somebody new with ½ + ½ believed and 0 of 20 seen: a rate below 12 % (Jeffreys).
  CHECK(std::abs(beta_quantile(0.975, 0.5, 20.5) - 0.1166) < 5e-5);
}

TEST_CASE("beta_quantile: undoes beta_cdf", "[numeric]") {
  for (double a = 0.1; a < 1e5; a *= 6.1) {
    for (double b = 0.1; b < 1e5; b *= 5.3) {
      for (double const p : {1e-6, 0.01, 0.2, 0.5, 0.9, 0.999}) {
        double const x = beta_quantile(p, a, b);
        if (x == 1.0) continue;  // nearer to 1 than doubles are
        // One step of x is a · pdf · x of p, and 1 - x is no better known than x.
        double const around = beta_cdf(x * (1.0 + 1e-15), a, b) - beta_cdf(x * (1.0 - 1e-15), a, b);
        CHECK(std::abs(beta_cdf(x, a, b) - p) < 1e-13 * p + 2.0 * std::abs(around) + 1e-15);
      }
    }
  }
}

TEST_CASE("beta_quantile: against 60 digits", "[numeric]") {
  support::worst_error worst;
  support::worst_error flat;  // x goes with p^(1/a): an error of p is multiplied by 1/a
  auto const table = support::read_table("beta_quantile.csv");
  REQUIRE(table.size() == 74);
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto const p = static_cast<double>(table[i][0]);
    auto const a = static_cast<double>(table[i][1]);
    auto const b = static_cast<double>(table[i][2]);
    (a < 0.05 ? flat : worst).see(beta_quantile(p, a, b), table[i][3], i);
  }
  INFO("rows " << worst.row << ", " << flat.row);
  CHECK(worst.epsilons < 15.0);  // measured 12
  CHECK(flat.epsilons < 400.0);  // measured 300, with a = 0.01
}

TEST_CASE("beta_quantile: where it has no value", "[numeric]") {
  CHECK(support::sentence([] { return beta_quantile(-0.1, 1.0, 1.0); }) ==
        "beta_quantile: p \"-0.1\" is not within 0 and 1");
  CHECK_THROWS_AS(beta_quantile(0.5, 0.0, 1.0), patron::error);
}

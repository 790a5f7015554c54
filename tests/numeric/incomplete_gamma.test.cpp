// SPDX-License-Identifier: MIT
#include <patron/numeric/incomplete_gamma.hpp>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::gamma_p;
using patron::gamma_q;

TEST_CASE("incomplete gamma: by hand", "[numeric]") {
  CHECK(gamma_p(2.5, 0.0) == 0.0);
  CHECK(gamma_q(2.5, 0.0) == 1.0);
  for (double const x : {0.1, 1.0, 3.0, 20.0}) {
    CHECK(std::abs(gamma_q(1.0, x) / std::exp(-x) - 1.0) < 1e-14);
    CHECK(std::abs(gamma_q(2.0, x) / (std::exp(-x) * (1.0 + x)) - 1.0) < 1e-14);
    CHECK(std::abs(gamma_p(0.5, x) / std::erf(std::sqrt(x)) - 1.0) < 1e-14);
  }
}

TEST_CASE("incomplete gamma: P and Q make one, P rises with x and falls with a", "[numeric]") {
  for (double a = 0.01; a < 1e6; a *= 2.3) {
    double last = 0.0;
    for (double share = 0.25; share < 4.0; share *= 1.05) {
      double const x = a * share;
      double const p = gamma_p(a, x);
      CHECK(std::abs(p + gamma_q(a, x) - 1.0) < 1e-14);
      CHECK(p >= last - 1e-15);
      CHECK(p >= gamma_p(a * 1.01, x) - 1e-15);
      last = p;
    }
  }
}

TEST_CASE("incomplete gamma: against 60 digits", "[numeric]") {
  support::worst_error lower;
  support::worst_error upper;
  auto const table = support::read_table("incomplete_gamma.csv");
  REQUIRE(table.size() == 152);
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto const a = static_cast<double>(table[i][0]);
    auto const x = static_cast<double>(table[i][1]);
    lower.see(gamma_p(a, x), table[i][2], i);
    upper.see(gamma_q(a, x), table[i][3], i);
  }
  // The largest errors belong to values around 1e-140: rounding of the exponent.
  INFO("rows " << lower.row << ", " << upper.row);
  CHECK(lower.epsilons < 250.0);  // measured 199
  CHECK(upper.epsilons < 250.0);  // measured 209
}

TEST_CASE("incomplete gamma: where it has no value", "[numeric]") {
  CHECK(support::sentence([] { return gamma_p(0.0, 1.0); }) ==
        "gamma_p: a \"0\" is not a number above 0");
  CHECK(support::sentence([] { return gamma_q(1.0, -2.0); }) ==
        "gamma_q: x \"-2\" is not a number from 0 on");
  CHECK_THROWS_AS(gamma_q(1.0, std::numeric_limits<double>::infinity()), patron::error);
}

// SPDX-License-Identifier: MIT
#include <patron/numeric/chi_square.hpp>

#include <cmath>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::chi_square_tail;

TEST_CASE("chi_square_tail: the critical values of the textbooks", "[numeric]") {
  CHECK(chi_square_tail(0.0, 3.0) == 1.0);
  CHECK(std::abs(chi_square_tail(3.841458820694124, 1.0) - 0.05) < 1e-15);
  CHECK(std::abs(chi_square_tail(5.991464547107979, 2.0) - 0.05) < 1e-15);
  CHECK(std::abs(chi_square_tail(18.307038053275146, 10.0) - 0.05) < 1e-15);
  CHECK(std::abs(chi_square_tail(124.34211340400407, 100.0) - 0.05) < 1e-15);
}

TEST_CASE("chi_square_tail: one degree of freedom is a normal variable squared", "[numeric]") {
  for (double z = 0.1; z < 30.0; z *= 1.3) {
    CHECK(std::abs(chi_square_tail(z * z, 1.0) / std::erfc(z / std::sqrt(2.0)) - 1.0) < 2e-13);
  }
}

TEST_CASE("chi_square_tail: where it has no value", "[numeric]") {
  CHECK(support::sentence([] { return chi_square_tail(-1.0, 2.0); }) ==
        "chi_square_tail: x \"-1\" is not a number from 0 on");
  CHECK(support::sentence([] { return chi_square_tail(1.0, 0.0); }) ==
        "chi_square_tail: degrees_of_freedom \"0\" is not a number above 0");
}

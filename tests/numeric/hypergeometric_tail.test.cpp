// SPDX-License-Identifier: MIT
#include <patron/numeric/hypergeometric_tail.hpp>

#include <cmath>

#include "catch.hpp"

using patron::hypergeometric_tail;

TEST_CASE("hypergeometric_tail: Fisher's cups of tea", "[numeric]") {
  // 4 of 8 cups have the milk first; chance finds all of them once in 70 times.
  CHECK(std::abs(hypergeometric_tail(8, 4, 4, 4) - 1.0 / 70.0) < 1e-15);
  CHECK(std::abs(hypergeometric_tail(8, 4, 4, 3) - 17.0 / 70.0) < 1e-15);
  CHECK(std::abs(hypergeometric_tail(8, 4, 4, 1) - 69.0 / 70.0) < 1e-14);
  CHECK(hypergeometric_tail(8, 4, 4, 0) == 1.0);
}

TEST_CASE("hypergeometric_tail: edges", "[numeric]") {
  CHECK(hypergeometric_tail(10, 0, 5, 0) == 1.0);
  CHECK(hypergeometric_tail(10, 10, 5, 5) == 1.0);  // all are marked
  CHECK(hypergeometric_tail(10, 8, 5, 3) == 1.0);   // fewer than 3 are not possible
  CHECK(std::abs(hypergeometric_tail(10, 1, 1, 1) - 0.1) < 1e-15);
  // Half of a symmetric distribution, and half of its middle.
  double const tail = hypergeometric_tail(2000, 1000, 1000, 501);
  double const middle = hypergeometric_tail(2000, 1000, 1000, 500) - tail;
  CHECK(std::abs(2.0 * tail + middle - 1.0) < 1e-10);
}

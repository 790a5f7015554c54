// SPDX-License-Identifier: MIT
#include <patron/grip/detail/inverse_trigamma.hpp>

#include <cmath>

#include "catch.hpp"

TEST_CASE("inverse_trigamma: gives back what trigamma took") {
  for (double x = 1e-6; x < 1e7; x *= 1.7) {
    double const back = patron::detail::inverse_trigamma(patron::trigamma(x));
    CHECK(std::abs(back / x - 1.0) < 1e-13);
  }
  // ψ′(1) = π²/6 and ψ′(½) = π²/2.
  CHECK(std::abs(patron::detail::inverse_trigamma(1.6449340668482264) - 1.0) < 1e-15);
  CHECK(std::abs(patron::detail::inverse_trigamma(4.934802200544679) - 0.5) < 1e-15);
}

// SPDX-License-Identifier: MIT
#include <patron/survival/chi_square_test.hpp>

#include <cmath>

#include "catch.hpp"

TEST_CASE("chi_square_test: nothing to test", "[survival]") {
  patron::chi_square_test const none;
  CHECK(none.statistic == 0.0);
  CHECK(none.degrees_of_freedom == 0);
  CHECK(none.p_value == 1.0);
  CHECK(patron::detail::chi_square_test_of(1e-30, 0) == none);
}

TEST_CASE("chi_square_test: the p-value of a statistic", "[survival]") {
  auto const test = patron::detail::chi_square_test_of(3.841458820694124, 1);
  CHECK(std::abs(test.p_value - 0.05) < 1e-15);
  CHECK(patron::detail::chi_square_test_of(-1e-18, 2).p_value == 1.0);
}

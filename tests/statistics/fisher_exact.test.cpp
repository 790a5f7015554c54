// SPDX-License-Identifier: MIT
#include <patron/statistics/fisher_exact.hpp>

#include <cmath>

#include "catch.hpp"

using patron::chance_of_so_few;
using patron::chance_of_so_many;

TEST_CASE("fisher_exact: the lady tasting tea", "[statistics]") {
  // 3 of 4 cups right: 16/70 + 1/70 for so many or more, 69/70 for so few or fewer.
  CHECK(std::abs(chance_of_so_many({3, 4}, {1, 4}) - 17.0 / 70.0) < 1e-14);
  CHECK(std::abs(chance_of_so_few({3, 4}, {1, 4}) - 69.0 / 70.0) < 1e-14);
  CHECK(std::abs(chance_of_so_few({0, 4}, {4, 4}) - 1.0 / 70.0) < 1e-15);
  CHECK(std::abs(chance_of_so_few({4, 4}, {0, 4}) - 1.0) < 1e-14);
}

TEST_CASE("fisher_exact: nothing to compare", "[statistics]") {
  CHECK(chance_of_so_few({0, 0}, {3, 9}) == 1.0);
  CHECK(chance_of_so_few({3, 9}, {0, 0}) == 1.0);
  CHECK(std::abs(chance_of_so_few({0, 5}, {0, 9}) - 1.0) < 1e-13);
}

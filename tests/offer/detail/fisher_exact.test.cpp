// SPDX-License-Identifier: MIT
#include <patron/offer/detail/fisher_exact.hpp>

#include <cmath>
#include <vector>

#include "catch.hpp"

using patron::rate;
using patron::detail::chance_of_so_few;
using patron::detail::chance_of_so_many;
using patron::detail::holm;

TEST_CASE("fisher_exact: the lady tasting tea", "[offer]") {
  // 3 of 4 cups right: 16/70 + 1/70 for so many or more, 69/70 for so few or fewer.
  CHECK(std::abs(chance_of_so_many({3, 4}, {1, 4}) - 17.0 / 70.0) < 1e-14);
  CHECK(std::abs(chance_of_so_few({3, 4}, {1, 4}) - 69.0 / 70.0) < 1e-14);
  CHECK(std::abs(chance_of_so_few({0, 4}, {4, 4}) - 1.0 / 70.0) < 1e-15);
  CHECK(std::abs(chance_of_so_few({4, 4}, {0, 4}) - 1.0) < 1e-14);
}

TEST_CASE("fisher_exact: nothing to compare", "[offer]") {
  CHECK(chance_of_so_few({0, 0}, {3, 9}) == 1.0);
  CHECK(chance_of_so_few({3, 9}, {0, 0}) == 1.0);
  CHECK(std::abs(chance_of_so_few({0, 5}, {0, 9}) - 1.0) < 1e-13);
}

TEST_CASE("holm: the smallest by the number of questions, and never falling", "[offer]") {
  auto const p = holm({0.01, 0.04, 0.03, 0.005});
  CHECK(std::abs(p[3] - 0.02) < 1e-15);
  CHECK(std::abs(p[0] - 0.03) < 1e-15);
  CHECK(std::abs(p[2] - 0.06) < 1e-15);
  CHECK(std::abs(p[1] - 0.06) < 1e-15);
  CHECK(holm({}).empty());
  CHECK(holm({0.7, 0.9}) == std::vector{1.0, 1.0});
}

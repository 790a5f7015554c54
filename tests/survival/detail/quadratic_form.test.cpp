// SPDX-License-Identifier: MIT
#include <patron/survival/detail/quadratic_form.hpp>

#include <cmath>

#include "catch.hpp"

using patron::detail::inverse_quadratic_form;

TEST_CASE("quadratic_form: by hand", "[survival]") {
  // (2 1; 1 2)⁻¹ = (2 −1; −1 2) / 3
  auto const form = inverse_quadratic_form({2.0, 1.0, 1.0, 2.0}, {1.0, 3.0});
  CHECK(form.rank == 2);
  CHECK(std::abs(form.value - (2.0 - 6.0 + 18.0) / 3.0) < 1e-14);
}

TEST_CASE("quadratic_form: what depends on the rest is left out", "[survival]") {
  // The second is the first turned round, as with two groups.
  auto const pair = inverse_quadratic_form({2.0, -2.0, -2.0, 2.0}, {3.0, -3.0});
  CHECK(pair.rank == 1);
  CHECK(pair.value == 4.5);
  auto const constant = inverse_quadratic_form({0.0, 0.0, 0.0, 5.0}, {0.0, 5.0});
  CHECK(constant.rank == 1);
  CHECK(constant.value == 5.0);
  CHECK(inverse_quadratic_form({}, {}).rank == 0);
  CHECK(inverse_quadratic_form({0.0}, {0.0}).rank == 0);
}

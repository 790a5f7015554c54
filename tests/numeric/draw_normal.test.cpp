// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_normal.hpp>

#include <limits>

#include "catch.hpp"
#include "support/moments.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::draw_normal;
using patron::generator;

TEST_CASE("draw_normal: golden", "[numeric]") {
  generator g{42};
  for (double const expected : {0.89387325348573643, -0.47099811624147281, 2.1417741113345365}) {
    CHECK(support::epsilons(draw_normal(g), expected) <= 2.0);
  }
}

TEST_CASE("draw_normal: mean and variance", "[numeric]") {
  auto const standard = support::moments_of([](generator& g) { return draw_normal(g); });
  CHECK(support::has_moments(standard, 0.0, 1.0));
  auto const other = support::moments_of([](generator& g) { return draw_normal(g, 12.0, 3.0); });
  CHECK(support::has_moments(other, 12.0, 9.0));
}

TEST_CASE("draw_normal: edges", "[numeric]") {
  generator g{1};
  CHECK(draw_normal(g, 7.0, 0.0) == 7.0);
  CHECK(support::sentence([&] { return draw_normal(g, 0.0, -1.0); }) ==
        "draw_normal: standard_deviation \"-1\" is not a number from 0 on");
  CHECK_THROWS_AS(draw_normal(g, std::numeric_limits<double>::infinity()), patron::error);
}

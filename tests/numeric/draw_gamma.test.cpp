// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_gamma.hpp>

#include "catch.hpp"
#include "support/moments.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::draw_beta;
using patron::draw_exponential;
using patron::draw_gamma;
using patron::generator;
using support::has_moments;
using support::moments_of;

TEST_CASE("draw_gamma: golden", "[numeric]") {
  generator g{42};
  for (double const expected : {11.300159277760104, 21.286636442908595, 10.826610043678178}) {
    CHECK(support::epsilons(draw_gamma(g, 2.5, 3.0), expected) <= 8.0);
  }
  generator h{42};
  for (double const expected : {2.026077347825193, 0.26990078082095958, 0.001167889164575523}) {
    CHECK(support::epsilons(draw_gamma(h, 0.3), expected) <= 32.0);
  }
  generator e{42};
  for (double const expected : {0.10271005603393422, 0.57156266827991098, 0.0081184701896199803}) {
    CHECK(support::epsilons(draw_exponential(e, 2.0), expected) <= 2.0);
  }
  generator b{42};
  for (double const expected : {0.48759569308263218, 0.4589451970797977, 0.63562674802612817}) {
    CHECK(support::epsilons(draw_beta(b, 0.8, 2.4), expected) <= 32.0);
  }
}

TEST_CASE("draw_gamma: mean and variance", "[numeric]") {
  for (double const shape : {0.01, 0.243, 1.0, 4.5, 1000.0}) {
    auto const m = moments_of([shape](generator& g) { return draw_gamma(g, shape, 2.0); });
    INFO("shape " << shape << ", mean " << m.mean << ", variance " << m.variance);
    CHECK(has_moments(m, 2.0 * shape, 4.0 * shape));
  }
  CHECK(
      has_moments(moments_of([](generator& g) { return draw_exponential(g, 4.0); }), 0.25, 0.0625));
}

TEST_CASE("draw_beta: mean and variance, also where a gamma variate is no double", "[numeric]") {
  for (auto const& [a, b] : {std::pair{0.793, 2.426}, {1.0, 1.0}, {50.0, 3.0}, {1e-4, 2e-4}}) {
    auto const m = moments_of([a = a, b = b](generator& g) { return draw_beta(g, a, b); });
    double const mean = a / (a + b);
    INFO("a " << a << ", b " << b << ", mean " << m.mean);
    CHECK(has_moments(m, mean, mean * (1.0 - mean) / (a + b + 1.0)));
  }
}

TEST_CASE("draw_gamma: bad parameters are named", "[numeric]") {
  generator g{1};
  CHECK(support::sentence([&] { return draw_gamma(g, 0.0); }) ==
        "draw_gamma: shape \"0\" is not a number above 0");
  CHECK(support::sentence([&] { return draw_gamma(g, 1.0, -1.0); }) ==
        "draw_gamma: scale \"-1\" is not a number above 0");
  CHECK(support::sentence([&] { return draw_exponential(g, 0.0); }) ==
        "draw_exponential: rate \"0\" is not a number above 0");
  CHECK(support::sentence([&] { return draw_beta(g, 1.0, 0.0); }) ==
        "draw_beta: b \"0\" is not a number above 0");
}

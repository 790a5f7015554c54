// SPDX-License-Identifier: MIT
#include <patron/stage/smoothing.hpp>

#include <concepts>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::smoothing;

static_assert(std::regular<smoothing>);
static_assert(!std::convertible_to<double, smoothing>);  // it is called by its name
static_assert(smoothing{} == smoothing::none());
static_assert(smoothing::none().added() == 0.0);
static_assert(smoothing::laplace().added() == 1.0);
static_assert(smoothing::jeffreys().added() == 0.5);

TEST_CASE("smoothing: any number from 0 on", "[stage]") {
  CHECK(smoothing::add(0.1).added() == 0.1);
  CHECK(smoothing::add(0.0) == smoothing::none());
  CHECK(smoothing::add(1.0) == smoothing::laplace());
  CHECK(support::sentence([] { return smoothing::add(-0.1); }) ==
        "smoothing: add \"-0.1\" is not a number from 0 on");
  CHECK(!support::sentence([] {
           return smoothing::add(std::numeric_limits<double>::infinity());
         }).empty());
}

// SPDX-License-Identifier: MIT
#include <patron/cycle/projection.hpp>
#include <patron/cycle/projection_options.hpp>
#include <patron/numeric/generator.hpp>

#include <string>

#include "catch.hpp"
#include "cycle/firm_by_hand.hpp"
#include "support/sentence.hpp"

namespace {

using firm_by_hand::by_hand;
using patron::projection;

/// The band of the customers after a period, of 20 paths.
patron::estimate<> band(patron::simulation_options const& options) {
  patron::generator random{1};
  return projection{by_hand()}.simulate(1, 20, random, options).periods[0].customers;
}

TEST_CASE("simulation_options: four of five paths lie within a band, or more where asked",
          "[cycle]") {
  CHECK(band({}).confidence == 0.8);
  auto const wide = band({.confidence = 0.99});
  CHECK(wide.confidence == 0.99);
  CHECK(wide.low < band({}).low);
  CHECK(wide.high > band({}).high);
  CHECK(wide.value == band({}).value);
  for (double const none : {0.0, 1.0, -0.5}) {
    CHECK(support::sentence([&] { return band({.confidence = none}); }) ==
          "simulate: a confidence lies between 0 and 1");
  }
}

TEST_CASE("sensitivity_options: an effort above 0, and 20 draws or more", "[cycle]") {
  auto const refusal = [](patron::sensitivity_options const& options) {
    patron::generator random{1};
    return support::sentence([&] { return projection{by_hand()}.sensitivity(1, random, options); });
  };
  CHECK(refusal({}).empty());
  CHECK(refusal({.draws = 20}).empty());
  CHECK(refusal({.draws = 19}) == "sensitivity: 20 draws are the least");
  CHECK(refusal({.effort = 0.0}).find("effort") != std::string::npos);
  CHECK(refusal({.confidence = 1.0}) == "sensitivity: a confidence lies between 0 and 1");
}

}  // namespace

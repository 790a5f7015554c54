// SPDX-License-Identifier: MIT
#include <patron/survival/concordance.hpp>
#include <patron/survival/cox.hpp>

#include <optional>
#include <vector>

#include "catch.hpp"

using patron::concordance;

TEST_CASE("concordance: half a point for a tie", "[survival]") {
  CHECK(concordance{3, 1, 0}.value() == 0.75);
  CHECK(concordance{3, 1, 4}.value() == 0.625);
  CHECK(concordance{}.value() == std::nullopt);
}

TEST_CASE("concordance: pairs by hand", "[survival]") {
  struct stay {
    int lasted = 0;
    bool left = false;
    int risk = 0;
    double weight = 1.0;
  };
  // 1: 3 against 2, 2, 1, 0: all concordant. 2: both leave, each against the two that go on: 1 and
  // 0. 3: goes on at the same time as nobody leaves. 4: leaves alone.
  std::vector<stay> const rows{
      {1, true, 3}, {2, true, 2, 2.0}, {2, true, 0}, {3, false, 1, 3.0}, {4, true, 0}};
  auto const fit = patron::cox(rows, &stay::lasted, &stay::left, patron::covariates(&stay::risk),
                               patron::from_start, &stay::weight);
  REQUIRE(fit.coefficients[0] > 0.0);
  // First: weights 2 + 1 + 3 + 1. Second: 2 (3 + 1) concordant. Third: 3 discordant, 1 tied.
  CHECK(fit.agreement == concordance{7.0 + 8.0, 3.0, 1.0});
}

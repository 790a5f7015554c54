// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/survival/cox.hpp>
#include <patron/survival/proportional_hazards_check.hpp>

#include <cmath>
#include <vector>

#include "catch.hpp"

namespace {

struct stay {
  double lasted = 0.0;
  bool left = false;
  bool discount = false;
  double size = 0.0;
};

/// Discounts bring people who leave e^effect times as fast until `fades`, and as fast as the
/// others from then on.
std::vector<stay> stays(patron::generator& random, int people, double effect, double fades) {
  std::vector<stay> rows;
  for (int i = 0; i < people; ++i) {
    stay row{.discount = patron::draw_bernoulli(random, 0.5), .size = patron::draw_uniform(random)};
    double const pace = std::exp(row.discount ? effect : 0.0);
    double const risk = patron::draw_exponential(random, 1.0) / std::exp(0.5 * row.size);
    double const leaves = risk < pace * fades ? risk / pace : fades + risk - pace * fades;
    double const watched = 2.5 * patron::draw_uniform(random);
    row.left = leaves <= watched;
    row.lasted = row.left ? leaves : watched;
    rows.push_back(row);
  }
  return rows;
}

patron::cox_fit<2> fit_of(std::vector<stay> const& rows) {
  return patron::cox(rows, &stay::lasted, &stay::left,
                     patron::covariates(&stay::discount, &stay::size));
}

}  // namespace

TEST_CASE("proportional_hazards_check: an effect that fades is seen, and which way it goes",
          "[survival]") {
  patron::generator random{1994};
  auto const fading = fit_of(stays(random, 2000, 1.0, 0.3));
  auto const& check = fading.proportional_hazards;
  CHECK(fading.coefficients[0] > 0.0);
  CHECK(check.slope[0] < -0.5);
  CHECK(check.covariates[0].p_value < 1e-4);
  CHECK(check.covariates[1].p_value > 0.01);
  CHECK(check.overall.degrees_of_freedom == 2);
  CHECK(check.overall.p_value < 1e-3);
}

TEST_CASE("proportional_hazards_check: false alarms and coverage, 100 people", "[survival]") {
  // benchmarks/cox_accuracy.cpp does it with more runs and more sizes.
  patron::generator random{1972};
  int alarms = 0;
  int covered = 0;
  constexpr int runs = 1000;
  for (int run = 0; run < runs; ++run) {
    auto const fit = fit_of(stays(random, 100, 0.7, 1e9));
    REQUIRE(fit.converged);
    alarms += fit.proportional_hazards.overall.p_value < 0.05 ? 1 : 0;
    auto const ratio = fit.hazard_ratio(0);
    covered += std::log(ratio->low) <= 0.7 && 0.7 <= std::log(ratio->high) ? 1 : 0;
  }
  // 5 % and 95 % within 4 standard errors of so many runs.
  CHECK(std::abs(alarms / double{runs} - 0.05) < 0.028);
  CHECK(std::abs(covered / double{runs} - 0.95) < 0.028);
}

TEST_CASE("proportional_hazards_check: with one time of events there is nothing to check",
          "[survival]") {
  std::vector<stay> const rows{
      {1, true, true}, {1, true, false}, {2, false, true}, {2, false, false}, {3, false, true}};
  auto const fit =
      patron::cox(rows, &stay::lasted, &stay::left, patron::covariates(&stay::discount));
  REQUIRE(fit.converged);
  CHECK(fit.proportional_hazards == patron::proportional_hazards_check<1>{});
}

// SPDX-License-Identifier: MIT
#include <patron/survival/kaplan_meier.hpp>
#include <patron/survival/restricted_mean.hpp>

#include <chrono>
#include <cmath>
#include <functional>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/table.hpp"

using patron::restricted_mean;
using std::chrono::days;
using support::remission;

TEST_CASE("restricted_mean: remissions under 6-MP", "[survival]") {
  auto const curve =
      patron::kaplan_meier(support::treated(), &remission::weeks, &remission::relapsed);
  auto const table = support::read_table("restricted_mean.csv");
  REQUIRE(table.size() == 4);
  CHECK(!restricted_mean(curve, 5));  // nobody had relapsed: no spread to judge by
  for (std::size_t row = 1; row < table.size(); ++row) {
    auto const mean = restricted_mean(curve, static_cast<int>(table[row][0]), 0.5);
    REQUIRE(mean);
    // Half a normal variable lies within 0.6744897501960817 standard errors.
    auto const spread = 0.6744897501960817L * table[row][2];
    // Measured: 0.4 units of 2^-52.
    CHECK(support::epsilons(mean->value, table[row][1]) < 4);
    CHECK(support::epsilons(mean->low, table[row][1] - spread) < 4);
  }
  CHECK(!restricted_mean(curve, 36));  // beyond what was watched
}

TEST_CASE("restricted_mean: within 0 and the horizon, in the unit of the time", "[survival]") {
  std::vector<days> const stays{days{1}, days{10}, days{10}, days{10}, days{10}};
  auto const curve = patron::kaplan_meier(stays, std::identity{}, [](days) { return true; });
  auto const mean = restricted_mean(curve, days{9}, 0.999);
  REQUIRE(mean);
  CHECK(std::abs(mean->value.count() - 7.4) < 1e-14);
  CHECK(mean->high == days{9});
  CHECK(mean->low > days{0});
  CHECK(mean->confidence == 0.999);
  // Everybody has had the event: beyond it nothing is added.
  CHECK(restricted_mean(curve, days{10})->value == restricted_mean(curve, days{99})->value);
}

TEST_CASE("restricted_mean: nobody", "[survival]") {
  CHECK(!restricted_mean(patron::survival_curve<days>{}, days{3}));
}

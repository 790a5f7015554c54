// SPDX-License-Identifier: MIT
#include <patron/survival/nelson_aalen.hpp>

#include <cmath>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"

using patron::nelson_aalen;
using support::remission;

namespace {

struct stay {
  double lasted = 0.0;
  int left = 0;
  double entry = 0.0;
  double weight = 1.0;
};

}  // namespace

TEST_CASE("nelson_aalen: by hand", "[survival]") {
  auto const hazard = nelson_aalen(support::treated(), &remission::weeks, &remission::relapsed);
  // At 6: 3 of 21. At 7: 1 of 17. At 10: 1 of 15.
  CHECK(hazard.at(5) == 0.0);
  CHECK(std::abs(hazard.at(6) - 3.0 / 21) < 1e-15);
  CHECK(std::abs(hazard.at(9) - (3.0 / 21 + 1.0 / 17)) < 1e-15);
  double const variance = 3.0 / 441 + 1.0 / 289 + 1.0 / 225;
  CHECK(std::abs(hazard.standard_error(10) - std::sqrt(variance)) < 1e-15);
}

TEST_CASE("nelson_aalen: weights and late entries as in kaplan_meier", "[survival]") {
  std::vector<stay> const rows{{2, 1, 1.0, 2.0}, {5, 1, 2.0, 1.5}, {4, 0, 0.0, 1.0}};
  auto const hazard = nelson_aalen(rows, &stay::lasted, &stay::left, &stay::entry, &stay::weight);
  CHECK(std::abs(hazard.at(2) - 2.0 / 3.0) < 1e-15);  // 2 of 2 + 1: the second one comes at 2
  CHECK(std::abs(hazard.at(5) - (2.0 / 3.0 + 1.0)) < 1e-15);
}

TEST_CASE("nelson_aalen: bad data is named by its own name", "[survival]") {
  CHECK(support::sentence([] {
          return nelson_aalen(std::vector<stay>{{-1, 1}}, &stay::lasted, &stay::left);
        }) == "nelson_aalen: record 0: duration \"-1\" is not a time from 0 on");
}

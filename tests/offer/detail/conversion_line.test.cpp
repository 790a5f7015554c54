// SPDX-License-Identifier: MIT
#include <patron/offer/detail/conversion_line.hpp>

#include <cmath>
#include <optional>

#include "catch.hpp"

using patron::rate;
using patron::detail::conversion_line;

TEST_CASE("conversion_line: through two points exactly", "[offer]") {
  conversion_line line;
  line.add(1.0, {400, 1000});
  line.add(3.0, {100, 1000});
  double const left = std::log(400.5 / 600.5);
  double const right = std::log(100.5 / 900.5);
  double const share = 1.0 / (1.0 + std::exp(-(left + right) / 2.0));
  REQUIRE(line.where(share));
  CHECK(std::abs(*line.where(share) - 2.0) < 1e-12);
}

TEST_CASE("conversion_line: none where nothing falls beyond chance", "[offer]") {
  conversion_line line;
  CHECK_FALSE(line.where(0.1));
  line.add(1.0, {4, 10});
  CHECK_FALSE(line.where(0.1));
  line.add(3.0, {3, 10});
  CHECK_FALSE(line.where(0.1));  // 4 and 3 of 10 do not differ
  line.add(2.0, {0, 0});
  CHECK_FALSE(line.where(0.1));
  conversion_line rising;
  rising.add(1.0, {10, 1000});
  rising.add(3.0, {300, 1000});
  CHECK_FALSE(rising.where(0.1));
}

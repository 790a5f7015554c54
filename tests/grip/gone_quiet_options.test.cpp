// SPDX-License-Identifier: MIT
#include <patron/grip/gone_quiet_options.hpp>

#include <cmath>

#include "catch.hpp"

using patron::quiet_line;

TEST_CASE("quiet_line: what was achieved, by civil months on average") {
  CHECK_FALSE(quiet_line{}.false_alarms_per_month());
  quiet_line const line{.false_alarms = 6, .closed_gaps = 80, .counted = std::chrono::days{365}};
  // 365 days are 11.9920 months of 30.436875 days.
  CHECK(std::abs(*line.false_alarms_per_month() - 6.0 / 11.9920) < 1e-5);
}

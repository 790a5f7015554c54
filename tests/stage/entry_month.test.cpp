// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/entry_month.hpp>
#include <patron/stage/journeys.hpp>

#include <chrono>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"

namespace {

using namespace std::chrono_literals;
using namespace stage_test;
using std::chrono::December, std::chrono::January;

std::optional<std::chrono::year_month> month_of_entry(std::vector<move> const& moves) {
  auto const all = patron::journeys(moves, stages, &move::who, &move::to, &move::on);
  return patron::entry_month(all[0]);
}

TEST_CASE("the cohort is the civil month of the first move onto the ladder") {
  CHECK(month_of_entry({{1, reader, 2025y / December / 31}, {1, customer, start}}) ==
        2025y / December);
  CHECK(month_of_entry({{1, customer, 2026y / January / 1}}) == 2026y / January);
  CHECK(month_of_entry({{1, lost, 2025y / December / 31}, {1, reader, 2026y / January / 1}}) ==
        2026y / January);
}

TEST_CASE("an unknown entry has no month, and no epoch either") {
  CHECK_FALSE(month_of_entry({{1, reader, {}}, {1, customer, start}}));
  CHECK_FALSE(month_of_entry({{1, lost, start}}));
}

}  // namespace

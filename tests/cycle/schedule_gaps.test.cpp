// SPDX-License-Identifier: MIT
#include <patron/cycle/schedule_gaps.hpp>
#include <patron/offer/offer_gap.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cycle/scheduled.hpp"

using namespace scheduled;
using namespace std::chrono_literals;

TEST_CASE("schedule_gaps: an action of the firm for each, and the same one next week", "[cycle]") {
  std::vector<patron::offer_gap<int>> const gaps{{.below = 0, .above = 1},
                                                 {.below = 2, .above = 3}};
  auto const name = [](auto const& gap) { return "above " + std::to_string(gap.below); };
  auto todo = nothing_yet();
  schedule_gaps(todo, gaps, name, {.effort = 8h});
  schedule_gaps(todo, gaps, name, {.effort = 8h});
  CHECK(todo.list().empty());
  CHECK(told(todo.firm()) ==
        std::vector<std::string>{
            "firm: add the missing rung: above 0 | too wide a step between two offers",
            "firm: add the missing rung: above 2 | too wide a step between two offers"});
}

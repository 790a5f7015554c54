// SPDX-License-Identifier: MIT
#include <patron/cycle/schedule_neglected.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cycle/scheduled.hpp"

using namespace scheduled;
using namespace std::chrono_literals;
using prospects::day;
using prospects::stage;

TEST_CASE("schedule_neglected: since when she waits and what a touch may bring, where known",
          "[cycle]") {
  std::vector<patron::neglected_prospect<std::string, stage>> const rows{
      {.person = "Ono", .stage = stage::lead, .since = day(1)},
      {.person = "Ueda", .stage = stage::lead}};
  auto const worth = [](auto const& row) {
    return row.since ? std::optional<std::int64_t>{30} : std::nullopt;
  };
  auto todo = nothing_yet();
  schedule_neglected(todo, rows, worth, {.effort = 10min});
  CHECK(told(todo.list()) ==
        std::vector<std::string>{
            "Ono: get in touch | has not heard from us in time | since 2026-01-06 | 30",
            "Ueda: get in touch | has not heard from us in time"});
}

TEST_CASE("schedule_neglected: a worth below nothing is none", "[cycle]") {
  std::vector<patron::neglected_prospect<std::string, stage>> const rows{
      {.person = "Ono", .stage = stage::lead}, {.person = "Ueda", .stage = stage::lead}};
  auto const worth = [](auto const& row) { return std::int64_t{row.person == "Ono" ? -1 : 0}; };
  auto todo = nothing_yet();
  schedule_neglected(todo, rows, worth, {.effort = 10min});
  CHECK(told(todo.list()) ==
        std::vector<std::string>{"Ueda: get in touch | has not heard from us in time | 0",
                                 "Ono: get in touch | has not heard from us in time"});
}

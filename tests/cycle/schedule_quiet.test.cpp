// SPDX-License-Identifier: MIT
#include <patron/cycle/schedule_quiet.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cycle/scheduled.hpp"
#include "support/sentence.hpp"

using namespace scheduled;
using namespace std::chrono_literals;
using patron::estimated;
using prospects::day;

TEST_CASE("schedule_quiet: each is to be won back, for what is at stake", "[cycle]") {
  patron::quiet_customers<std::string, estimated<std::int64_t>> quiet;
  auto todo = nothing_yet();
  schedule_quiet(todo, quiet, {.effort = 20min});
  CHECK(todo.empty());

  quiet.customers.resize(1);
  quiet.customers[0].customer = "Abe";
  quiet.customers[0].crossed_on = day(3);
  quiet.customers[0].at_stake = estimated<std::int64_t>{500};
  schedule_quiet(todo, quiet, {.effort = 20min, .by = day(40)});
  CHECK(told(todo.list()) ==
        std::vector<std::string>{"Abe: win her back | gone quiet | since 2026-01-08 | 500"});
  CHECK(todo.list().front().action.by == day(40));
  quiet.customers[0].customer = "Mori";
  CHECK(support::sentence([&] { return schedule_quiet(todo, quiet, {.effort = 1min}), 0; }) ==
        "agenda: person \"Mori\" is not among the people of the agenda");
}

TEST_CASE("schedule_quiet: no worth where more was given back than paid", "[cycle]") {
  patron::quiet_customers<std::string, estimated<std::int64_t>> quiet;
  quiet.customers.resize(2);
  quiet.customers[0].customer = "Abe";
  quiet.customers[0].crossed_on = day(3);
  quiet.customers[0].at_stake = estimated<std::int64_t>{-1};
  quiet.customers[1].customer = "Ono";
  quiet.customers[1].crossed_on = day(3);
  auto todo = nothing_yet();
  schedule_quiet(todo, quiet, {.effort = 20min});
  CHECK(told(todo.list()) ==
        std::vector<std::string>{"Abe: win her back | gone quiet | since 2026-01-08",
                                 "Ono: win her back | gone quiet | since 2026-01-08 | 0"});
}

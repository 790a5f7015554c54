// SPDX-License-Identifier: MIT
#include <patron/cycle/schedule_questions.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cycle/scheduled.hpp"

using namespace scheduled;
using namespace std::chrono_literals;
using prospects::day;

TEST_CASE("schedule_questions: an action of the firm for each that is open", "[cycle]") {
  auto todo = nothing_yet();
  schedule_questions(todo, {}, {.effort = 2h});
  CHECK(todo.empty());
  schedule_questions(todo, {patron::plan_question::message}, {.effort = 2h, .by = day(9)});
  CHECK(todo.list().empty());
  CHECK(told(todo.firm()) ==
        std::vector<std::string>{
            "firm: answer a question of the plan: message | a question of the plan is not "
            "answered"});
  CHECK(todo.firm().front().action.by == day(9));
}

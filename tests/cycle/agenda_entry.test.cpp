// SPDX-License-Identifier: MIT
#include <patron/cycle/agenda_entry.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include "catch.hpp"

namespace {

using namespace std::chrono_literals;
using enum patron::action_kind;
using patron::action_id;
using entry = patron::agenda_entry<int, std::int64_t>;

static_assert(std::totally_ordered<action_id<int>> && std::regular<entry>);

TEST_CASE("action_id: as text", "[cycle]") {
  CHECK(to_string(action_id<int>{42, answer_need, "back pain"}) ==
        "42: answer the need: back pain");
  CHECK(to_string(action_id<int>{42, win_back}) == "42: win her back");
  CHECK(to_string(action_id<std::string>{"Abe", win_back}) == "Abe: win her back");
  CHECK(to_string(action_id<int>{{}, add_rung, "above tea"}) ==
        "firm: add the missing rung: above tea");
  CHECK(to_string(action_id<std::pair<int, int>>{std::pair{1, 2}, win_back}) ==
        "(an id that has no text): win her back");
}

TEST_CASE("action_id: the firm first, then by person, kind and what it is about", "[cycle]") {
  action_id<int> const ids[] = {
      {{}, answer_question}, {1, answer_need, "a"}, {1, answer_need, "b"}, {1, win_back}, {2}};
  for (std::size_t i = 1; i < std::size(ids); ++i) CHECK(ids[i - 1] < ids[i]);
}

TEST_CASE("agenda_entry: the same id next week, whatever it is worth by then", "[cycle]") {
  entry const now{7, {.kind = propose_offer, .about = "tea", .effort = 10min}};
  entry later = now;
  later.action.worth = patron::estimated<std::int64_t>{900};
  later.action.effort = 20min;
  later.action.why.times = 3;
  CHECK(later != now);
  CHECK(later.id() == now.id());
  later.action.about = "cake";
  CHECK(later.id() != now.id());
}

}  // namespace

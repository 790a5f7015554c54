// SPDX-License-Identifier: MIT
#include <patron/cycle/agenda_outcome.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using patron::finding;
using patron::rate;
using enum patron::action_kind;

using list = patron::agenda<int, std::int64_t>;

/// Twelve customers to win back and four to thank, and a rung to add.
list last_week() {
  std::vector<list::person> people;
  for (int id = 0; id < 12; ++id) people.push_back({id, patron::customer_grade});
  list todo{people};
  for (int id = 0; id < 12; ++id) todo.add(id, {.kind = win_back, .effort = 10min});
  for (int id = 0; id < 4; ++id) todo.add(id, {.kind = thank_referrer, .effort = 5min});
  todo.add({.kind = add_rung, .effort = 60min});
  return todo;
}

auto const first_six = [](auto const& line) { return line.who && *line.who < 6; };

TEST_CASE("agenda_outcome: what was done against what was not", "[cycle]") {
  // Of the first six five came back, of the others one; one sent something back.
  auto const brought = [](auto const& line) -> std::int64_t {
    if (*line.who == 11) return -5;
    return *line.who < 5 || *line.who == 6 ? 10 : 0;
  };
  auto const then = agenda_outcome(last_week(), first_six, brought);
  CHECK(then.done == rate{10, 17});
  REQUIRE(then.entries.size() == 17);
  CHECK(then.entries.front().entry.who == 0);
  CHECK(then.entries.front().done);
  CHECK(then.entries.front().brought == 10);
  CHECK(then.entries.back().entry.who == std::nullopt);
  CHECK_FALSE(then.entries.back().done);

  REQUIRE(then.kinds.size() == 3);
  auto const& won = then.kinds[0];
  CHECK(won.kind == win_back);
  CHECK(won.done == rate{6, 12});
  CHECK(won.after_doing == rate{5, 6});
  CHECK(won.without_doing == rate{1, 6});
  CHECK(won.brought_after_doing == 50);
  CHECK(won.brought_without_doing == 5);
  CHECK(won.difference->value == 5.0 / 6.0 - 1.0 / 6.0);
  // Fisher: of the 924 ways to choose six of twelve, 36 + 1 leave so many of the six who came.
  CHECK(std::abs(*won.adjusted_p - 37.0 / 924.0) < 1e-15);
  CHECK(won.verdict.shown());

  auto const& thanked = then.kinds[1];  // all of them were: nobody to compare with
  CHECK(thanked.done == rate{4, 4});
  CHECK(thanked.difference == std::nullopt);
  CHECK(thanked.adjusted_p == std::nullopt);
  CHECK(thanked.verdict.finding == finding::too_few);

  auto const& added = then.kinds[2];  // the firm's own brings nothing from anybody
  CHECK(added.done == rate{0, 1});
  CHECK(added.without_doing == rate{});
  CHECK(added.verdict.finding == finding::too_few);
}

TEST_CASE("agenda_outcome: several kinds are several questions", "[cycle]") {
  list todo = last_week();
  for (int id = 0; id < 12; ++id) todo.add(id, {.kind = propose_offer, .effort = 10min});
  auto const brought = [](auto const& line) -> std::int64_t {
    return *line.who < 5 || *line.who == 6 ? 10 : 0;
  };
  auto const then = agenda_outcome(todo, first_six, brought);
  // What is shown of one kind alone is not shown of one of two.
  CHECK(std::abs(*then.kinds[0].adjusted_p - 74.0 / 924.0) < 1e-15);
  CHECK(then.kinds[0].verdict.finding == finding::not_shown);
  CHECK(agenda_outcome(todo, first_six, brought, 0.9).kinds[0].verdict.shown());
}

TEST_CASE("agenda_outcome: somebody with several actions of one kind is one person", "[cycle]") {
  std::vector<list::person> people;
  for (int id = 0; id < 4; ++id) people.push_back({id, patron::customer_grade});
  list todo{people};
  for (int id = 0; id < 4; ++id) {
    for (auto const* need : {"chair", "desk", "lamp", "rug", "shelf"}) {
      todo.add(id, {.kind = answer_need, .about = need, .effort = 10min});
    }
  }
  auto const for_two = [](auto const& line) {
    return *line.who == 0 || (*line.who == 1 && line.action.about == "lamp");
  };
  auto const brought = [](auto const& line) -> std::int64_t { return *line.who < 2 ? 10 : 0; };
  auto const then = agenda_outcome(todo, for_two, brought);
  auto const& answered = then.kinds.at(0);
  CHECK(answered.done == rate{6, 20});
  CHECK(answered.after_doing == rate{2, 2});
  CHECK(answered.without_doing == rate{0, 2});
  CHECK(answered.brought_after_doing == 20);
  CHECK(answered.verdict.finding == finding::too_few);  // of four people, not of twenty
}

TEST_CASE("agenda_outcome: nothing to do, and nothing that came of it", "[cycle]") {
  auto const nothing = [](auto const&) -> std::int64_t { return 0; };
  CHECK(agenda_outcome(list{}, first_six, nothing) == patron::agenda_outcomes<int, std::int64_t>{});
  auto const then = agenda_outcome(last_week(), first_six, nothing);
  CHECK(then.kinds[0].difference->value == 0.0);
  CHECK(then.kinds[0].verdict.finding == finding::too_few);  // nobody at all came
  CHECK(support::sentence([&] { return agenda_outcome(list{}, first_six, nothing, 1.0); }) ==
        "a confidence lies between 0 and 1");
}

}  // namespace

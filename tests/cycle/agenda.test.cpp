// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/fields.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using namespace patron::literals;
using namespace std::chrono_literals;
using patron::action_kind;
using patron::agenda_group;
using patron::agenda_person;
using patron::estimated;
using enum patron::action_kind;

using yen = patron::money<patron::jpy>;
using week = patron::agenda<int, yen>;
using action = week::action;
using line = week::entry;
using lines = std::vector<line>;

static_assert(patron::mergeable<week> && patron::has_fields<week>);

// None can be built by hand: out of lines, or with a group that somebody says, or by changing the
// lists that it gives.
template<class A, class... More>
concept takes = requires(A& a, More... more) { a.add(more...); };
template<class P>
concept tells_the_group = requires(P& p) { p.group = agenda_group::customer; };
static_assert(takes<week, int, action> && takes<week, action>);
static_assert(!takes<week, int, action, agenda_group> && !takes<week, agenda_group, int, action>);
static_assert(!takes<week, line> && !takes<week, lines>);
static_assert(!tells_the_group<agenda_person<int>> && !tells_the_group<line>);
static_assert(!takes<week, int, patron::agenda_action<patron::money<patron::eur>>>);
static_assert(!std::is_aggregate_v<week> && !std::constructible_from<week, lines>);
static_assert(!std::constructible_from<week, lines, lines, lines>);
static_assert(!std::constructible_from<week, lines, lines, lines, lines>);
static_assert(std::same_as<decltype(std::declval<week&>().customers()), lines>);
static_assert(std::same_as<decltype(std::declval<week&>().list()), lines>);

constexpr patron::day_point monday{patron::day_count{20'000}};

/// 1 and 2 are customers, 3 was one, 4 and 5 are prospects.
std::vector<agenda_person<int>> const people{
    {1, 1.0_grade}, {2, 1.2_grade}, {3, 1.1_grade, true}, {4, 0.9_grade}, {5, 0.2_grade}};

action to(action_kind kind, std::optional<std::int64_t> worth, std::chrono::minutes effort) {
  action result{.kind = kind, .effort = effort};
  if (worth) result.worth = estimated{yen::from_minor(*worth)};
  return result;
}

week full() {
  week todo{people};
  todo.add(5, to(get_in_touch, 900'000, 10min));
  todo.add(3, to(win_back, 50'000, 30min));
  todo.add(1, to(propose_offer, 6'000, 60min));
  todo.add(2, to(answer_need, 2'000, 15min));
  todo.add(2, to(thank_referrer, {}, 5min));
  todo.add(4, to(get_in_touch, 10'000, 10min));
  todo.add(to(add_rung, 600'000, 60min));
  todo.add(to(answer_question, {}, 30min));
  return todo;
}

std::string ids(lines const& of) {
  std::string all;
  for (line const& one : of) all += to_string(one.id()) + "\n";
  return all;
}

TEST_CASE("agenda: customers first, whatever others are worth", "[cycle]") {
  week const todo = full();
  CHECK(ids(todo.list()) ==
        "2: answer the need\n"         // 8,000 an hour
        "1: propose the next offer\n"  // 6,000 an hour
        "2: thank the referrer\n"      // nobody can say
        "3: win her back\n"            // was a customer
        "5: get in touch\n"            // 5,400,000 an hour
        "4: get in touch\n");
  CHECK(ids(todo.firm()) == "firm: add the missing rung\nfirm: answer a question of the plan\n");
  auto const groups = todo.by_group();
  CHECK(groups.customers == todo.customers());
  CHECK(groups.former == todo.former_customers());
  CHECK(groups.prospects == todo.prospects());
  CHECK(groups.firm == todo.firm());
  CHECK(todo.size() == 8);
  CHECK(todo.effort() == 220min);
  CHECK(todo.group(3) == agenda_group::former);
  CHECK(todo.group(9) == std::nullopt);
  CHECK(week{}.list().empty());
}

TEST_CASE("agenda: equals stand by day, then by id", "[cycle]") {
  week todo{people};
  action one = to(propose_offer, 100, 1min);
  one.about = "tea";
  todo.add(2, one);
  todo.add(1, one);
  one.about = "cake";
  todo.add(2, one);
  one.by = monday;
  one.about = "rice";
  todo.add(2, one);
  one.by = monday - patron::day_count{1};
  one.about = "soup";
  todo.add(2, one);
  CHECK(ids(todo.list()) ==
        "2: propose the next offer: soup\n2: propose the next offer: rice\n"
        "1: propose the next offer: tea\n2: propose the next offer: cake\n"
        "2: propose the next offer: tea\n");
}

TEST_CASE("agenda: an action that two rooms found is one", "[cycle]") {
  action const seen{.kind = win_back,
                    .why = {patron::action_cause::gone_quiet, monday},
                    .worth = estimated{500_jpy},
                    .effort = 20min,
                    .by = monday};
  action const told{.kind = win_back,
                    .why = {patron::action_cause::has_left, monday, 1, "price"},
                    .worth = estimated{300_jpy},
                    .effort = 30min};
  week a{people};
  a.add(1, seen);
  week b{people};
  b.add(1, told);
  action const joined{.kind = win_back,
                      .why = told.why,
                      .worth = estimated{500_jpy},
                      .effort = 30min,
                      .by = monday};
  CHECK(merged(a, b).customers() == lines{{1, joined}});
  CHECK(merged(a, b) == merged(b, a));
  CHECK(merged(a, a) == a);
}

TEST_CASE("agenda: a share of the time is kept for sowing", "[cycle]") {
  week const todo = full();
  // 80 minutes for customers take 75 of them; 20 kept take both prospects.
  auto const day = todo.within({.hours = 100min});
  CHECK(ids(day.list()) ==
        "2: answer the need\n1: propose the next offer\n2: thank the referrer\n"
        "5: get in touch\n4: get in touch\n");
  CHECK(day.firm().empty());
  CHECK(day.effort() == 100min);
  // Without customers' work all of it is for sowing, and the other way round.
  week sowing{people};
  for (line const& one : todo.prospects()) sowing.add(*one.who, one.action);
  CHECK(sowing.within({.hours = 20min}).prospects().size() == 2);
  week holding{people};
  for (line const& one : todo.customers()) holding.add(*one.who, one.action);
  CHECK(holding.within({.hours = 80min}).customers().size() == 3);
  CHECK(todo.within({.hours = 80min, .kept_for_sowing = 0.0}).prospects().empty());
  CHECK(todo.within({.hours = 20min, .kept_for_sowing = 1.0}).customers().empty());
  // What takes too long is passed over for the next.
  CHECK(ids(todo.within({.hours = 25min}).list()) == "2: answer the need\n2: thank the referrer\n");
  CHECK(todo.within({}).empty());
  CHECK(todo.within({.hours = 220min}) == todo);
}

TEST_CASE("agenda: what it refuses", "[cycle]") {
  week todo{people};
  auto const add = [&](int who, action const& what) {
    return support::sentence([&] { return todo.add(who, what), 0; });
  };
  CHECK(add(9, to(win_back, 1, 1min)) ==
        "agenda: person \"9\" is not among the people of the agenda");
  CHECK(add(1, to(add_rung, 1, 1min)) == "agenda: an action of the firm is for nobody");
  CHECK(add(1, to(win_back, 1, 0min)) ==
        "agenda: effort \"0\" is no number of minutes from 1 to those of a million hours: "
        "win her back, for 1");
  CHECK(add(1, to(win_back, 1, 60'000'001min)).starts_with("agenda: effort \"60000001\" is no"));
  CHECK(add(1, to(win_back, -1, 1min)) == "agenda: worth \"-1\" is below 0: win her back, for 1");
  CHECK(support::sentence([&] { return todo.add(to(win_back, 1, 1min)), 0; }) ==
        "agenda: an action is for somebody, or of the firm");
  CHECK(todo.empty());

  auto twice = people;
  twice.push_back(people[0]);
  CHECK(week{twice} == todo);
  twice.push_back({4, 1.0_grade});
  CHECK(support::sentence([&] { return week{twice}; }) ==
        "agenda: record 6: person \"4\" is told twice, and not the same");
  CHECK(support::sentence([&] {
          return merged(todo, week{{{4, 1.0_grade}}});
        }) == "agenda: person \"4\" is told twice, and not the same");
  CHECK(support::sentence([&] { return todo.within({.hours = -1min}); }) ==
        "capacity: hours are not below 0");
  CHECK(support::sentence([&] {
          return todo.within({1h, 1.5});
        }) == "capacity: kept_for_sowing \"1.5\" is not within 0 and 1");
}

/// Few kinds, people and figures, so that much of it is equal.
using counted = patron::agenda<int, std::int64_t>;
std::vector<std::pair<int, counted::action>> random_actions(patron::generator& bits) {
  std::vector<std::pair<int, counted::action>> actions(bits() % 7);
  for (auto& [who, what] : actions) {
    who = static_cast<int>(bits() % 4);
    what.kind = static_cast<action_kind>(bits() % 3);
    what.why.times = bits() % 3;
    what.effort = std::chrono::minutes{bits() % 3 + 1};
    if (bits() % 4 != 0) {
      what.worth = estimated<std::int64_t>{static_cast<std::int64_t>(bits() % 5)};
    }
    if (bits() % 2 == 0) what.by = monday;
  }
  return actions;
}

TEST_CASE("agenda: no prospect before a customer, in any of 10,000", "[cycle]") {
  patron::generator bits{8};
  std::size_t wrong = 0;
  for (int n = 0; n < 10'000; ++n) {
    std::vector<agenda_person<int>> somebody;
    for (int id = 0; id < 4; ++id) {
      auto const hundredths = static_cast<std::int32_t>(bits() % 3 * 50);
      somebody.push_back({id, patron::grade::from_hundredths(hundredths), bits() % 2 == 0});
    }
    counted todo{somebody};
    for (auto const& [who, what] : random_actions(bits)) todo.add(who, what);
    counted const some =
        todo.within({std::chrono::minutes{bits() % 12}, static_cast<double>(bits() % 3) / 2.0});
    for (counted const* one : {&std::as_const(todo), &some}) {
      auto before = agenda_group::customer;
      for (auto const& entry : one->list()) {
        auto const& person = somebody[static_cast<std::size_t>(*entry.who)];
        if (person.group() < before) ++wrong;
        before = person.group();
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("agenda: the same for any order and any partition", "[cycle]") {
  patron::generator bits{9};
  std::vector<agenda_person<int>> const all{
      {0, 1.0_grade}, {1, 0.5_grade}, {2, 1.0_grade, true}, {3, 1.1_grade}};
  for (int n = 0; n < 300; ++n) {
    auto actions = random_actions(bits);
    counted whole{all};
    for (auto const& [who, what] : actions) whole.add(who, what);
    patron::shuffle(actions, bits);
    std::array<counted, 3> parts{counted{all}, counted{}, counted{all}};
    for (auto const& [who, what] : actions) parts[bits() % 2 * 2].add(who, what);
    counted const again = merged(parts[2], merged(parts[1], parts[0]));
    REQUIRE(again == whole);
    REQUIRE(again.list() == whole.list());
  }
}

}  // namespace

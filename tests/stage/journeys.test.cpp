// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/entry_month.hpp>
#include <patron/stage/journeys.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using namespace stage_test;
using patron::by_grade;

auto journeys_of(std::vector<move> const& moves, sys_days until = start + days{100}) {
  return patron::journeys(moves, stages, until, &move::who, &move::to, &move::on, by_grade,
                          &move::why);
}
using journey_list = decltype(journeys_of({}));

template<class Journey>
std::vector<stage> stages_of(Journey const& journey) {
  std::vector<stage> all;
  for (auto const& s : journey.stays) all.push_back(s.stage);
  return all;
}

// ---- traits and refusals

static_assert(std::copyable<journey_list> && std::equality_comparable<journey_list>);
static_assert(std::ranges::random_access_range<journey_list>);
static_assert(std::same_as<std::ranges::range_value_t<journey_list>,
                           patron::journey<int, stage, std::string>>);

struct plain_move {
  int who{};
  stage to{};
  sys_days on{};
  double when = 0.0;
  struct {
  } nothing{};
};
template<class Stage, class Day>
concept readable = requires(std::vector<plain_move> const& moves, Stage to, Day on) {
  patron::journeys(moves, stages, &plain_move::who, to, on);
};
static_assert(readable<stage plain_move::*, sys_days plain_move::*>);
static_assert(!readable<int plain_move::*, sys_days plain_move::*>);  // a number is no stage
static_assert(!readable<stage plain_move::*, double plain_move::*>);  // nor a day
static_assert(!readable<stage plain_move::*, int plain_move::*>);

// ---- cases worked out by hand

TEST_CASE("moves in any order make one journey a person") {
  std::vector<move> const moves{{2, reader, start + days{4}},
                                {1, lead, start + days{9}},
                                {1, stranger, start},
                                {2, stranger, start},
                                {1, reader, start + days{3}}};
  auto const all = journeys_of(moves);
  REQUIRE(all.size() == 2);
  CHECK(all[0].person == 1);
  CHECK(stages_of(all[0]) == std::vector{stranger, reader, lead});
  CHECK(stages_of(all[1]) == std::vector{stranger, reader});
  CHECK(all[0].stays[1].from == start + days{3});
  CHECK(all[0].stays[1].to == start + days{9});
  CHECK(all[0].stays[1].grade == 0.2_grade);
  CHECK_FALSE(all[0].stays[1].open);
  CHECK(all[0].stays[2].open);
  CHECK_FALSE(all[0].stays[2].to);
  CHECK(all.ladder() == stages);
  CHECK(all.until() == start + days{100});
}

TEST_CASE("steps back and rungs left out are facts") {
  auto const all = journeys_of({{1, stranger, start},
                                {1, trial, start + days{2}},
                                {1, reader, start + days{5}},
                                {1, customer, start + days{9}}});
  CHECK(stages_of(all[0]) == std::vector{stranger, trial, reader, customer});
}

TEST_CASE("coming where one is already changes nothing") {
  auto const all = journeys_of({{1, reader, start},
                                {1, reader, start + days{2}},
                                {1, lead, start + days{5}},
                                {1, reader, start + days{6}}});
  CHECK(stages_of(all[0]) == std::vector{reader, lead, reader});
  CHECK(all[0].stays[0].to == start + days{5});
}

TEST_CASE("on one day people climb and leave last, unless a sequence says otherwise") {
  std::vector<move> const moves{
      {1, lost, start, 1}, {1, customer, start, 2}, {1, stranger, start, 4}, {1, lead, start, 3}};
  CHECK(stages_of(journeys_of(moves)[0]) == std::vector{stranger, lead, customer, lost});
  auto const in_sequence =
      patron::journeys(moves, stages, &move::who, &move::to, &move::on, &move::number);
  CHECK(stages_of(in_sequence[0]) == std::vector{lost, customer, lead, stranger});
}

TEST_CASE("who was there before we looked has no starting day") {
  auto const all = journeys_of({{1, lead, start + days{7}}, {1, reader, {}}, {2, customer, {}}});
  CHECK(stages_of(all[0]) == std::vector{reader, lead});
  CHECK_FALSE(all[0].stays[0].from);
  CHECK(all[0].stays[0].to == start + days{7});
  CHECK_FALSE(all[0].age());
  CHECK(all[1].stays[0].open);
  CHECK_FALSE(all[1].stays[0].from);
  CHECK_FALSE(all[1].lasted(all[1].stays[0]));
}

TEST_CASE("a reason belongs to its move, and is gone when the person comes back") {
  auto const all = journeys_of({{1, lead, start},
                                {1, lost, start + days{10}, 0, "price"},
                                {1, lead, start + days{50}},
                                {1, closed, start + days{60}, 0, "moved away"}});
  CHECK(stages_of(all[0]) == std::vector{lead, lost, lead, closed});
  CHECK(all[0].stays[1].reason == "price");
  CHECK(all[0].stays[1].is_exit());
  CHECK(all[0].stays[2].reason.empty());
  CHECK(all[0].has_left());
  CHECK(all[0].now().reason == "moved away");
  CHECK(all[0].lasted(all[0].stays[1]) == days{40});
}

TEST_CASE("without an end of observation the day of the last move is it") {
  std::vector<move> const moves{{1, reader, start}, {2, reader, start + days{30}}};
  auto const all = patron::journeys(moves, stages, &move::who, &move::to, &move::on);
  CHECK(all.until() == start + days{30});
  CHECK(all[0].age() == days{30});
  CHECK(all[1].age() == days{0});
}

TEST_CASE("a person is found by id") {
  auto const all = journeys_of({{3, reader, start}, {7, lead, start}});
  REQUIRE(all.find(7) != all.end());
  CHECK(all.find(7)->stage() == lead);
  CHECK(all.find(5) == all.end());
  CHECK(all.find(9) == all.end());
}

TEST_CASE("ids, stages and days may be of other types") {
  struct row {
    char const* name;
    std::string to;
    patron::day_point on;
  };
  auto const day = std::chrono::time_point_cast<patron::day_count>(start);
  std::vector<row> const rows{{"ben", "customer", day}, {"ada", "stranger", day}};
  patron::stage_ladder<std::string> const ladder{{"stranger", 0.0_grade}, {"customer", 1.0_grade}};
  auto const all = patron::journeys(rows, ladder, &row::name, &row::to, &row::on);
  REQUIRE(all.size() == 2);
  CHECK(all[0].person == "ada");
  CHECK(all[1].stage() == "customer");
  CHECK(all.find(std::string_view{"ben"}) != all.end());

  auto of_ben = rows | std::views::filter([](row const& r) { return r.name[0] == 'b'; });
  CHECK(patron::journeys(of_ben, ladder, &row::name, &row::to, &row::on).size() == 1);
}

TEST_CASE("journeys are parted by cohort and by segment") {
  auto const all = journeys_of({{1, reader, start},
                                {2, lead, start + days{40}},
                                {2, customer, start + days{41}},
                                {3, reader, start + days{1}},
                                {4, reader, {}}});
  auto const cohorts = all.by(patron::entry_month);
  REQUIRE(cohorts.size() == 3);
  CHECK(cohorts.at(std::nullopt).size() == 1);
  CHECK(cohorts.at(2026y / std::chrono::January).size() == 2);
  CHECK(cohorts.at(2026y / std::chrono::February).size() == 1);
  auto const segments = all.by([](auto const& j) { return j.person % 2 == 0; });
  CHECK(segments.at(true).size() == 2);
  CHECK(segments.at(true)[0].person == 2);
  CHECK(segments.at(false).until() == all.until());
  CHECK(segments.at(false).ladder() == all.ladder());
}

// ---- properties on generated input

TEST_CASE("the order of the moves does not matter") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const moves = some_moves(50 + seed * 50, 12, seed);
    CHECK(journeys_of(shuffled(moves, seed + 1)) == journeys_of(moves));
    auto const in_sequence = [](std::vector<move> const& of) {
      return patron::journeys(of, stages, &move::who, &move::to, &move::on, &move::number,
                              &move::why);
    };
    CHECK(in_sequence(shuffled(moves, seed + 2)) == in_sequence(moves));
  }
}

TEST_CASE("what the stays lasted adds up to the age of the journey") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    for (auto const& one : journeys_of(some_moves(600, 40, seed))) {
      days sum{0};
      for (auto const& s : one.stays) {
        auto const lasted = one.lasted(s);
        if (lasted) sum += *lasted;
        CHECK(lasted.has_value() == s.from.has_value());
      }
      auto const dated = std::ranges::find_if(one.stays, [](auto const& s) { return !!s.from; });
      if (one.age()) CHECK(sum == *one.age());
      if (dated != one.stays.end()) CHECK(sum == *one.until - *dated->from);
    }
  }
}

TEST_CASE("stays follow each other without a gap, and never at the same stage") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const moves = some_moves(600, 40, seed);
    std::size_t stays = 0;
    for (auto const& one : journeys_of(moves)) {
      stays += one.stays.size();
      for (std::size_t i = 0; i < one.stays.size(); ++i) {
        auto const& s = one.stays[i];
        bool const is_last = i + 1 == one.stays.size();
        CHECK(s.open == is_last);
        CHECK(s.is_exit() == stages.is_exit(s.stage));
        if (s.grade) CHECK(*s.grade == stages.grade(s.stage));
        if (is_last) continue;
        CHECK(s.to == one.stays[i + 1].from);
        CHECK(s.from <= s.to);
        CHECK(s.stage != one.stays[i + 1].stage);
      }
    }
    CHECK(stays <= moves.size());
  }
}

TEST_CASE("a person's journey does not depend on the others") {
  auto const moves = some_moves(800, 10, 5);
  auto const all = journeys_of(moves);
  for (int person = 1; person <= 10; ++person) {
    std::vector<move> theirs;
    std::ranges::copy_if(moves, std::back_inserter(theirs),
                         [&](move const& m) { return m.who == person; });
    CHECK(journeys_of(theirs)[0] == *all.find(person));
  }
}

TEST_CASE("the parts hold everybody once") {
  auto const all = journeys_of(some_moves(800, 60, 6));
  std::size_t people = 0;
  for (auto const& [month, part] : all.by(patron::entry_month)) {
    people += part.size();
    for (auto const& one : part) CHECK(patron::entry_month(one) == month);
  }
  CHECK(people == all.size());
}

// ---- edges and bad input

TEST_CASE("nobody moved") {
  std::vector<move> const none;
  auto const all = patron::journeys(none, stages, &move::who, &move::to, &move::on);
  CHECK(all.empty());
  CHECK_FALSE(all.until());
  CHECK(all.find(1) == all.end());
  CHECK(journeys_of({}).until() == start + days{100});
  CHECK(all.by(patron::entry_month).empty());
}

TEST_CASE("moves that have no day at all") {
  std::vector<move> const undated{{1, reader, {}}, {1, customer, {}}};
  auto const all = patron::journeys(undated, stages, &move::who, &move::to, &move::on);
  CHECK_FALSE(all.until());
  CHECK(stages_of(all[0]) == std::vector{reader, customer});
  CHECK_FALSE(all[0].stays[0].open);
  CHECK_FALSE(all[0].stays[0].to);
  CHECK(all[0].stays[1].open);
  CHECK_FALSE(all[0].lasted(all[0].stays[1]));
}

TEST_CASE("bad moves are refused with their place") {
  constexpr sys_days until = start + days{30};
  auto const said = [&](move const& bad) {
    std::vector<move> const moves{{1, reader, start}, {2, lead, start}, bad};
    return support::sentence([&] { return journeys_of(moves, until); });
  };
  CHECK(said({3, reader, start + days{30}}).empty());
  CHECK(said({3, reader, start + days{31}}) ==
        "journeys: record 2: day \"2026-02-05\" is after until, 2026-02-04");
  CHECK(said({3, static_cast<stage>(99), start}) ==
        "journeys: record 2: stage \"99\" is neither a rung nor an exit of the ladder");
  CHECK(said({3, lost, {}}) == "journeys: record 2: day is missing: who leaves does so on a day");
  CHECK(said({3, reader, sys_days{days{100'000'000}}}).find("record 2: day") != std::string::npos);

  std::vector<move> const far_off{{1, reader, sys_days{days{100'000'000}}}};
  CHECK(support::sentence([&] {
          return patron::journeys(far_off, stages, &move::who, &move::to, &move::on);
        }) == "journeys: record 0: day \"100000000\" is beyond the civil calendar");
}

}  // namespace

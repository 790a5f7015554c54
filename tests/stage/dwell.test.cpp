// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/dwell.hpp>
#include <patron/stage/journeys.hpp>

#include <concepts>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::dwell<patron::stage_ladder<int>>>);

namespace {

using namespace stage_test;

using table = patron::dwell<std::remove_const_t<decltype(stages)>>;

static_assert(std::regular<table> && patron::mergeable<table> && patron::has_fields<table>);

auto journeys_of(std::vector<move> const& moves) {
  return patron::journeys(moves, stages, start + days{100}, &move::who, &move::to, &move::on);
}

// ---- cases worked out by hand

TEST_CASE("how long people stay, open stays among them") {
  // As a lead: 10 days, then up; 20 days, then down; 30 days, then away; and 60 days so far.
  auto const stays = patron::dwell(journeys_of({{1, lead, start},
                                                {1, trial, start + days{10}},
                                                {2, lead, start},
                                                {2, reader, start + days{20}},
                                                {3, lead, start},
                                                {3, lost, start + days{30}},
                                                {4, lead, start + days{40}}}));
  auto const as_lead = stays.at(lead);
  CHECK(as_lead.subjects() == 4);
  CHECK(as_lead.events() == 3);
  CHECK(as_lead.at(days{9}) == 1.0);
  CHECK(as_lead.at(days{10}) == 0.75);
  CHECK(as_lead.at(days{30}) == 0.25);
  CHECK(as_lead.median() == days{20});
  CHECK(as_lead.followed_until() == days{60});
  CHECK(stays.at(trial).events() == 0);
  CHECK(stays.at(customer).subjects() == 0);
}

TEST_CASE("a second stay counts as well, one without a start is left out") {
  auto const stays = patron::dwell(journeys_of({{1, lead, {}},
                                                {1, reader, start},
                                                {1, lead, start + days{5}},
                                                {1, reader, start + days{7}}}));
  CHECK(stays.undated(lead) == 1);
  CHECK(stays.at(lead).events() == 1);
  CHECK(stays.at(lead).median() == days{2});
  CHECK(stays.at(reader).subjects() == 2);
  CHECK(stays.undated(reader) == 0);
}

// ---- properties on generated input

TEST_CASE("every stay on a rung is in its curve or undated") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const all = journeys_of(some_moves(500, 50, seed));
    auto const stays = patron::dwell(all);
    for (auto const& rung : stages.rungs()) {
      std::uint64_t there = 0;
      std::uint64_t ended = 0;
      for (auto const& one : all) {
        for (auto const& s : one.stays) {
          if (s.stage != rung.stage) continue;
          ++there;
          if (s.from && !s.open) ++ended;
        }
      }
      CHECK(stays.at(rung.stage).subjects() + stays.undated(rung.stage) == there);
      CHECK(stays.at(rung.stage).events() == ended);
    }
  }
}

TEST_CASE("the stays of any parts of the people merge into those of the whole") {
  auto const all = journeys_of(some_moves(2'000, 300, 2));
  auto const whole = patron::dwell(all);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    support::integers next{seed};
    std::vector<table> parts(1 + seed, table{stages});
    for (auto const& one : all) parts[next() % parts.size()].add(one);
    table together;
    for (auto const& part : parts) together.merge(part);
    CHECK(together == whole);
    CHECK(together.at(lead) == whole.at(lead));
  }
  CHECK(patron::merged(whole, table{}) == whole);
}

// ---- edges

TEST_CASE("nobody stays anywhere, and an exit is no rung") {
  CHECK(patron::dwell(journeys_of({})).at(lead).subjects() == 0);
  CHECK(patron::dwell(journeys_of({})).size() == stages.size());
  CHECK(support::sentence([] { return table{stages}.at(lost); }) ==
        "stage_ladder: stage \"6\" is not a rung of this ladder");
  CHECK(support::sentence([] { return table{}.undated(lead); }) ==
        "what is counted by rung needs a ladder first");
}

}  // namespace

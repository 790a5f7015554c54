// SPDX-License-Identifier: MIT
#include <patron/opportunity/need_history.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using namespace needs_told;
using patron::need_doubt;
using patron::need_event;

TEST_CASE("needs: a life told in any order", "[opportunity]") {
  auto const needs =
      history_of({{7, need::storage, 30, need_event::met_elsewhere, eur(480)},
                  {7, need::storage, 12, need_event::raised, eur(500), "", "ben"},
                  {7, need::storage, 20, need_event::not_proposed, std::nullopt, "no staff"},
                  {7, need::storage, 10, need_event::noticed, eur(400), "", "anna"},
                  {7, need::storage, 14, need_event::noticed},
                  {7, need::storage, 40, need_event::proposed},
                  {3, need::repair, 5, need_event::raised}});
  REQUIRE(needs.lives().size() == 2);
  CHECK(needs.lives()[0].customer == 3);
  CHECK(needs.lives()[0].since() == at(5));
  CHECK(!needs.lives()[0].answered());
  auto const& life = needs.lives()[1];
  CHECK(life.noticed == at(10));
  CHECK(life.raised == at(12));
  CHECK(life.since() == at(10));
  CHECK(life.not_proposed == at(20));
  CHECK(life.proposed == at(40));
  CHECK(!life.met);
  CHECK(life.met_elsewhere == at(30));
  CHECK(life.closed() == at(30));
  CHECK(life.answered() == at(30));
  CHECK(life.worth->amount() == eur(500));  // the last one stated
  CHECK(life.paid_elsewhere == eur(480));
  CHECK(life.reason == "no staff");
  CHECK(life.segment == "anna");  // the first one stated
  CHECK(needs.doubts().empty());
  CHECK(needs.until() == until);
}

TEST_CASE("needs: one that comes up again after it was met", "[opportunity]") {
  auto const lives_of = [](int second) {
    return history_of({{1, need::repair, 10, need_event::noticed},
                       {1, need::repair, 20, need_event::met},
                       {1, need::repair, second, need_event::raised}})
        .lives();
  };
  CHECK(lives_of(20).size() == 1);  // on the day itself it is the same
  auto const lives = lives_of(21);
  REQUIRE(lives.size() == 2);
  CHECK(lives[0].met == at(20));
  CHECK(lives[1].since() == at(21));
  CHECK(!lives[1].closed());
}

TEST_CASE("needs: every contradiction is listed with its record", "[opportunity]") {
  auto const needs = history_of({{1, need::repair, 9, need_event::proposed},
                                 {1, need::repair, 10, need_event::noticed},
                                 {1, need::repair, 20, need_event::met},
                                 {1, need::repair, 20, need_event::met_elsewhere},
                                 {1, need::storage, 4, need_event::met_elsewhere, eur(5)},
                                 {2, need::storage, 5, need_event::proposed},
                                 {2, need::storage, 5, need_event::noticed}});
  auto const& doubts = needs.doubts();
  REQUIRE(doubts.size() == 3);
  CHECK(doubts[0].doubt == need_doubt::proposed_before_noticed);
  CHECK(doubts[0].record == 0);
  CHECK(doubts[1].doubt == need_doubt::met_twice);
  CHECK(doubts[1].event == need_event::met_elsewhere);
  CHECK(doubts[1].record == 3);
  CHECK(doubts[2].doubt == need_doubt::met_before_noticed);
  CHECK(doubts[2].record == 4);
  CHECK(doubts[2].customer == 1);
  CHECK(doubts[2].need == need::storage);
  CHECK(doubts[2].day == at(4));
  CHECK(needs.lives()[1].proposed == at(9));  // what is doubted is told all the same
  CHECK(needs.lives()[1].met == at(20));
  CHECK(!needs.lives()[1].met_elsewhere);
}

TEST_CASE("needs: any order of the events gives the same lives and doubts", "[opportunity]") {
  bool same = true;
  std::size_t doubts = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    auto notes = random_notes(60, 5, seed);
    auto const told = history_of(notes);
    support::shuffle(notes, seed);
    auto const again = history_of(notes);
    same = same && told.lives() == again.lives() && told.doubts().size() == again.doubts().size();
    for (auto const& life : told.lives()) same = same && !(life.met && life.met_elsewhere);
    doubts += told.doubts().size();
  }
  CHECK(same);
  CHECK(doubts > 1000);
}

TEST_CASE("needs: what cannot be is refused with its record", "[opportunity]") {
  CHECK(support::sentence([] {
          return history_of({{1, need::repair, 100, need_event::noticed},
                             {1, need::repair, 101, need_event::noticed}});
        }) == "need_history: record 1: day \"2025-04-12\" is after until, 2025-04-11");
  CHECK(support::sentence([] {
          return history_of({{1, need::repair, 1, need_event::noticed, eur(0)},
                             {1, need::repair, 1, need_event::raised, eur(-3)}});
        }) == "need_history: record 1: worth \"-3\" is below zero");
  CHECK(history_of({}).lives().empty());
}

TEST_CASE("needs: without reasons and segments, and with an amount for each event",
          "[opportunity]") {
  struct row {
    int who = 0;
    std::int64_t worth = 0;
  };
  std::vector<row> const rows = {{2, 30}, {1, 20}};
  patron::need_history const needs{rows,
                                   until,
                                   &row::who,
                                   [](row const&) { return "repair"; },
                                   [](row const&) { return start; },
                                   [](row const&) { return need_event::noticed; },
                                   &row::worth};
  REQUIRE(needs.lives().size() == 2);
  CHECK(needs.lives()[0].need == "repair");
  CHECK(needs.lives()[0].worth->amount() == 20);
  CHECK(needs.lives()[0].reason == patron::no_label{});
}

}  // namespace

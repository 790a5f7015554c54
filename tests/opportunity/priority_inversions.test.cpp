// SPDX-License-Identifier: MIT
#include <patron/opportunity/priority_inversions.hpp>

#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using namespace needs_told;
using patron::need_event;

auto inversions(std::vector<note> const& notes, std::vector<int> const& touches) {
  return patron::priority_inversions(touches, history_of(notes), [](int day) { return at(day); });
}

TEST_CASE("inversions: a customer waits between the day of her need and that of the answer",
          "[opportunity]") {
  std::vector<note> const notes = {{1, need::repair, 10, need_event::raised},
                                   {1, need::repair, 14, need_event::proposed}};
  CHECK(inversions(notes, {10}).inverted.empty());
  CHECK(inversions(notes, {14}).inverted.empty());
  auto const found = inversions(notes, {13, 10, 11, 13, 50, 13});
  REQUIRE(found.inverted.size() == 2);
  CHECK(found.inverted[0] == patron::inverted_day{at(11), 1, 1});
  CHECK(found.inverted[1] == patron::inverted_day{at(13), 3, 1});
  CHECK(found.days == patron::rate{2, 4});
  using row = patron::passed_over_customer<int>;
  CHECK(found.passed_over == std::vector{row{1, 3, 2}});  // 11, 12 and 13; on 12 nobody was served
}

TEST_CASE("inversions: customers count once, however many needs they have", "[opportunity]") {
  auto const found = inversions({{1, need::repair, 10, need_event::raised},
                                 {1, need::repair, 14, need_event::met_elsewhere},
                                 {1, need::storage, 12, need_event::noticed},
                                 {1, need::storage, 16, need_event::met},
                                 {2, need::storage, 12, need_event::raised},    // still waits
                                 {3, need::storage, 12, need_event::proposed},  // never known
                                 {4, need::training, 99, need_event::raised}},
                                {13, 15, 100});
  REQUIRE(found.inverted.size() == 3);
  CHECK(found.inverted[0] == patron::inverted_day{at(13), 1, 2});
  CHECK(found.inverted[1] == patron::inverted_day{at(15), 1, 2});
  CHECK(found.inverted[2] == patron::inverted_day{at(100), 1, 2});
  using row = patron::passed_over_customer<int>;
  CHECK(found.passed_over == std::vector{row{1, 5, 2}, row{2, 88, 3}, row{4, 1, 1}});
  CHECK(inversions({}, {1, 2}).days == patron::rate{0, 2});
  CHECK(inversions({{1, need::repair, 10, need_event::raised}}, {}).passed_over.empty());
  CHECK(support::sentence([] {
          return inversions({}, {1, 101});
        }) == "priority_inversions: record 1: day \"2025-04-12\" is after until, 2025-04-11");
}

TEST_CASE("inversions: any firm, counted day by day", "[opportunity]") {
  bool same = true;
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    auto const notes = random_notes(30, 6, seed);
    support::integers next{seed};
    std::vector<int> touches(20);
    for (int& day : touches) day = static_cast<int>(next.between(0, 100));
    auto const needs = history_of(notes);
    auto const found = inversions(notes, touches);
    std::uint64_t pairs = 0;  // of an inverted day and a customer who waits
    for (auto const& one : found.inverted) {
      std::vector<int> waiting;
      for (auto const& life : needs.lives()) {
        bool const waits = life.since() && *life.since() < one.day &&
                           (!life.answered() || one.day < *life.answered());
        if (waits && (waiting.empty() || waiting.back() != life.customer)) {
          waiting.push_back(life.customer);
        }
      }
      same = same && waiting.size() == one.customers_waiting;
      pairs += one.customers_waiting;
    }
    for (auto const& who : found.passed_over) pairs -= who.days_passed_over;
    same = same && pairs == 0 && found.days.kept == found.inverted.size();
  }
  CHECK(same);
}

}  // namespace

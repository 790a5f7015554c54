// SPDX-License-Identifier: MIT
#include <patron/opportunity/leaving_after_waiting.hpp>
#include <patron/opportunity/priority_inversions.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using namespace needs_told;
using patron::finding;
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

struct customer {
  int id = 0;
  bool left = false;
};

/// So many of 40 who waited left, and so many of 40 others.
patron::waiting_effect effect(int left_waited, int left_others) {
  patron::inverted_priorities<int> inversions;
  std::vector<customer> customers;
  for (int i = 0; i < 40; ++i) {
    inversions.passed_over.push_back({.customer = i, .days_waited = 1, .days_passed_over = 1});
    customers.push_back({i, i < left_waited});
    customers.push_back({100 + i, i < left_others});
  }
  return patron::leaving_after_waiting(inversions, customers, &customer::id, &customer::left);
}

TEST_CASE("inversions: do those who waited leave more?", "[opportunity]") {
  auto const shown = effect(20, 5);
  CHECK(shown.left_after_waiting == patron::rate{20, 40});
  CHECK(shown.left_otherwise == patron::rate{5, 40});
  CHECK(shown.difference->value == 0.375);
  CHECK(shown.difference->low > 0.0);
  CHECK(shown.verdict.finding == finding::shown);
  CHECK(effect(10, 10).verdict.finding == finding::not_shown);
  CHECK(effect(5, 20).verdict.finding == finding::not_shown);  // they leave less
  CHECK(effect(1, 1).verdict.finding == finding::too_few);
  CHECK(effect(0, 0).verdict.finding == finding::too_few);
  auto const nobody = patron::leaving_after_waiting(patron::inverted_priorities<int>{},
                                                    std::vector<customer>{{1, true}}, &customer::id,
                                                    &customer::left);
  CHECK(!nobody.difference);
  CHECK(nobody.verdict.finding == finding::too_few);
}

}  // namespace

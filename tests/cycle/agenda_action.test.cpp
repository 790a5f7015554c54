// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/cycle/agenda_action.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"

namespace {

using namespace std::chrono_literals;
using action = patron::agenda_action<std::int64_t>;
using patron::action_cause;
using patron::day_count;
using patron::day_point;
using patron::estimated;

static_assert(std::regular<action> && patron::has_fields<action>);

action worth(std::int64_t amount) {
  return {.worth = estimated<std::int64_t>{amount}, .effort = 20min};
}

TEST_CASE("agenda_action: what an hour of it may bring", "[cycle]") {
  CHECK(worth(500).worth_per_hour() == 1500.0);
  CHECK(worth(0).worth_per_hour() == 0.0);
  CHECK(action{.effort = 20min}.worth_per_hour() == std::nullopt);
}

/// Two values of each member.
std::vector<action> accounts() {
  day_point const monday{day_count{20'000}};
  std::vector<action> all;
  for (auto const& why : {patron::action_reason{action_cause::gone_quiet, monday},
                          patron::action_reason{action_cause::has_left, {}, 1, "price"}}) {
    for (auto const& value : {std::optional<estimated<std::int64_t>>{}, worth(7).worth}) {
      for (auto const effort : {10min, 30min}) {
        for (auto const& by : {std::optional<day_point>{}, std::optional{monday}}) {
          all.push_back({.why = why, .worth = value, .effort = effort, .by = by});
        }
      }
    }
  }
  return all;
}

action joined(action a, action const& b) {
  a.join(b);
  return a;
}

TEST_CASE("agenda_action: of two accounts the greater worth, the longer effort, the earlier day",
          "[cycle]") {
  auto const all = accounts();
  action const most = joined(all.front(), all.back());
  CHECK(most.why.cause == action_cause::has_left);
  CHECK(most.worth == worth(7).worth);
  CHECK(most.effort == 30min);
  CHECK(most.by == all.back().by);
}

TEST_CASE("agenda_action: it does not matter which account was told first", "[cycle]") {
  auto const all = accounts();
  bool holds = all.size() == 16;
  for (action const& a : all) {
    holds = holds && joined(a, a) == a;
    for (action const& b : all) {
      holds = holds && joined(a, b) == joined(b, a);
      for (action const& c : all) {
        holds = holds && joined(joined(a, b), c) == joined(a, joined(b, c));
      }
    }
  }
  CHECK(holds);
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/cycle/action_efforts.hpp>

#include <chrono>

#include "catch.hpp"

namespace {

using namespace std::chrono_literals;
using patron::action_efforts;
using patron::action_kind;

TEST_CASE("action_efforts: the one that is named like the kind", "[cycle]") {
  constexpr action_efforts counted{1min, 2min, 3min, 4min, 5min, 6min, 7min, 8min, 9min, 10min};
  int const last = static_cast<int>(last_of(action_kind{}));
  for (int i = 0; i <= last; ++i) {
    CHECK(counted[static_cast<action_kind>(i)] == std::chrono::minutes{i + 1});
  }
  CHECK(last == 9);
  STATIC_REQUIRE(action_efforts{.win_back = 1h}[action_kind::win_back] == 60min);
}

TEST_CASE("action_efforts: as terms of an action, without a last day", "[cycle]") {
  action_efforts const usual;
  for (int i = 0; i <= static_cast<int>(last_of(action_kind{})); ++i) {
    auto const kind = static_cast<action_kind>(i);
    CHECK(usual(kind).effort == usual[kind]);
    CHECK(usual(kind).effort > 0min);
    CHECK(!usual(kind).by);
  }
}

}  // namespace

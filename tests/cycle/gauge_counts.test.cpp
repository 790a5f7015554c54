// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/cycle/gauge_counts.hpp>
#include <patron/cycle/gauges.hpp>

#include <chrono>
#include <cstdint>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::gauge_counts;
using patron::mechanism;
using patron::rate;

static_assert(patron::mergeable<gauge_counts> && patron::has_fields<gauge_counts> &&
              patron::named_state<gauge_counts>);

constexpr gauge_counts spring{.sowing = {1, 2},
                              .growing = {3, 4},
                              .gripping = {5, 6},
                              .extending = {7, 8},
                              .referring = {9, 10}};

TEST_CASE("gauge_counts: by name and by mechanism", "[cycle]") {
  STATIC_REQUIRE(spring[mechanism::sowing] == rate{1, 2});
  STATIC_REQUIRE(spring[mechanism::growing] == rate{3, 4});
  STATIC_REQUIRE(spring[mechanism::gripping] == rate{5, 6});
  STATIC_REQUIRE(spring[mechanism::extending] == rate{7, 8});
  STATIC_REQUIRE(spring[mechanism::referring] == rate{9, 10});
  gauge_counts changed = spring;
  changed[mechanism::extending] = {};
  CHECK(changed.extending == rate{});
  CHECK(changed != spring);
}

TEST_CASE("gauge_counts: counts that do not fit leave all of them as they were", "[cycle]") {
  gauge_counts most{.sowing = {1, 2}, .referring = {1, UINT64_MAX}};
  gauge_counts const before = most;
  gauge_counts const more{.sowing = {1, 1}, .referring = {1, 1}};
  CHECK(!support::sentence([&] { return most.merge(more), 0; }).empty());
  CHECK(most == before);
  patron::gauges firm;
  firm.add(patron::year(std::chrono::year{2025}), before);
  CHECK(!support::sentence([&] {
           return firm.add(patron::year(std::chrono::year{2025}), more), 0;
         }).empty());
  CHECK(firm.periods()[0].counts == before);
}

TEST_CASE("gauge_counts: people in parts, in any order", "[cycle]") {
  constexpr gauge_counts others{.sowing = {1, 1}, .referring = {0, 5}};
  constexpr gauge_counts third{.gripping = {2, 9}};
  STATIC_REQUIRE(merged(spring, others).sowing == rate{2, 3});
  STATIC_REQUIRE(merged(spring, others).referring == rate{9, 15});
  STATIC_REQUIRE(merged(spring, others) == merged(others, spring));
  STATIC_REQUIRE(merged(merged(spring, others), third) == merged(spring, merged(others, third)));
  STATIC_REQUIRE(merged(spring, gauge_counts{}) == spring);
}

}  // namespace

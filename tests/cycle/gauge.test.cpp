// SPDX-License-Identifier: MIT
#include <patron/cycle/gauge.hpp>

#include <concepts>
#include <optional>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using patron::gauge;
using patron::gauge_state;

static_assert(std::regular<gauge>);

TEST_CASE("gauge: judged where it has a value and a target", "[cycle]") {
  STATIC_REQUIRE(gauge{.rate = {3, 4}, .target = 0.5}.state() == gauge_state::judged);
  STATIC_REQUIRE(gauge{.rate = {0, 4}, .target = 0.5}.state() == gauge_state::judged);
  STATIC_REQUIRE(gauge{.rate = {3, 4}}.state() == gauge_state::no_target);
  // Without data it does not matter whether there is a target.
  STATIC_REQUIRE(gauge{.target = 0.5}.state() == gauge_state::no_data);
  STATIC_REQUIRE(gauge{}.state() == gauge_state::no_data);
  CHECK(support::each_has_words(gauge_state::no_target));
}

TEST_CASE("gauge: the part of the target that is reached", "[cycle]") {
  STATIC_REQUIRE(gauge{.rate = {1, 4}, .target = 0.5}.reached() == 0.5);
  STATIC_REQUIRE(gauge{.rate = {3, 4}, .target = 0.5}.reached() == 1.5);  // more than met
  STATIC_REQUIRE(gauge{.rate = {0, 4}, .target = 0.5}.reached() == 0.0);
  STATIC_REQUIRE(gauge{.rate = {3, 4}}.reached() == std::nullopt);
  STATIC_REQUIRE(gauge{.target = 0.5}.value() == std::nullopt);
}

TEST_CASE("gauge: short where even the upper end of the interval is below the target", "[cycle]") {
  gauge const many{.rate = {300, 1000}, .target = 0.35};
  CHECK(many.is_short());
  CHECK(!many.is_short(0.9999));  // who wants to be surer has a wider interval
  gauge const few{.rate = {3, 10}, .target = 0.35};
  CHECK(few.reached() == many.reached());
  CHECK(!few.is_short());
  CHECK(!gauge{.rate = {300, 1000}}.is_short());
  CHECK(!gauge{.target = 0.35}.is_short());
}

}  // namespace

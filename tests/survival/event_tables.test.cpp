// SPDX-License-Identifier: MIT
#include <patron/survival/event_tables.hpp>
#include <patron/survival/log_rank.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"

using patron::event_tables;
using support::remission;

TEST_CASE("event_tables: one for each group", "[survival]") {
  auto const tables =
      event_tables(support::both_arms(), &remission::weeks, &remission::relapsed, &remission::arm);
  REQUIRE(tables.size() == 2);
  CHECK(tables.at("6-MP").curve().subjects() == 21);
  CHECK(tables.at("6-MP").curve().events() == 9);
  CHECK(tables.at("placebo").curve().events() == 21);
  CHECK(patron::log_rank(tables) == patron::log_rank(support::both_arms(), &remission::weeks,
                                                     &remission::relapsed, &remission::arm));
  CHECK(event_tables(std::vector<remission>{}, &remission::weeks, &remission::relapsed,
                     &remission::arm)
            .empty());
}

TEST_CASE("event_tables: an error names who was asked", "[survival]") {
  CHECK(support::sentence([] {
          return event_tables(std::vector<remission>{{-1, true, "A"}}, &remission::weeks,
                              &remission::relapsed, &remission::arm, patron::from_start, "asked");
        }) == "asked: record 0: duration \"-1\" is not a time from 0 on");
}

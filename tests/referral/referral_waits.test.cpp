// SPDX-License-Identifier: MIT
#include <patron/referral/referral_waits.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/sentence.hpp"

namespace {

using friends::forest_of;
using friends::on_day;
using friends::start;
using friends::until;
using patron::day_count;
using std::chrono::days;
using std::chrono::sys_days;

struct customer {
  int id = 0;
  sys_days since{};
};
using wait = patron::referral_wait<int>;

auto waits_of(std::vector<friends::told> const& rows, std::vector<customer> const& people) {
  return patron::referral_waits(forest_of(rows), people, &customer::id, &customer::since);
}

TEST_CASE("waits for the first referral, by hand", "[referral]") {
  auto const waits = waits_of(
      {on_day(40, 1, 11), on_day(10, 1, 12),  // the first one counts
       on_day(3, 2, 21), on_day(50, 2, 22),   // 2 is there since day 5
       on_day(7, 3, 31)},                     // on the day itself
      {{4, start + days{360}}, {3, start + days{7}}, {1, start}, {2, start + days{5}}, {5, until}});
  REQUIRE(waits.size() == 5);
  CHECK(waits[0] == wait{1, day_count{10}, true, 2});
  CHECK(waits[1] == wait{2, day_count{45}, true, 3});
  CHECK(waits[2] == wait{3, day_count{0}, true, 1});
  CHECK(waits[3] == wait{4, day_count{4}, false, 0});
  CHECK(waits[4] == wait{5, day_count{0}, false, 4});
}

TEST_CASE("the cycle time takes those along who have brought nobody yet", "[referral]") {
  // Of four customers two refer, after 10 and after 20 days; the others are watched for 15 and 364.
  auto const waits = waits_of({on_day(10, 1, 11), on_day(20, 2, 12)},
                              {{1, start}, {2, start}, {3, until - days{15}}, {4, start}});
  auto const cycle = patron::kaplan_meier(waits, &wait::lasted, &wait::brought);
  CHECK(cycle.at(day_count{10}) == 0.75);
  CHECK(cycle.at(day_count{20}) == 0.375);
  CHECK(cycle.median() == day_count{20});
}

TEST_CASE("waits: nobody, and refusals", "[referral]") {
  CHECK(waits_of({on_day(1, 1, 2)}, {}).empty());
  CHECK(support::sentence([] {
          return waits_of({}, {{1, start}, {2, until + days{1}}});
        }) == "referral_waits: record 1: day \"2026-01-01\" is after until, 2025-12-31");
  CHECK(support::sentence([] {
          return waits_of({}, {{1, start}, {1, start}});
        }) == "referral_waits: record 1: customer \"1\" stands in the list twice");
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/stage/continuity.hpp>

#include <chrono>
#include <functional>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using patron::continuity;
using patron::count_by_week;
using patron::week_count;
using prospects::day;
using days_of = std::vector<std::chrono::sys_days>;

TEST_CASE("count_by_week: whole weeks from the first day of the window", "[stage]") {
  days_of const records = {day(-1), day(0), day(6), day(7), day(13), day(14), day(15)};
  CHECK(count_by_week(records, {day(0), day(16)}, std::identity{}) ==
        std::vector<week_count>{{day(0), 2}, {day(7), 2}});
  CHECK(support::sentence([&] {
          return count_by_week(records, {day(0), day(6)}, std::identity{});
        }) == "count_by_week: a window has a week or more");
}

TEST_CASE("continuity: weeks without sowing", "[stage]") {
  days_of const touches = {day(1), day(2), day(30), day(36), day(69)};
  auto const sown = continuity(touches, {day(0), day(70)}, std::identity{});
  CHECK(sown.weeks.size() == 10);
  CHECK(sown.sown == patron::rate{4, 10});
  CHECK(sown.longest_silence == 3);  // the weeks 1 to 3, and 6 to 8

  auto const silent = continuity(days_of{}, {day(0), day(70)}, std::identity{});
  CHECK(silent.sown == patron::rate{0, 10});
  CHECK(silent.longest_silence == 10);
}

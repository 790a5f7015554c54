// SPDX-License-Identifier: MIT
#include <patron/core/calendar_period.hpp>

#include "catch.hpp"

using namespace std::chrono;
using patron::calendar_period;
using patron::period_number;
using patron::period_window;

namespace {

constexpr auto all_periods = {calendar_period::month, calendar_period::quarter,
                              calendar_period::year};

constexpr int quarters_between(sys_days a, sys_days b) {
  return period_number(b, calendar_period::quarter) - period_number(a, calendar_period::quarter);
}
static_assert(quarters_between(1997y / January / 1, 1997y / March / 31) == 0);
static_assert(quarters_between(1997y / March / 31, 1997y / April / 1) == 1);
static_assert(quarters_between(1997y / December / 31, 1999y / January / 1) == 5);
static_assert(period_window(period_number(2024y / February / 29, calendar_period::month),
                            calendar_period::month) == patron::month(2024y, February));

}  // namespace

TEST_CASE("calendar_period: every day lies in the window of its number, and windows join") {
  for (calendar_period const period : all_periods) {
    for (sys_days day = sys_days{-3y / November / 1}; day < sys_days{4y / March / 1};
         day += days{1}) {
      int const number = period_number(day, period);
      patron::window const when = period_window(number, period);
      REQUIRE(when.contains(day));
      REQUIRE(period_window(number + 1, period).from == when.to);
    }
    for (sys_days day = 1999y / December / 1; day < sys_days{2001y / February / 1};
         day += days{1}) {
      REQUIRE(period_window(period_number(day, period), period).contains(day));
    }
  }
}

// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>

#include <chrono>
#include <concepts>
#include <type_traits>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using patron::window;
using std::chrono::days;
using std::chrono::sys_days;
using support::sentence;
using namespace std::chrono_literals;
using std::chrono::January, std::chrono::February, std::chrono::March, std::chrono::June;
using std::chrono::July, std::chrono::October, std::chrono::December;

// ---- traits and refusals
static_assert(std::regular<window> && std::is_trivially_copyable_v<window>);
static_assert(!std::constructible_from<window, int, int>);
static_assert(!std::constructible_from<window, days, days>);  // a length is not a place in time
static_assert(sizeof(patron::day_count) == 4 && sizeof(patron::day_point) == 4);
static_assert(std::convertible_to<patron::day_point, sys_days>);
static_assert(std::convertible_to<patron::day_count, patron::real_days>);
static_assert(std::convertible_to<patron::day_count, patron::real_weeks>);
static_assert(std::convertible_to<std::chrono::weeks, patron::real_days>);
static_assert(!std::convertible_to<patron::real_days, days>);

// ---- cases worked out by hand
static_assert(patron::quarter(1997y, 1) ==
              window{1997y / January / 1, 1997y / std::chrono::April / 1});
static_assert(patron::quarter(1997y, 4).to == sys_days{1998y / January / 1});
static_assert(patron::quarter(1997y, 1).length() == days{90});
static_assert(patron::quarter(1996y, 1).length() == days{91});  // a leap year
static_assert(patron::month(1997y, January) == patron::month(1997y / January));
static_assert(patron::month(1997y, December).to == sys_days{1998y / January / 1});
static_assert(patron::month(1996y, February).length() == days{29});
static_assert(patron::month(1900y, February).length() == days{28});
static_assert(patron::month(2000y, February).last_day() == sys_days{2000y / February / 29});
static_assert(patron::year(1997y).length() == days{365} &&
              patron::year(1996y).length() == days{366});
static_assert(patron::year(1997y) == window{1997y / January / 1, 1998y / January / 1});

constexpr window first_quarter = patron::quarter(1997y, 1);
static_assert(first_quarter.contains(1997y / January / 1));
static_assert(first_quarter.contains(1997y / March / 31));
static_assert(!first_quarter.contains(1997y / std::chrono::April / 1));  // half open
static_assert(!first_quarter.contains(1996y / December / 31));
static_assert(first_quarter.last_day() == sys_days{1997y / March / 31});
// The same length, which is not the quarter before: 90 days before 1 January.
static_assert(first_quarter.just_before() == window{1996y / October / 3, 1997y / January / 1});

static_assert(patron::month_of(1997y / June / 30) == 1997y / June);
static_assert(patron::quarter_of(1997y / June / 30) == patron::quarter(1997y, 2));
static_assert(patron::quarter_of(1997y / July / 1) == patron::quarter(1997y, 3));
static_assert(patron::real_weeks{days{14}}.count() == 2.0);

// ---- properties
TEST_CASE("months, quarters and years join without a seam") {
  for (int y = 1890; y <= 2110; ++y) {
    std::chrono::year const year{y};
    sys_days end = patron::year(year).from;
    for (unsigned m = 1; m <= 12; ++m) {
      window const month = patron::month(year, std::chrono::month{m});
      REQUIRE(month.from == end);
      REQUIRE(patron::month_of(month.from) == year / std::chrono::month{m});
      REQUIRE(patron::month_of(month.last_day()) == year / std::chrono::month{m});
      end = month.to;
    }
    REQUIRE(patron::year(year).to == end);
    REQUIRE(patron::year(std::chrono::year{y + 1}).from == end);
    for (unsigned q = 1; q <= 3; ++q) {
      REQUIRE(patron::quarter(year, q).to == patron::quarter(year, q + 1).from);
    }
  }
}

TEST_CASE("every day lies in the month and the quarter that it is said to lie in") {
  support::integers draw{10};
  for (int i = 0; i < 20'000; ++i) {
    sys_days const day{days{draw.between(-100'000, 100'000)}};
    REQUIRE(patron::month(patron::month_of(day)).contains(day));
    REQUIRE(patron::quarter_of(day).contains(day));
    window const long_window{day, day + days{draw.between(0, 1'000)}};
    REQUIRE(long_window.just_before().to == long_window.from);
    REQUIRE(long_window.just_before().length() == long_window.length());
  }
}

// ---- edges
TEST_CASE("windows that cannot be") {
  sys_days const day = 1997y / June / 30;
  CHECK(sentence([&] {
          return window{day, day - days{1}};
        }) == "window: a window does not end before it starts");
  window const nothing{day, day};
  CHECK(nothing.empty());
  CHECK_FALSE(nothing.contains(day));
  CHECK(sentence([&] { return nothing.last_day(); }) == "window: an empty window has no last day");
  CHECK(window{}.empty());
  CHECK(window{day, day + days{1}}.last_day() == day);
}

TEST_CASE("calendar periods that are not there") {
  for (unsigned const n : {0U, 5U, 4'294'967'295U}) {
    CHECK(sentence([&] { return patron::quarter(1997y, n); }) ==
          "quarter: a year has the quarters 1 to 4");
  }
  for (unsigned const m : {0U, 13U}) {
    CHECK(sentence([&] { return patron::month(1997y, std::chrono::month{m}); }) ==
          "month: there is no such month");
  }
}

}  // namespace

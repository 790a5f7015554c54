// SPDX-License-Identifier: MIT
#include <patron/core/civil_day.hpp>

#include <chrono>
#include <concepts>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using patron::civil_day;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using namespace std::chrono_literals;
using std::chrono::December, std::chrono::January;

// ---- traits and refusals
static_assert(std::regular<civil_day>);
static_assert(!std::convertible_to<hours, civil_day>);  // an offset is named where it is used
static_assert(!std::constructible_from<civil_day, int>);

// ---- cases worked out by hand
constexpr sys_days new_year = 1998y / January / 1;
constexpr sys_days new_years_eve = 1997y / December / 31;
static_assert(civil_day{}(sys_seconds{new_year}) == new_year);
static_assert(civil_day{}(new_year - seconds{1}) == new_years_eve);
static_assert(civil_day{hours{9}}(new_years_eve + hours{15}) == new_year);  // midnight in Tokyo
static_assert(civil_day{hours{9}}(new_years_eve + hours{15} - seconds{1}) == new_years_eve);
static_assert(civil_day{hours{-5}}(new_year + hours{4} + minutes{59}) == new_years_eve);
static_assert(civil_day{hours{5} + minutes{30}}(new_years_eve + hours{18} + minutes{30}) ==
              new_year);
// The same instant lies on three days, from one end of the world to the other.
static_assert(civil_day{hours{14}}(new_year + hours{10}) == new_year + days{1});
static_assert(civil_day{hours{-14}}(new_year + hours{10}) == new_years_eve);
static_assert(civil_day{hours{-14}}.utc_offset() == hours{-14});

// ---- properties
TEST_CASE("a day begins at midnight, at every offset and before 1970 too") {
  support::integers draw{11};
  for (int i = 0; i < 20'000; ++i) {
    minutes const offset{draw.between(-14 * 60, 14 * 60)};
    sys_days const day{days{draw.between(-100'000, 100'000)}};
    auto const midnight = day - offset;
    civil_day const in_place{offset};
    REQUIRE(in_place(midnight) == day);
    REQUIRE(in_place(midnight - std::chrono::microseconds{1}) == day - days{1});
    REQUIRE(in_place(midnight + hours{24} - std::chrono::milliseconds{1}) == day);
  }
}

// ---- edges
TEST_CASE("an offset beyond 14 hours is no place") {
  for (minutes const offset : {minutes{14 * 60 + 1}, minutes{-14 * 60 - 1}, minutes{24 * 60}}) {
    CHECK(support::sentence([&] { return civil_day{offset}; }) ==
          "civil_day: an offset from UTC lies within 14 hours");
  }
}

}  // namespace

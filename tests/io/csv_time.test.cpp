// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/io/csv_time.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>

#include "catch.hpp"
#include "io/parsed_cells.hpp"

using namespace std::chrono;
using parsed_cells::read, parsed_cells::wrong_with;
using patron::csv_readable;

using sys_minutes = sys_time<minutes>;
using sys_milliseconds = sys_time<milliseconds>;
using sys_nanoseconds = sys_time<nanoseconds>;

static_assert(csv_readable<sys_days> && csv_readable<patron::day_point>);
static_assert(csv_readable<sys_seconds> && csv_readable<sys_nanoseconds>);
static_assert(csv_readable<sys_time<hours>>);
static_assert(!csv_readable<sys_time<weeks>> && !csv_readable<local_days>);
static_assert(!csv_readable<sys_time<duration<double>>>);
static_assert(!csv_readable<sys_time<duration<long, std::ratio<1, 3>>>>);
static_assert(!csv_readable<sys_time<duration<long, std::pico>>>);

namespace {

constexpr sys_days new_year = 1997y / January / 1;

}  // namespace

TEST_CASE("csv_time: a day is a date, or the date of a time as it is written", "[io]") {
  CHECK(read<sys_days>("1997-01-01") == new_year);
  CHECK(read<patron::day_point>("1997-01-01") == new_year);
  CHECK(read<sys_days>("2000-02-29") == sys_days{2000y / February / 29});
  CHECK(read<sys_days>("0000-01-01") == sys_days{0y / January / 1});
  CHECK(read<sys_days>("9999-12-31") == sys_days{9999y / December / 31});
  CHECK(read<sys_days>("1997-01-01T23:59:59") == new_year);
  CHECK(read<sys_days>("1997-01-01 00:00") == new_year);
}

TEST_CASE("csv_time: what is not a day", "[io]") {
  constexpr std::string_view no_date =
      "is not a date (yyyy-mm-dd, or with a time yyyy-mm-ddThh:mm:ss)";
  for (std::string_view const cell : {"01/02/1997", "1997-1-1", "97-01-01", "19970101", "1997-01",
                                      "1997-01-01x", "1997-01-01T", "1997-01-01T1:00", " ", "x"}) {
    CHECK(wrong_with<sys_days>(cell) == no_date);
  }
  for (std::string_view const cell :
       {"1997-02-29", "1900-02-29", "1997-04-31", "1997-13-01", "1997-00-01", "1997-01-00"}) {
    CHECK(wrong_with<sys_days>(cell) == "is not a day of the calendar");
  }
  CHECK(wrong_with<sys_days>("1997-01-01T24:00") ==
        "is not a time of day with an offset from UTC within 14 hours");
  CHECK(wrong_with<sys_days>("") == "is empty");
}

TEST_CASE("csv_time: a day does not guess whose day an instant is", "[io]") {
  for (std::string_view const cell : {"1997-01-01T00:00Z", "1997-01-01T00:00:00+09:00"}) {
    CHECK(wrong_with<sys_days>(cell) ==
          "has an offset from UTC: a civil_day in its column says whose day is meant");
  }
}

TEST_CASE("csv_time: an instant has an offset from UTC", "[io]") {
  sys_seconds const noon = new_year + hours{12};
  for (std::string_view const cell :
       {"1997-01-01T12:00:00Z", "1997-01-01t12:00z", "1997-01-01 21:00:00+09:00",
        "1997-01-01T21:00:00+0900", "1997-01-01T21:00+09", "1997-01-01T02:30:00-09:30",
        "1997-01-02T02:00:00+14:00", "1996-12-31T22:00:00-14:00", "1997-01-01T12:00:00.000Z"}) {
    CHECK(read<sys_seconds>(cell) == noon);
    CHECK(read<sys_minutes>(cell) == noon);
    CHECK(read<sys_time<hours>>(cell) == noon);
    CHECK(read<sys_nanoseconds>(cell) == noon);
  }
  CHECK(wrong_with<sys_seconds>("1997-01-01T12:00:00") ==
        "has no offset from UTC (Z or +hh:mm): it is not an instant");
  CHECK(wrong_with<sys_seconds>("1997-01-01") ==
        "has no time of day: a date alone is not an instant");
  CHECK(wrong_with<sys_seconds>("") == "is empty");
  for (std::string_view const cell :
       {"1997-01-01T12:60Z", "1997-01-01T12:00:60Z", "1997-01-01T12:00+14:01",
        "1997-01-01T12:00-15:00", "1997-01-01T12:00+09:60"}) {
    CHECK(wrong_with<sys_seconds>(cell) ==
          "is not a time of day with an offset from UTC within 14 hours");
  }
}

TEST_CASE("csv_time: an instant keeps its fraction, or is refused", "[io]") {
  CHECK(read<sys_milliseconds>("1970-01-01T00:00:00.250Z").time_since_epoch().count() == 250);
  CHECK(read<sys_milliseconds>("1969-12-31T23:59:59.250Z").time_since_epoch().count() == -750);
  CHECK(read<sys_nanoseconds>("1970-01-01T00:00:01.000000001Z").time_since_epoch().count() ==
        1'000'000'001);
  CHECK(wrong_with<sys_seconds>("1970-01-01T00:00:00.5Z") ==
        "is finer than the unit of its member");
  CHECK(wrong_with<sys_milliseconds>("1970-01-01T00:00:00.0001Z") ==
        "is finer than the unit of its member");
  CHECK(wrong_with<sys_minutes>("1970-01-01T00:00:01Z") == "is finer than the unit of its member");
  CHECK(wrong_with<sys_nanoseconds>("1970-01-01T00:00:00.1234567891Z") ==
        "is not a date (yyyy-mm-dd, or with a time yyyy-mm-ddThh:mm:ss)");
}

TEST_CASE("csv_time: an instant that its type cannot count is refused", "[io]") {
  CHECK(wrong_with<sys_nanoseconds>("9999-12-31T00:00Z") == "is beyond the range of its type");
  CHECK(wrong_with<sys_nanoseconds>("0001-01-01T00:00Z") == "is beyond the range of its type");
  using narrow_seconds = sys_time<duration<std::int32_t>>;
  CHECK(read<narrow_seconds>("2038-01-19T03:14:07Z").time_since_epoch().count() == 2147483647);
  CHECK(wrong_with<narrow_seconds>("2038-01-19T03:14:08Z") == "is beyond the range of its type");
}

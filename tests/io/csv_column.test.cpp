// SPDX-License-Identifier: MIT
#include <patron/core/civil_day.hpp>
#include <patron/core/currencies.hpp>
#include <patron/io/csv_column.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace std::chrono;
using patron::column, patron::civil_day;

namespace {

struct order {
  unsigned buyer{};
  sys_days day{};
  std::optional<sys_days> paid{};
  std::string_view note{};
  [[nodiscard]] int lines() const { return 1; }
};
struct gift_order : order {};
struct stranger {};

template<class... Arguments>
concept is_a_column = requires(Arguments... arguments) { column("name", arguments...); };

static_assert(is_a_column<decltype(&order::buyer)>);
static_assert(!is_a_column<decltype(&order::note)>, "there is no way to read a string_view");
static_assert(!is_a_column<decltype(&order::lines)>, "a member function holds nothing");
static_assert(is_a_column<decltype(&order::day), civil_day>);
static_assert(!is_a_column<decltype(&order::day), int>, "a converter is called with an instant");
static_assert(!is_a_column<decltype(&order::buyer), civil_day>, "a day is not a number");

using buyer_column = decltype(column("buyer", &order::buyer));
static_assert(patron::detail::column_of<buyer_column, order>);
static_assert(patron::detail::column_of<buyer_column const&, gift_order>);
static_assert(!patron::detail::column_of<buyer_column, stranger>);

/// The day that a column makes of an instant, for a clock that far ahead of UTC.
sys_days day_at(minutes utc_offset, std::string_view cell) {
  order o;
  REQUIRE(column("placed_at", &order::day, civil_day{utc_offset}).parse(cell, o) == "");
  return o.day;
}

}  // namespace

TEST_CASE("column: a cell goes to its member", "[io]") {
  order o;
  CHECK(column("buyer", &order::buyer).parse("7", o).empty());
  CHECK(o.buyer == 7);
  CHECK(column("buyer", &order::buyer).parse("x", o) == "is not a whole number");
}

TEST_CASE("column: whose day an instant falls on, to the ends of the world", "[io]") {
  sys_days const first = 2024y / January / 1;
  sys_days const second = first + days{1};
  // 14 hours ahead the day is over when it is 10 o'clock in London.
  CHECK(day_at(hours{14}, "2024-01-01T09:59:59Z") == first);
  CHECK(day_at(hours{14}, "2024-01-01T10:00:00Z") == second);
  // 14 hours behind it begins only at two in the afternoon.
  CHECK(day_at(hours{-14}, "2024-01-02T13:59:59Z") == first);
  CHECK(day_at(hours{-14}, "2024-01-02T14:00:00Z") == second);
  // The same instants, written with the offset of some other place.
  CHECK(day_at(hours{14}, "2024-01-01T23:59:59+14:00") == first);
  CHECK(day_at(hours{14}, "2024-01-02T00:00:00+14:00") == second);
  CHECK(day_at(hours{14}, "2023-12-31T19:59:59-14:00") == first);
  CHECK(day_at(hours{14}, "2023-12-31T20:00:00-14:00") == second);
  CHECK(day_at(hours{-14}, "2024-01-02T23:59:59.999+10:00") == first);
  CHECK(day_at(hours{-14}, "2024-01-03T04:00:00+14:00") == second);
}

TEST_CASE("column: a converter needs an instant", "[io]") {
  order o;
  auto const placed = column("placed_at", &order::day, civil_day{hours{9}});
  CHECK(placed.parse("2024-01-01", o) == "has no time of day: a date alone is not an instant");
  CHECK(placed.parse("2024-01-01T10:00", o) ==
        "has no offset from UTC (Z or +hh:mm): it is not an instant");
  CHECK(placed.parse("", o) == "is empty");
}

TEST_CASE("column: a converter into an optional leaves an empty cell none", "[io]") {
  order o;
  auto const paid = column("paid_at", &order::paid, civil_day{hours{9}});
  CHECK(paid.parse("2024-01-01T15:00Z", o).empty());
  CHECK(o.paid == sys_days{2024y / January / 2});
  CHECK(paid.parse("", o).empty());
  CHECK_FALSE(o.paid.has_value());
}

TEST_CASE("column: any callable converts", "[io]") {
  order o;
  auto const hour = column("at", &order::buyer, [](sys_seconds t) {
    return static_cast<unsigned>(duration_cast<hours>(t - floor<days>(t)).count());
  });
  CHECK(hour.parse("2024-01-01T23:15:00+02:00", o).empty());
  CHECK(o.buyer == 21);
}

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/wire/times.hpp>

#include <chrono>
#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "support/integers.hpp"
#include "wire/values.hpp"

namespace {

using namespace wire_test;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

static_assert(patron::wire_type<sys_days> && patron::wire_type<patron::day_point>);
static_assert(patron::wire_type<days> && patron::wire_type<patron::real_weeks>);
// An instant has no day without an offset: see civil_day.
static_assert(!patron::wire_type<std::chrono::sys_seconds>);

TEST_CASE("wire: days of 32 and of 64 bits are of one kind") {
  CHECK(patron::wire_kind<sys_days>() == "day");
  CHECK(patron::wire_kind<patron::day_point>() == "day");
  CHECK(patron::wire_kind<days>() == "days");
  CHECK(patron::wire_kind<patron::day_count>() == "days");
  CHECK(patron::wire_kind<std::chrono::minutes>() == "time(60s,i64)");
  CHECK(patron::wire_kind<std::chrono::milliseconds>() == "time(1/1000s,i64)");
  CHECK(patron::wire_kind<patron::real_days>() == "time(86400s,f64)");
  CHECK(written(sys_days{1970y / 1 / 2}) == raw({1, 0, 0, 0}));
  CHECK(written(days{-1}) == raw({0xFF, 0xFF, 0xFF, 0xFF}));
  CHECK(written(2min) == raw({2, 0, 0, 0, 0, 0, 0, 0}));
}

TEST_CASE("wire: days and times travel") {
  support::integers next{1};
  for (int i = 0; i < 200; ++i) {
    CHECK(travels(sys_days{days{next.between(-9'000'000, 9'000'000)}}));
    CHECK(travels(patron::day_count{static_cast<std::int32_t>(next.between(-500, 9'000'000))}));
    CHECK(travels(std::chrono::nanoseconds{next.of_any_size()}));
    CHECK(travels(patron::real_days{static_cast<double>(next.between(-900, 900)) / 8.0}));
  }
  CHECK(travels(sys_days{std::chrono::year::max() / 12 / 31}));
  CHECK(travels(sys_days{std::chrono::year::min() / 1 / 1}));
}

TEST_CASE("wire: no day beyond the civil calendar comes in or goes out") {
  sys_days const last{std::chrono::year::max() / 12 / 31};
  CHECK(support::sentence([&] { return written(last + days{1}); }) ==
        "to_bytes: a day is beyond the civil calendar");
  CHECK(refused<sys_days>(raw({0, 0, 0, 0x80})) ==
        "from_bytes: day \"-2147483648\" is beyond the civil calendar");
  // There is no such day where days are counted in 32 bits, as in libc++.
  if constexpr (sizeof(days::rep) > 4) {
    days const beyond{static_cast<days::rep>(std::int64_t{1} << 33)};
    CHECK_FALSE(support::sentence([&] { return written(beyond); }).empty());
  }
}

}  // namespace

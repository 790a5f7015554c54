// SPDX-License-Identifier: MIT
#include <patron/io/detail/iso_time.hpp>

#include <chrono>
#include <string_view>

#include "catch.hpp"

using namespace std::chrono;
using namespace patron::detail;

namespace {

constexpr iso_time read(std::string_view text) {
  iso_time time;
  return parse_iso_time(text, time) == iso_fault::none ? time : iso_time{};
}
constexpr iso_fault fault_of(std::string_view text) {
  iso_time time;
  return parse_iso_time(text, time);
}

}  // namespace

static_assert(read("2024-02-29").day == 2024y / February / 29);
static_assert(!read("2024-02-29").time_of_day && !read("2024-02-29T10:00").utc_offset);
static_assert(read("2024-02-29T10:20:30").time_of_day == hours{10} + minutes{20} + seconds{30});
static_assert(read("2024-02-29T10:20:30,5").fraction == milliseconds{500});
static_assert(read("2024-02-29T10:20:30.000000001").fraction == nanoseconds{1});
static_assert(read("2024-02-29T10:20Z").utc_offset == minutes{0});
static_assert(read("2024-02-29T10:20-0330").utc_offset == -minutes{210});
static_assert(read("2024-02-29T10:20+14").utc_offset == hours{14});
static_assert(!read("2024-02-29T10:20").instant());
static_assert(read("2024-02-29T10:20+01:00").instant() ==
              sys_days{2024y / February / 29} + hours{9} + minutes{20});

TEST_CASE("iso_time: which part is wrong", "[io]") {
  CHECK(fault_of("2023-02-29") == iso_fault::no_such_day);
  CHECK(fault_of("2024-02-29T24:00") == iso_fault::no_such_time);
  CHECK(fault_of("2024-02-29T10:00+14:30") == iso_fault::no_such_time);
  for (std::string_view const text :
       {"", "2024", "2024-02-29Z", "2024-02-29+01:00", "2024-02-29T10:00:00.", "2024-02-29T10:00 Z",
        "2024-02-29T10:00+1", "2024-02-29T10:00+01:", "2024-02-29T10:00+01:000",
        "2024-02-29T10:00ZZ", "2024-02-29T1000", "-2024-02-29", "2024-02-29T10:00:00.0000000000"}) {
    CHECK(fault_of(text) == iso_fault::not_a_date);
  }
}

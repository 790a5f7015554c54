// SPDX-License-Identifier: MIT
#include <patron/report/detail/monday.hpp>

#include "catch.hpp"

using namespace std::chrono;
using patron::detail::monday_from;

static_assert(monday_from(2024y / January / 1) == sys_days{2024y / January / 1});
static_assert(monday_from(2024y / January / 2) == sys_days{2024y / January / 8});
static_assert(monday_from(2023y / December / 31) == sys_days{2024y / January / 1});

TEST_CASE("monday_from: every week has one") {
  sys_days const start{1969y / December / 20};
  for (int n = 0; n < 30; ++n) {
    sys_days const monday = monday_from(start + days{n});
    CHECK(weekday{monday} == Monday);
    CHECK(monday - (start + days{n}) < weeks{1});
  }
}

// SPDX-License-Identifier: MIT
#include <patron/report/sections/sowing_section.hpp>

#include <chrono>
#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::rate;
using support::contains;
using days_touched = std::vector<sys_days>;
using weeks_counted = std::vector<patron::week_count>;

namespace {

constexpr sys_days monday{2024y / January / 1};

}  // namespace

TEST_CASE("sowing_section: silent weeks are the full ones") {
  days_touched touched{monday - days{3}};  // a Friday: the weeks begin on the Monday after it
  weeks_counted orders{{monday - weeks{1}, 5}};
  for (int week = 0; week < 12; ++week) {
    bool const full = week % 3 == 1;
    orders.push_back({monday + weeks{week}, full ? 9U : 2U});
    if (!full) touched.push_back(monday + weeks{week} + days{4});
  }
  patron::missing_sections missing;
  auto const s =
      patron::detail::make_sowing_section(touched, orders, monday + weeks{12} + days{2}, missing);
  REQUIRE(s);
  REQUIRE(s->orders.size() == 12);
  CHECK(s->orders.front() == patron::week_count{monday, 2});
  CHECK(s->continuity.sown == rate{8, 12});
  CHECK(s->continuity.longest_silence == 1);
  CHECK(s->crowded_out.full_week == 3);
  CHECK(s->crowded_out.silent_when_full == rate{4, 4});
  CHECK(s->crowded_out.verdict.shown());
  auto const text = support::said_of(s);
  CHECK(contains(text,
                 "Prospects heard from you in 8 of 12 weeks (66.7 %), counted from 2024-01-01."));
  CHECK(contains(text, "The longest silence lasted 1 week."));
  CHECK(contains(text, "Customers' work crowds sowing out: full weeks are silent more often"));
  auto const json = support::json_of(s);
  CHECK(contains(json, "\"longest_silence_weeks\": 1"));
  CHECK(contains(json, "\"full_week\": 3"));
}

TEST_CASE("sowing_section: weeks without any order count as such") {
  patron::missing_sections missing;
  auto const s = patron::detail::make_sowing_section({monday}, {{monday + weeks{1}, 4}},
                                                     monday + days{20}, missing);
  REQUIRE(s);
  CHECK(s->orders == weeks_counted{{monday, 0}, {monday + weeks{1}, 4}, {monday + weeks{2}, 0}});
  CHECK(contains(support::said_of(s), "Too few to say"));
}

TEST_CASE("sowing_section: no touch, or no whole week") {
  patron::missing_sections missing;
  auto const none = patron::detail::make_sowing_section({}, {}, monday, missing);
  CHECK(!none);
  CHECK(contains(support::json_of(none), "\"sowing\": null"));
  CHECK(!patron::detail::make_sowing_section({monday}, {}, monday + days{5}, missing));
  CHECK(missing.size() == 2);
}

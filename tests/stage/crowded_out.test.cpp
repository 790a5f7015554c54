// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/stage/crowded_out.hpp>

#include <chrono>
#include <cmath>
#include <functional>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"

using patron::crowded_out;
using patron::finding;
using patron::rate;
using prospects::day;
using days_of = std::vector<std::chrono::sys_days>;

namespace {

patron::window weeks_of(int n) {
  return {day(0), day(7 * n)};
}

void add(days_of& days, int week, int times) {
  for (int i = 0; i < times; ++i) days.push_back(day(7 * week + i % 7));
}

}  // namespace

TEST_CASE("crowded_out: silent weeks are the full ones", "[stage]") {
  days_of touches;
  days_of work;
  for (int week = 0; week < 12; ++week) {
    bool const full = week % 3 == 0;  // 4 of 12
    add(work, week, full ? 9 : 2);
    if (!full) add(touches, week, 1);
  }
  auto const found = crowded_out(touches, work, weeks_of(12), std::identity{}, std::identity{});
  CHECK(found.full_week == 3);  // above the median of 2
  CHECK(found.silent_when_full == rate{4, 4});
  CHECK(found.silent_otherwise == rate{0, 8});
  CHECK(std::abs(found.p_value - 1.0 / 495.0) < 1e-15);  // 4 chosen of 12
  CHECK(found.verdict.finding == finding::shown);

  // The caller's own measure: no week is as full as that.
  auto const none =
      crowded_out(touches, work, weeks_of(12), std::identity{}, std::identity{}, {.full_week = 10});
  CHECK(none.silent_when_full == rate{});
  CHECK(none.verdict.finding == finding::too_few);

  // One touch is as good as none.
  auto const few = crowded_out(touches, work, weeks_of(12), std::identity{}, std::identity{},
                               {.silent_week = 1});
  CHECK(few.silent_otherwise == rate{8, 8});
  CHECK(few.verdict.finding == finding::too_few);
}

TEST_CASE("crowded_out: of counted weeks, which have to be the same", "[stage]") {
  using weeks_counted = std::vector<patron::week_count>;
  weeks_counted const sown{{day(0), 0}, {day(7), 2}, {day(14), 3}};
  weeks_counted const busy{{day(0), 8}, {day(7), 1}, {day(14), 2}};
  auto const found = crowded_out(sown, busy);
  CHECK(found.full_week == 3);
  CHECK(found.silent_when_full == rate{1, 1});
  CHECK(found.silent_otherwise == rate{0, 2});
  CHECK_THROWS_AS(crowded_out(sown, weeks_counted{{day(0), 8}}), patron::error);
  CHECK_THROWS_AS(crowded_out(sown, weeks_counted{{day(0), 8}, {day(8), 1}, {day(14), 2}}),
                  patron::error);
  CHECK_THROWS_AS(crowded_out(weeks_counted{}, weeks_counted{}), patron::error);
}

TEST_CASE("crowded_out: too few, or nothing to see", "[stage]") {
  days_of touches;
  days_of work;
  add(work, 0, 5);
  add(touches, 1, 1);
  auto const short_time = crowded_out(touches, work, weeks_of(3), std::identity{}, std::identity{});
  CHECK(short_time.verdict.finding == finding::too_few);

  days_of other_touches;
  days_of other_work;
  for (int week = 0; week < 40; ++week) {
    add(other_work, week, week % 2 == 0 ? 9 : 2);
    if (week % 4 < 2) add(other_touches, week, 1);  // as often in the one as in the other
  }
  auto const found =
      crowded_out(other_touches, other_work, weeks_of(40), std::identity{}, std::identity{});
  CHECK(found.silent_when_full == rate{10, 20});
  CHECK(found.silent_otherwise == rate{10, 20});
  CHECK(found.verdict.finding == finding::not_shown);
  CHECK(found.p_value > 0.5);
}

TEST_CASE("crowded_out: by chance it is shown at most once in twenty times", "[stage]") {
  patron::generator random{52};
  int shown = 0;
  for (int firm = 0; firm < 2000; ++firm) {
    days_of touches;
    days_of work;
    for (int week = 0; week < 52; ++week) {
      if (patron::draw_bernoulli(random, 0.7)) add(touches, week, 1);
      add(work, week, static_cast<int>(patron::draw_index(random, 8)));
    }
    auto const found = crowded_out(touches, work, weeks_of(52), std::identity{}, std::identity{});
    if (found.verdict.shown()) ++shown;
  }
  INFO("shown: " << shown << " of 2000");
  CHECK(shown <= 100);
  CHECK(shown >= 20);  // Fisher's test is cautious, not blind
}

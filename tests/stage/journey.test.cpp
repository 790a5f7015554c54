// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/journey.hpp>

#include <chrono>
#include <concepts>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using patron::day_point;
using std::chrono::days;
using std::chrono::sys_days;

using journey = patron::journey<int, std::string>;

static_assert(std::regular<journey> && std::regular<patron::stay<int>>);

constexpr day_point first =
    std::chrono::time_point_cast<patron::day_count>(sys_days{2026y / std::chrono::March / 1});

// A reader for 5 days, a customer for 20, away for 10, and a lead since then.
journey there_and_back() {
  return {.person = 7,
          .stays = {{.stage = "reader", .grade = 0.2_grade, .from = first, .to = first + days{5}},
                    {.stage = "customer",
                     .grade = 1.0_grade,
                     .from = first + days{5},
                     .to = first + days{25}},
                    {.stage = "lost", .from = first + days{25}, .to = first + days{35}},
                    {.stage = "lead", .grade = 0.4_grade, .from = first + days{35}, .open = true}},
          .until = first + days{40}};
}

TEST_CASE("a journey tells where somebody is and how far she came") {
  journey const j = there_and_back();
  CHECK(j.stage() == "lead");
  CHECK(j.grade() == 0.4_grade);
  CHECK(j.highest() == 1.0_grade);
  CHECK_FALSE(j.has_left());
  CHECK(j.stays[2].is_exit());
  CHECK_FALSE(j.stays[1].is_exit());
  CHECK(j.entered() == first);
}

TEST_CASE("stays last until the next one, the open one until the end of observation") {
  journey const j = there_and_back();
  CHECK(j.lasted(j.stays[0]) == days{5});
  CHECK(j.lasted(j.stays[1]) == days{20});
  CHECK(j.lasted(j.stays[2]) == days{10});
  CHECK(j.lasted(j.stays[3]) == days{5});
  CHECK(j.age() == days{40});
}

TEST_CASE("who leaves out a rung arrives there with the next higher one") {
  journey const j = there_and_back();
  REQUIRE(j.arrival(0.8_grade) != nullptr);
  CHECK(j.arrival(0.8_grade)->stage == "customer");
  CHECK(j.arrival(0.2_grade)->from == first);
  CHECK(j.arrival(1.1_grade) == nullptr);
}

TEST_CASE("an unknown start stays unknown") {
  journey j = there_and_back();
  j.stays[0].from.reset();
  CHECK_FALSE(j.entered());
  CHECK_FALSE(j.age());
  CHECK_FALSE(j.lasted(j.stays[0]));
  CHECK(j.lasted(j.stays[1]) == days{20});
}

TEST_CASE("who was only seen leaving was never on a rung") {
  journey const j{.person = 1,
                  .stays = {{.stage = "lost", .from = first, .open = true}},
                  .until = first + days{3}};
  CHECK(j.has_left());
  CHECK_FALSE(j.grade());
  CHECK_FALSE(j.highest());
  CHECK_FALSE(j.entered());
  CHECK(j.age() == days{3});
}

TEST_CASE("a journey of no stays has no present") {
  CHECK(support::sentence([] { return journey{}.stage(); }) ==
        "journey: a journey has at least one stay");
  CHECK_FALSE(journey{}.age());
  CHECK_FALSE(journey{}.highest());
}

}  // namespace

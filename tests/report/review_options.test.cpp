// SPDX-License-Identifier: MIT
#include <patron/report/review_options.hpp>

#include <vector>

#include "catch.hpp"

TEST_CASE("review_options: the defaults that the page of the review names") {
  CHECK(patron::review_options{}.discount == 0.10);
  CHECK(patron::review_options{}.margin == 1.0);
  CHECK(patron::review_options{}.climb_within == std::chrono::days{90});
  CHECK(patron::review_options{}.touch_within == std::chrono::days{30});
  CHECK(patron::review_options{}.widest_step == 3.5);
  CHECK(patron::review_options{}.wanted_entry == 0.1);
  CHECK(patron::review_options{}.back_within == std::chrono::days{180});
  CHECK(patron::review_options{}.cool_down == std::chrono::days{90});
  CHECK(patron::review_options{}.judge_within == std::chrono::days{90});
  using namespace patron::literals;
  CHECK(patron::review_options{}.cadence ==
        std::vector<patron::cadence_step>{{0.0_grade, std::chrono::days{56}},
                                          {0.2_grade, std::chrono::days{28}},
                                          {0.6_grade, std::chrono::days{14}}});
}

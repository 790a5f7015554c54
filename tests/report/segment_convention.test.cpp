// SPDX-License-Identifier: MIT
#include <patron/report/segment_convention.hpp>

#include <algorithm>

#include "catch.hpp"

using patron::review_segment_meanings;
using patron::review_segments;

// That everybody is in exactly one segment is held by the plan itself, while compiling.
static_assert(review_segments.segment_of({3, 3, 3}) == "best");
static_assert(review_segments.segment_of({3, 3, 1}) == "regular");
static_assert(review_segments.segment_of({3, 1, 3}) == "recent");
static_assert(review_segments.segment_of({2, 2, 2}) == "slowing");
static_assert(review_segments.segment_of({2, 1, 3}) == "occasional");
static_assert(review_segments.segment_of({1, 3, 1}) == "to win back");
static_assert(review_segments.segment_of({1, 1, 3}) == "to win back");
static_assert(review_segments.segment_of({1, 2, 2}) == "long gone");

TEST_CASE("segment_convention: every segment has a meaning, and no meaning is without one") {
  auto const rule_of = [](std::string_view name) {
    return std::ranges::any_of(review_segments.rules(),
                               [name](auto const& rule) { return rule.segment == name; });
  };
  for (auto const& row : review_segment_meanings) {
    CHECK(rule_of(row.segment));
    CHECK(!row.meaning.empty());
  }
  for (auto const& rule : review_segments.rules()) {
    CHECK(std::ranges::count(review_segment_meanings, rule.segment,
                             &patron::segment_meaning::segment) == 1);
  }
}

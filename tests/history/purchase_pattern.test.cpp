// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <chrono>
#include <concepts>
#include <type_traits>

#include "catch.hpp"

namespace {

using patron::purchase_pattern;
using std::chrono::days;
using std::chrono::weeks;

static_assert(std::regular<purchase_pattern>);
static_assert(std::is_aggregate_v<purchase_pattern>);
// Time has a unit: a bare number is not a recency.
static_assert(!std::is_convertible_v<double, decltype(purchase_pattern::recency)>);
static_assert(std::is_convertible_v<patron::real_weeks, decltype(purchase_pattern::recency)>);
static_assert(std::is_convertible_v<days, decltype(purchase_pattern::age)>);

TEST_CASE("whole and broken weeks become days") {
  constexpr purchase_pattern in_weeks{.frequency = 2, .recency = weeks{30}, .age = weeks{39}};
  static_assert(in_weeks ==
                purchase_pattern{.frequency = 2, .recency = days{210}, .age = days{273}});
  purchase_pattern const broken{.recency = patron::real_weeks{30.5}};
  CHECK(broken.recency.count() == 213.5);
}

TEST_CASE("the default is somebody who has just bought for the first time") {
  CHECK(purchase_pattern{} == purchase_pattern{.frequency = 0, .recency = days{0}, .age = days{0}});
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/numeric/compensated_sum.hpp>

#include <vector>

#include "catch.hpp"

using patron::compensated_sum;

namespace {

constexpr double sum_of_tenths(int n) {
  compensated_sum sum;
  for (int i = 0; i < n; ++i) sum += 0.1;
  return sum.value();
}

constexpr bool what_was_added_can_be_taken_away() {
  compensated_sum sum{1e3};
  for (int i = 1; i <= 100; ++i) sum += 1.0 / i;
  sum -= 1e3;
  for (int i = 100; i >= 1; --i) sum -= 1.0 / i;
  return sum == compensated_sum{};
}

}  // namespace

static_assert(compensated_sum{}.value() == 0.0);
static_assert(sum_of_tenths(10) == 1.0);
static_assert(sum_of_tenths(1000) == 100.0);
static_assert(what_was_added_can_be_taken_away());

TEST_CASE("compensated_sum: a small term beside a large one is not lost", "[numeric]") {
  for (double const large : {1e20, 1e100}) {
    compensated_sum sum;
    for (double const x : {1.0, large, 1.0, -large}) sum += x;
    CHECK(sum.value() == 2.0);
  }
}

TEST_CASE("compensated_sum: sums add", "[numeric]") {
  compensated_sum all;
  compensated_sum first;
  compensated_sum second;
  for (int i = 1; i <= 1000; ++i) {
    double const x = 1.0 / (i * 7.0);
    all += x;
    (i % 3 == 0 ? first : second) += x;
  }
  first += second;
  CHECK(first.value() == all.value());
  first -= all;
  CHECK(first.value() == 0.0);
}

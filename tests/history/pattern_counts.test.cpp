// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/summarize.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <ranges>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "history/orders.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using patron::pattern_count;
using patron::pattern_counts;
using patron::purchase_pattern;
using std::chrono::days;
using std::chrono::sys_days;

static_assert(std::regular<pattern_counts> && patron::mergeable<pattern_counts>);
static_assert(patron::has_fields<pattern_counts> && patron::has_fields<pattern_count>);
static_assert(std::convertible_to<std::ranges::range_value_t<pattern_counts>, purchase_pattern>);
static_assert(!std::convertible_to<std::vector<purchase_pattern>, pattern_counts>);
static_assert(!std::constructible_from<pattern_counts, std::vector<int>>);

std::vector<purchase_pattern> random_patterns(std::size_t size, std::uint64_t seed) {
  support::integers next{seed};
  std::vector<purchase_pattern> patterns(size);
  for (auto& p : patterns) {
    auto const age = next.between(0, 20);
    auto const recency = next.between(0, age);
    p = {.frequency = static_cast<std::uint32_t>(next.between(0, 3)),
         .recency = days{recency},
         .age = days{age}};
  }
  return patterns;
}

static_assert(patron::mergeable<patron::pattern_counts>);
static_assert(patron::has_fields<patron::pattern_counts>);

TEST_CASE("equal patterns are counted together, in order") {
  purchase_pattern const once{.age = days{30}};
  purchase_pattern const again{.frequency = 1, .recency = days{5}, .age = days{30}};
  pattern_counts const counts{std::vector{again, once, again, once, once}};
  REQUIRE(counts.size() == 2);
  CHECK(counts.customers() == 5);
  CHECK(*counts.begin() == pattern_count{.age = patron::day_count{30}, .customers = 3});
  purchase_pattern const second = *(counts.begin() + 1);
  CHECK(second == again);
}

TEST_CASE("the rows are sorted by frequency, recency, age, and are a partition") {
  auto const patterns = random_patterns(5'000, 1);
  std::map<std::tuple<std::uint32_t, double, double>, std::uint64_t> expected;
  for (auto const& p : patterns) ++expected[{p.frequency, p.recency.count(), p.age.count()}];
  pattern_counts const counts = patron::count_patterns(patterns);
  REQUIRE(counts.size() == expected.size());
  auto row = counts.begin();
  for (auto const& [key, customers] : expected) {
    CHECK(*row == pattern_count{.frequency = std::get<0>(key),
                                .recency = patron::day_count{static_cast<int>(std::get<1>(key))},
                                .age = patron::day_count{static_cast<int>(std::get<2>(key))},
                                .customers = customers});
    ++row;
  }
  CHECK(counts.customers() == patterns.size());
}

TEST_CASE("any partition and any order give the same counts") {
  auto const patterns = random_patterns(1'000, 2);
  pattern_counts const whole{patterns};
  CHECK(patron::count_patterns(history_test::shuffled(patterns, 3)) == whole);
  for (std::size_t const cut : {0U, 1U, 400U, 1'000U}) {
    auto const middle = patterns.begin() + static_cast<std::ptrdiff_t>(cut);
    pattern_counts const first{std::ranges::subrange(patterns.begin(), middle)};
    pattern_counts const second{std::ranges::subrange(middle, patterns.end())};
    CHECK(patron::merged(first, second) == whole);
    CHECK(patron::merged(second, first) == whole);
  }
  pattern_counts one_by_one;
  for (auto const& p : patterns) one_by_one.add(p);
  CHECK(one_by_one == whole);
  CHECK(patron::merged(whole, pattern_counts{}) == whole);
  pattern_counts twice = whole;
  twice.merge(twice);
  CHECK(twice.customers() == 2 * whole.customers());
}

TEST_CASE("the least and the greatest pattern keep their members") {
  purchase_pattern const largest{
      .frequency = 1'048'575, .recency = days{4'194'302}, .age = days{4'194'303}};
  pattern_counts const counts{std::vector{largest, purchase_pattern{}}};
  CHECK(static_cast<purchase_pattern>(*counts.begin()) == purchase_pattern{});
  CHECK(static_cast<purchase_pattern>(*(counts.begin() + 1)) == largest);
}

TEST_CASE("what is no pattern in whole days is refused by name") {
  auto const said = [](purchase_pattern const& p) {
    return support::sentence([&] { return pattern_counts{std::vector{purchase_pattern{}, p}}; });
  };
  CHECK(said({.recency = patron::real_weeks{30.43}, .age = days{300}})
            .find("pattern_counts: record 1: recency \"213.01\" is not a whole number") == 0);
  CHECK(said({.recency = days{-1}}) ==
        "pattern_counts: record 1: recency \"-1\" is not between 0 and 4194303 days");
  CHECK(said({.age = days{4'194'304}}) ==
        "pattern_counts: record 1: age \"4194304\" is not between 0 and 4194303 days");
  CHECK(said({.age = patron::real_days{std::numeric_limits<double>::quiet_NaN()}}) ==
        "pattern_counts: record 1: age \"nan\" is not between 0 and 4194303 days");
  CHECK(said({.recency = days{6}, .age = days{5}}) ==
        "pattern_counts: record 1: recency \"6\" is above the age");
  CHECK(said({.frequency = 1'048'576}) ==
        "pattern_counts: record 1: frequency \"1048576\" is above 1048575");
}

TEST_CASE("CDNOW's sample has 1,016 patterns at the end of its calibration") {
  using sale = history_test::order<std::uint32_t, history_test::dollars>;
  sys_days const calibration_end{1997y / std::chrono::September / 30};
  auto const sample = history_test::read_cdnow("cdnow_sample_orders.csv");
  if (sample.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const customers = patron::summarize(
      sample | std::views::filter([&](sale const& s) { return s.day <= calibration_end; }),
      calibration_end, &sale::buyer, &sale::day, &sale::paid);
  pattern_counts const counts{customers};
  CHECK(counts.size() == 1'016);
  CHECK(counts.customers() == 2'357);
}

TEST_CASE("nobody has no pattern") {
  CHECK(pattern_counts{}.empty());
  CHECK(pattern_counts{std::vector<purchase_pattern>{}} == pattern_counts{});
  CHECK(pattern_counts{}.customers() == 0);
}

}  // namespace

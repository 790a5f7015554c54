// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/purchase_summary.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using std::chrono::days;
using std::chrono::sys_days;

using summary = patron::purchase_summary<std::uint32_t, patron::money<patron::usd>>;

static_assert(std::regular<summary>);
static_assert(sizeof(summary) == 48 || alignof(std::int64_t) < 8);
static_assert(std::is_trivially_copyable_v<summary>);
static_assert(std::convertible_to<decltype(summary::first), sys_days>);
static_assert(std::convertible_to<decltype(summary::age), days>);
static_assert(std::convertible_to<summary, patron::purchase_pattern>);
static_assert(std::regular<patron::purchase_summary<std::string, double>>);

constexpr summary twice_again{.customer = 7,
                              .first = sys_days{1997y / std::chrono::January / 1},
                              .last = sys_days{1997y / std::chrono::January / 11},
                              .frequency = 2,
                              .recency = patron::day_count{10},
                              .age = patron::day_count{545},
                              .orders = 4,
                              .total = 100.50_usd,
                              .repeat_total = 71.17_usd};

TEST_CASE("the mean repeat spend is per purchase day, the first left out") {
  CHECK(twice_again.mean_repeat_spend() == 71.17 / 2);
  CHECK_FALSE(summary{.customer = 1, .orders = 1, .total = 5_usd}.mean_repeat_spend());
}

TEST_CASE("a mean repeat spend may be negative where refunds outweigh") {
  CHECK(summary{.frequency = 1, .repeat_total = -0.50_usd}.mean_repeat_spend() == -0.5);
}

TEST_CASE("a summary is a pattern to whoever asks for one") {
  constexpr patron::purchase_pattern pattern = twice_again;
  static_assert(pattern ==
                patron::purchase_pattern{.frequency = 2, .recency = days{10}, .age = days{545}});
  CHECK(pattern.age == 545.0 * patron::real_days{1});
}

TEST_CASE("days of a summary compare with the calendar's own") {
  CHECK(twice_again.first == sys_days{1997y / std::chrono::January / 1});
  CHECK(twice_again.age == days{545});
  sys_days const last = twice_again.last;
  CHECK(last == twice_again.first + days{10});
}

}  // namespace

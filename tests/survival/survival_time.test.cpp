// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/core/currencies.hpp>
#include <patron/survival/survival_time.hpp>

#include <chrono>
#include <concepts>
#include <string>

#include "catch.hpp"

using patron::survival_time;

static_assert(survival_time<int> && survival_time<double> && survival_time<unsigned long>);
static_assert(survival_time<std::chrono::days> && survival_time<patron::real_weeks>);
static_assert(survival_time<patron::day_count>);
static_assert(!survival_time<bool>);
static_assert(!survival_time<std::chrono::sys_days>, "a day of the calendar is not a duration");
static_assert(!survival_time<patron::money<patron::usd>>);
static_assert(!survival_time<std::string> && !survival_time<int*>);

static_assert(std::same_as<patron::real_time<int>, double>);
static_assert(std::same_as<patron::real_time<std::chrono::days>, patron::real_days>);
static_assert(std::same_as<patron::real_time<patron::real_weeks>, patron::real_weeks>);

TEST_CASE("survival_time: a time as a number of its own unit", "[survival]") {
  CHECK(patron::detail::plain_count(std::chrono::weeks{3}) == 3);
  CHECK(patron::detail::plain_count(patron::real_weeks{std::chrono::days{7}}) == 1.0);
  CHECK(patron::detail::plain_count(5) == 5);
}

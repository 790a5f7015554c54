// SPDX-License-Identifier: MIT
#include <patron/grip/gone_quiet.hpp>
#include <patron/grip/gone_quiet_holdout.hpp>
#include <patron/grip/quiet_search.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "grip/regulars.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using patron::gone_quiet_options;
using patron::quiet_search;
using support::order;
using support::regulars_until;

namespace {

using purchase_days = std::vector<patron::active_day<std::uint32_t>>;
using row = patron::quiet_customer<std::uint32_t, int>;

/// The purchase days of so many parts, each customer's in one of them.
std::vector<purchase_days> parts_of(std::vector<order> const& orders, std::uint32_t parts) {
  std::vector<purchase_days> made(parts);
  for (auto const& day : patron::active_days(orders, &order::buyer, &order::day, &order::total)) {
    made[day.customer * 7 % parts].push_back(day);
  }
  return made;
}

/// The two passes after which there is a line.
quiet_search drawn(std::vector<purchase_days> const& parts, sys_days until,
                   gone_quiet_options const& options = {}) {
  quiet_search search{until, options};
  for (auto const& days : parts) search.count(days);
  for (auto const& days : parts) search.draw(days);
  return search;
}

std::vector<row> found_in(std::vector<purchase_days> const& parts, quiet_search search) {
  std::vector<row> all;
  for (auto const& days : parts) {
    search.find<int>(days, [&all](row const& one) { all.push_back(one); });
  }
  std::ranges::sort(all, {}, &row::customer);
  return all;
}

}  // namespace

TEST_CASE("quiet_search: any parts give the line and the people of gone_quiet") {
  support::chance random{31};
  auto const orders = support::regulars(random, 300);
  for (double const alarms : {0.0, 0.5, 1.0, 4.0, 1e4, 1e300}) {
    gone_quiet_options const options{.false_alarms_per_month = alarms};
    auto const whole = patron::gone_quiet(
        orders, regulars_until, &order::buyer, &order::day, &order::total,
        [](std::uint32_t) { return 0; }, options);
    for (std::uint32_t const count : {1U, 2U, 7U, 400U}) {
      auto const parts = parts_of(orders, count);
      auto search = drawn(parts, regulars_until, options);
      CHECK(search.shortages() == whole.shortages);
      CHECK(search.line() == whole.line);
      CHECK(found_in(parts, search) == whole.customers);
    }
  }
}

TEST_CASE("quiet_search: days after the last one observed say what became of the list") {
  support::chance random{32};
  auto const orders = support::regulars(random, 200);
  sys_days const known_until = regulars_until - days{150};
  auto const whole = patron::gone_quiet_holdout(orders, known_until, regulars_until, &order::buyer,
                                                &order::day, &order::total);
  REQUIRE(whole);
  CHECK(whole->listed.of > 0);
  for (std::uint32_t const count : {1U, 3U, 20U}) {
    auto const parts = parts_of(orders, count);
    auto search = drawn(parts, known_until);
    patron::quiet_verdict sum;
    for (auto const& days : parts) sum.merge(search.verdict(days));
    CHECK(sum == *whole);
  }
}

TEST_CASE("quiet_search: of too few nobody is said to have gone quiet") {
  auto const parts = parts_of({{1, regulars_until - days{9}, {}}}, 2);
  auto search = drawn(parts, regulars_until);
  CHECK(search.shortages().size() == 3);
  CHECK_THROWS_AS(search.find<int>(parts[0], [](row const&) {}), patron::error);
  CHECK_THROWS_AS(search.verdict(parts[0]), patron::error);
  auto nobody = drawn({{}, {}}, regulars_until);
  CHECK(nobody.shortages().size() == 3);
  CHECK(nobody.line() == patron::quiet_line{});
}

TEST_CASE("quiet_search: options that make no sense are refused") {
  CHECK(support::sentence([] {
          (void)quiet_search{regulars_until, {.calibration = days{0}}};
        }).find("calibration") != std::string::npos);
}

TEST_CASE("quiet_search: days that were not counted, or do not ascend, are refused") {
  constexpr sys_days first = 2020y / January / 1;
  constexpr sys_days until = first + days{500};
  auto const day = [first](int n) -> patron::day_point { return first + patron::day_count{n}; };
  quiet_search search{until};
  search.count(purchase_days{{1, day(400)}, {1, day(420)}});
  auto const refused = [&search](purchase_days const& days) {
    return support::sentence([&] { search.draw(days); });
  };
  CHECK(refused({{1, day(410)}, {2, day(0)}, {2, day(390)}}) ==
        "quiet_search: record 1: day \"2020-01-01\" is before every day that was counted");
  std::string const disorder = "is not among ascending days of a customer, each once";
  CHECK(refused({{1, day(420)}, {1, day(400)}}) ==
        "quiet_search: record 1: day \"2021-02-04\" " + disorder);
  CHECK(refused({{1, day(420)}, {1, day(420)}}).ends_with(disorder));
  CHECK(refused({{1, day(410)}, {1, day(900)}, {1, day(405)}, {1, day(901)}}).ends_with(disorder));
  CHECK(support::sentence([&] {
          search.count(purchase_days{{1, day(420)}, {1, day(400)}});
        }).ends_with(disorder));
}

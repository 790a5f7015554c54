// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <ranges>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::from_start;
using patron::kaplan_meier;
using std::chrono::days;

namespace {

struct wait {
  days lasted{};
  bool bought_again = false;
};

// Freireich et al. 1963, the arm under 6-mercaptopurine.
std::vector<wait> remissions() {
  constexpr std::array<int, 21> lasted = {6,  6,  6,  6,  7,  9,  10, 10, 11, 13, 16,
                                          17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
  constexpr std::array<bool, 21> seen = {true,  true,  true,  false, true,  false, true,
                                         false, false, true,  true,  false, false, false,
                                         true,  true,  false, false, false, false, false};
  std::vector<wait> rows;
  for (std::size_t i = 0; i < lasted.size(); ++i) rows.push_back({days{lasted[i]}, seen[i]});
  return rows;
}

struct watched {
  double time;
  int event;
  std::optional<double> entry = std::nullopt;
  double weight = 1.0;
};

auto curve_of(std::vector<watched> const& rows) {
  return kaplan_meier(rows, &watched::time, &watched::event, &watched::entry, &watched::weight);
}

template<class Duration, class Event>
constexpr bool accepts = requires(std::vector<wait> const& rows, Duration duration, Event event) {
  kaplan_meier(rows, duration, event);
};
using sys_day_of = std::chrono::sys_days (*)(wait const&);
using name_of = std::string (*)(wait const&);

}  // namespace

static_assert(accepts<days wait::*, bool wait::*>);
static_assert(!accepts<bool wait::*, bool wait::*>, "a bool is not a time");
static_assert(!accepts<sys_day_of, bool wait::*>, "a day is not a time that passed");
static_assert(!accepts<days wait::*, name_of>, "a name is not an event");

TEST_CASE("kaplan_meier: nobody lost from sight is the share that remains", "[survival]") {
  std::vector<int> const times{4, 1, 3, 2};
  auto const curve = kaplan_meier(times, std::identity{}, [](int) { return true; });
  CHECK(curve.at(0) == 1.0);
  CHECK(curve.at(1) == 0.75);
  CHECK(curve.at(2) == 0.5);
  CHECK(curve.at(3) == 0.25);
  CHECK(curve.at(4) == 0.0);
  CHECK(curve.median() == 2);
  CHECK(curve.subjects() == 4);
  CHECK(curve.events() == 4);
}

TEST_CASE("kaplan_meier: remissions under 6-MP", "[survival]") {
  auto const curve = kaplan_meier(remissions(), &wait::lasted, &wait::bought_again);
  CHECK(std::abs(curve.at(days{10}) - 0.752941176470588) < 1e-14);
  CHECK(std::abs(curve.standard_error(days{10}) - 0.0963496529943205) < 1e-14);
  CHECK(curve.median() == days{23});
  CHECK(curve.events() == 9);
  CHECK(curve.subjects() == 21);
  CHECK(curve.followed_until() == days{35});
}

TEST_CASE("kaplan_meier: weights", "[survival]") {
  // t 6, 7, 9, 10; events 1, 1, 0, 1; weights 3, 1, 2, 4.
  std::vector<watched> const rows{{6, 1, {}, 3}, {7, 1, {}, 1}, {9, 0, {}, 2}, {10, 1, {}, 4}};
  auto const real = curve_of(rows);
  auto const counted = kaplan_meier(rows, &watched::time, &watched::event, from_start,
                                    [](watched const& w) { return static_cast<int>(w.weight); });
  static_assert(std::same_as<decltype(real.subjects()), double>);
  static_assert(std::same_as<decltype(counted.subjects()), std::uint64_t>);
  CHECK(real.subjects() == 10.0);
  CHECK(counted.subjects() == 10);
  for (auto const& [t, expected] : {std::pair{6.0, 0.7}, {7.0, 0.6}, {9.0, 0.6}, {10.0, 0.0}}) {
    CHECK(std::abs(real.at(t) - expected) < 1e-15);
    CHECK(real.at(t) == counted.at(t));
    CHECK(real.standard_error(t) == counted.standard_error(t));
  }
}

TEST_CASE("kaplan_meier: late entry", "[survival]") {
  std::vector<watched> const rows{{2, 1, 1.0}, {10, 1, 2.0}, {5, 1, 4.0}, {4, 1, 0.0}, {3, 1, 0.0}};
  auto const curve = kaplan_meier(rows, &watched::time, &watched::event, &watched::entry);
  CHECK(curve.at(0) == 1.0);
  CHECK(curve.at(1) == 1.0);
  CHECK(std::abs(curve.at(2) - 2.0 / 3) < 1e-15);
  CHECK(std::abs(curve.at(3) - 4.0 / 9) < 1e-15);
  CHECK(std::abs(curve.at(4) - 2.0 / 9) < 1e-15);
  CHECK(std::abs(curve.at(5) - 1.0 / 9) < 1e-15);
  CHECK(curve.at(10) == 0.0);
}

TEST_CASE("kaplan_meier: the order of the records does not show", "[survival]") {
  std::vector<watched> rows;
  std::uint64_t state = 7;
  auto const next = [&state](std::uint64_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33U) % below;
  };
  for (int i = 0; i < 500; ++i) {
    double const entry = static_cast<double>(next(20)) / 3;
    double const time = entry + static_cast<double>(1 + next(40)) / 7;
    rows.push_back({time, next(3) != 0 ? 1 : 0, next(2) != 0 ? std::optional{entry} : std::nullopt,
                    static_cast<double>(next(1000)) / 999});
  }
  auto const curve = curve_of(rows);
  auto const counted = kaplan_meier(rows, &watched::time, &watched::event, &watched::entry);
  for (int round = 0; round < 20; ++round) {
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[next(i)]);
    CHECK(curve_of(rows) == curve);
    CHECK(kaplan_meier(rows, &watched::time, &watched::event, &watched::entry) == counted);
  }
  CHECK(std::ranges::is_sorted(curve.steps(), std::ranges::greater{},
                               &patron::survival_step<double, double>::survival));
}

TEST_CASE("kaplan_meier: real weights that do not add up in binary leave nothing over",
          "[survival]") {
  std::vector<watched> rows;
  for (int i = 0; i < 1000; ++i) rows.push_back({1.0 + i % 10, 1, i % 3 * 0.3, 0.1});
  auto const curve = curve_of(rows);
  CHECK(curve.at(9.5) > 0.0);
  CHECK(curve.at(10) == 0.0);
  CHECK(std::abs(curve.subjects() - 100.0) < 1e-12);
}

TEST_CASE("kaplan_meier: any range, any unit of time", "[survival]") {
  auto rows = remissions();
  auto late = rows | std::views::filter([](wait const& w) { return w.lasted > days{6}; });
  CHECK(kaplan_meier(late, &wait::lasted, &wait::bought_again).subjects() == 17);

  auto const narrow = [](wait const& w) { return patron::day_count{w.lasted}; };
  CHECK(kaplan_meier(rows, narrow, &wait::bought_again).at(days{10}) ==
        kaplan_meier(rows, &wait::lasted, &wait::bought_again).at(days{10}));
  auto const weekly = [](wait const& w) { return patron::real_weeks{w.lasted}; };
  CHECK(kaplan_meier(rows, weekly, &wait::bought_again).median() == patron::real_weeks{days{23}});
}

TEST_CASE("kaplan_meier: edges", "[survival]") {
  auto const nobody = kaplan_meier(std::vector<wait>{}, &wait::lasted, &wait::bought_again);
  CHECK(nobody.subjects() == 0);
  CHECK(nobody.at(days{10}) == 1.0);
  CHECK(!nobody.median());

  std::vector<wait> const same_day(3, {days{0}, true});
  auto const at_once = kaplan_meier(same_day, &wait::lasted, &wait::bought_again);
  CHECK(at_once.at(days{0}) == 0.0);
  CHECK(at_once.standard_error(days{0}) == 0.0);
  CHECK(!at_once.interval(days{0}));
  CHECK(at_once.median() == days{0});

  std::vector<wait> const kept(3, {days{5}, false});
  auto const never = kaplan_meier(kept, &wait::lasted, &wait::bought_again);
  CHECK(never.at(days{9}) == 1.0);
  CHECK(!never.median());
  CHECK(!never.interval(days{9}));

  constexpr std::uint64_t huge = (std::numeric_limits<std::uint64_t>::max)() / 2;
  auto const crowd = kaplan_meier(
      std::vector<int>{1, 2}, std::identity{}, [](int t) { return t == 1; }, from_start,
      [](int) { return huge; });
  CHECK(crowd.at(1) == 0.5);
  CHECK(support::sentence([] {
          return kaplan_meier(
              std::vector<int>{1, 1, 1}, std::identity{}, [](int) { return true; }, from_start,
              [](int) { return huge; });
        }) == "a sum is beyond the range of its type");
}

TEST_CASE("kaplan_meier: bad data is named", "[survival]") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinite = std::numeric_limits<double>::infinity();
  auto const refusal = [](watched const& bad) {
    return support::sentence([&] { return curve_of({{1, 1}, bad}); });
  };
  CHECK(refusal({-2, 1}) == "kaplan_meier: record 1: duration \"-2\" is not a time from 0 on");
  CHECK(refusal({nan, 1}) == "kaplan_meier: record 1: duration \"nan\" is not a time from 0 on");
  CHECK(refusal({infinite, 1}) ==
        "kaplan_meier: record 1: duration \"inf\" is not a time from 0 on");
  CHECK(refusal({2, 2}) == "kaplan_meier: record 1: event \"2\" is neither 0 nor 1");
  CHECK(refusal({2, 1, 2.0}) == "kaplan_meier: record 1: entry \"2\" is not before the duration");
  CHECK(refusal({2, 1, -1.0}) == "kaplan_meier: record 1: entry \"-1\" is not a time from 0 on");
  CHECK(refusal({2, 1, {}, -0.5}) ==
        "kaplan_meier: record 1: weight \"-0.5\" is not a finite number from 0 on");
  CHECK(refusal({2, 1, {}, nan}) ==
        "kaplan_meier: record 1: weight \"nan\" is not a finite number from 0 on");
  CHECK(support::sentence([] {
          return kaplan_meier(std::vector<wait>{{days{-3}, true}}, &wait::lasted,
                              &wait::bought_again);
        }) == "kaplan_meier: record 0: duration \"-3\" is not a time from 0 on");
}

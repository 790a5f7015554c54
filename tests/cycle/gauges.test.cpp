// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/core/fields.hpp>
#include <patron/cycle/gauge_counts.hpp>
#include <patron/cycle/gauge_targets.hpp>
#include <patron/cycle/gauges.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using patron::gauge_counts;
using patron::gauge_state;
using patron::gauges;
using patron::mechanism;
using patron::quarter;
using patron::rate;
using patron::year;

static_assert(patron::mergeable<gauges> && patron::has_fields<gauges>);

/// Two years of a firm that stopped sowing.
gauges firm() {
  gauges result;
  result.add(
      year(2024y),
      {.sowing = {80, 100}, .growing = {20, 100}, .gripping = {90, 100}, .referring = {4, 20}});
  result.add(
      year(2025y),
      {.sowing = {30, 100}, .growing = {15, 100}, .gripping = {88, 100}, .referring = {5, 20}});
  return result;
}

TEST_CASE("gauges: a firm that stopped sowing", "[cycle]") {
  auto const now = *firm().read();
  CHECK(now.when == year(2025y));
  CHECK(now[mechanism::sowing].rate == rate{30, 100});
  CHECK(now[mechanism::sowing].target == 0.8);
  CHECK(now[mechanism::sowing].reached() == 0.3 / 0.8);
  CHECK(now[mechanism::growing].reached() == 0.15 / 0.2);
  CHECK(now[mechanism::gripping].target == 1.0);
  CHECK(now[mechanism::gripping].reached() == 0.88);
  CHECK(now[mechanism::referring].reached() == 1.0);
  CHECK(now[mechanism::extending].state() == gauge_state::no_data);
  CHECK(now[mechanism::extending].reached() == std::nullopt);
  CHECK(now[mechanism::extending].trend == std::nullopt);

  CHECK(now.weakest() == now[mechanism::sowing]);
  CHECK(firm().weakest() == now[mechanism::sowing]);
  CHECK(firm().balance() == 0.3 / 0.8);

  auto const trend = *now[mechanism::sowing].trend;
  CHECK(trend.value == 0.3 - 0.8);
  CHECK(trend.high < 0.0);
  CHECK(now[mechanism::sowing].is_short());
  CHECK_FALSE(now[mechanism::growing].is_short());  // 15 of 100 against 0.2
}

TEST_CASE("gauges: the caller's targets, and an earlier period", "[cycle]") {
  patron::gauge_targets const ours{.sowing = 0.3, .gripping = 0.88, .referring = 0.5};
  CHECK(firm().weakest(ours)->mechanism == mechanism::referring);
  CHECK(firm().balance(ours) == 0.5);

  // What came later is no target.
  auto const before = firm().read(year(2024y));
  CHECK(before[mechanism::referring].target == 0.2);
  CHECK(before[mechanism::sowing].trend == std::nullopt);
  CHECK(before.weakest()->mechanism == mechanism::gripping);

  CHECK(support::sentence([] { return firm().read({.growing = 0.0}); }) ==
        "gauges: growing \"0\" is no target above 0 and up to 1");
  CHECK(support::sentence([] { return firm().weakest({.sowing = 1.5}); }) ==
        "gauges: sowing \"1.5\" is no target above 0 and up to 1");
  CHECK(support::sentence([] { return firm().read(year(2023y)); }) ==
        "gauges: period \"2023-01-01 to 2024-01-01\" was never added");
}

TEST_CASE("gauges: the best year is one of all its quarters together", "[cycle]") {
  gauges four;
  four.add(quarter(2024y, 3), {.growing = {9, 10}});
  four.add(quarter(2024y, 4), {.growing = {1, 10}});
  four.add(quarter(2025y, 1), {.growing = {4, 10}});
  CHECK(four.read()->gauges[1].target == 0.5);
  CHECK(four.weakest()->reached() == 0.8);
  CHECK(four.balance() == std::nullopt);  // one gauge alone
}

TEST_CASE("gauges: nothing, nobody, and nobody ever", "[cycle]") {
  CHECK(gauges{}.read() == std::nullopt);
  CHECK(gauges{}.weakest() == std::nullopt);
  CHECK(gauges{}.balance() == std::nullopt);

  gauges none;
  none.add(year(2025y), {.extending = {0, 7}, .referring = {0, 0}});
  auto const now = *none.read();
  CHECK(now[mechanism::extending].value() == 0.0);
  CHECK(now[mechanism::extending].state() == gauge_state::no_target);
  CHECK(now[mechanism::referring].state() == gauge_state::no_data);
  CHECK(now.weakest() == std::nullopt);

  none.add(year(2025y), {.gripping = {0, 7}});
  CHECK(none.balance() == std::nullopt);                                      // one is judged
  CHECK(none.balance({.extending = 0.2}) == std::nullopt);                    // 0 over 0
  CHECK(none.weakest({.extending = 0.2})->mechanism == mechanism::gripping);  // the first of equals
}

TEST_CASE("gauges: any partition gives the same", "[cycle]") {
  std::array<gauges, 3> parts;
  gauges whole;
  for (std::uint64_t i = 0; i < 30; ++i) {
    auto const when = quarter(2024y, static_cast<unsigned>(i * 7 % 4 + 1));
    gauge_counts const counts{.sowing = {i % 3, i}, .gripping = {i / 2, i}};
    if (i % 3 > i) continue;
    whole.add(when, counts);
    parts[i * 5 % 3].add(when, counts);
  }
  CHECK(merged(merged(parts[0], parts[1]), parts[2]) == whole);
  CHECK(merged(parts[2], merged(parts[1], parts[0])) == whole);
  CHECK(merged(gauges{}, whole) == whole);
  CHECK(whole.periods().size() == 4);
}

TEST_CASE("gauges: periods that overlap or have no days", "[cycle]") {
  auto const add = [](patron::window when) {
    gauges g = firm();
    g.add(when, {});
    return g;
  };
  CHECK(support::sentence([&] { return add(quarter(2025y, 1)); }) ==
        "gauges: period \"2025-01-01 to 2025-04-01\" overlaps another period");
  CHECK(support::sentence([&] {
          return add({year(2024y).from - std::chrono::days{1}, year(2024y).to});
        }) != "");
  CHECK(support::sentence([&] { return add({}); }) == "gauges: a period has days");
  CHECK(add(year(2023y)).periods().front().when == year(2023y));
}

}  // namespace

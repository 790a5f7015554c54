// SPDX-License-Identifier: MIT
#include <patron/survival/event_table.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::event_counts>);
static_assert(patron::mergeable<patron::event_table<int>> &&
              patron::has_fields<patron::event_table<int>>);

using patron::event_counts;
using patron::event_table;
using std::chrono::days;

static_assert(patron::mergeable<event_table<days>>);
static_assert(patron::has_fields<event_table<days>>);
static_assert(std::tuple_size_v<decltype(patron::fields_of(std::declval<event_counts&>()))> == 3);

namespace {

template<class Time, class Event>
concept can_add =
    requires(event_table<days> table, Time time, Event event) { table.add(time, event); };

}  // namespace

static_assert(can_add<days, bool> && can_add<std::chrono::weeks, bool>);
static_assert(!can_add<int, bool>, "a bare number is not a duration");
static_assert(!can_add<std::chrono::hours, bool>, "hours do not become days unasked");

TEST_CASE("event_table: counts by time", "[survival]") {
  event_table<days> table;
  table.add(days{6}, true);
  table.add(days{9}, false);
  table.add(days{9}, true, days{6});
  table.add(days{6}, true, {}, 3);
  table.add(days{7}, true, {}, 0);
  CHECK(table.changes() ==
        std::map<days, event_counts>{{days{6}, {4, 0, 1}}, {days{9}, {1, 1, 0}}});
  CHECK(table.curve().subjects() == 6);
  CHECK(table.curve().at(days{6}) == 0.2);  // of five; the sixth came after
}

TEST_CASE("event_table: any partition gives the whole", "[survival]") {
  auto const rows = support::both_arms();
  event_table<int> whole;
  for (auto const& row : rows) whole.add(row.weeks, row.relapsed);
  for (std::size_t pieces = 1; pieces <= 7; ++pieces) {
    std::vector<event_table<int>> parts(pieces);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      parts[i % pieces].add(rows[i].weeks, rows[i].relapsed);
    }
    event_table<int> forward;
    for (auto const& part : parts) forward.merge(part);
    event_table<int> backward;
    for (std::size_t i = parts.size(); i-- > 0;) backward = patron::merged(parts[i], backward);
    CHECK(forward == whole);
    CHECK(backward == whole);
  }
  CHECK(patron::merged(whole, {}) == whole);
  CHECK(patron::merged({}, whole) == whole);
  CHECK(whole.curve() ==
        patron::kaplan_meier(rows, &support::remission::weeks, &support::remission::relapsed));
}

TEST_CASE("event_table: a late entry and its end in different pieces of time", "[survival]") {
  event_table<int> first;
  first.add(5, true, 2);
  event_table<int> second;
  second.add(2, true);
  second.add(9, false);
  first.merge(second);
  // At 2 two are at risk; at 5 the late one and the one who stayed.
  CHECK(first.curve().at(2) == 0.5);
  CHECK(first.curve().at(5) == 0.25);
}

TEST_CASE("event_table: what it refuses", "[survival]") {
  event_table<int> table;
  CHECK(support::sentence([&] {
          table.add(-1, true);
          return 0;
        }) == "event_table: duration \"-1\" is not a time from 0 on");
  CHECK(support::sentence([&] {
          table.add(4, true, 4);
          return 0;
        }) == "event_table: entry \"4\" is not before the duration");
  CHECK(table == event_table<int>{});
  constexpr std::uint64_t most = (std::numeric_limits<std::uint64_t>::max)();
  table.add(1, true, {}, most);
  CHECK_THROWS_AS(table.add(1, true), patron::error);
}

// SPDX-License-Identifier: MIT
#include <patron/cycle/firm_path.hpp>

#include <concepts>
#include <cstdint>

#include "catch.hpp"

namespace {

using path = patron::firm_path<std::uint64_t, std::int64_t>;
using patron::estimated;

static_assert(std::regular<path>);
// A satisfaction need not be whole, also where people are.
static_assert(std::same_as<decltype(path{}.start.satisfaction), double>);

/// Ten people; one comes, one goes, and the others move within the firm.
path two_periods() {
  path p{.start = {.prospects = {4, 2}, .customers = {3}, .former = 1}};
  p.periods.push_back({.stocks = {.prospects = {4, 2}, .customers = {4}, .former = 1},
                       .flows = {.sown = 1, .referred = 1, .lost = 1, .advanced = 2, .won = 1},
                       .profit = estimated<std::int64_t>{30}});
  p.periods.push_back({.stocks = {.prospects = {3, 2}, .customers = {4}, .former = 2},
                       .flows = {.walked_in = 1, .lost = 1, .left = 1},
                       .profit = estimated<std::int64_t>{-5}});
  return p;
}

TEST_CASE("firm_path: people by rungs, in and out, and what is left of it all", "[cycle]") {
  path const p = two_periods();
  CHECK(p.start.all_prospects() == 6);
  CHECK(p.start.all_customers() == 3);
  CHECK(p.start.people() == 10);
  CHECK(p.end() == p.periods[1].stocks);
  CHECK(p.profit().amount() == 25);
  CHECK(p.periods[0].flows.in() == 2);
  CHECK(p.periods[0].flows.out() == 1);
}

TEST_CASE("firm_path: balances where nobody came from nowhere, and nobody vanished", "[cycle]") {
  CHECK(two_periods().balances());
  path lost = two_periods();
  lost.periods[1].stocks.former = 1;
  CHECK(!lost.balances());
  path invented = two_periods();
  invented.periods[1].flows.forgotten = 1;
  CHECK(!invented.balances());
  // Who moves within the firm neither comes nor goes.
  path moved = two_periods();
  moved.periods[0].flows.back = 9;
  CHECK(moved.balances());
}

TEST_CASE("firm_path: no periods", "[cycle]") {
  path const p{.start = {.customers = {7}}};
  CHECK(p.end() == p.start);
  CHECK(p.profit().amount() == 0);
  CHECK(p.balances());
  CHECK(path{}.start.people() == 0);
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/conversion_within.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/speed.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::speed<patron::stage_ladder<int>>>);

namespace {

using namespace stage_test;
using patron::counted_from;

using table = patron::speed<std::remove_const_t<decltype(stages)>>;

static_assert(std::regular<table> && patron::mergeable<table> && patron::has_fields<table>);

auto journeys_of(std::vector<move> const& moves) {
  return patron::journeys(moves, stages, start + days{100}, &move::who, &move::to, &move::on);
}

std::vector<move> const four{
    {1, stranger, start}, {1, reader, start + days{10}}, {1, lead, start + days{15}},
    {2, stranger, start}, {2, lead, start + days{30}},  // left out the letter
    {3, stranger, start}, {3, lost, start + days{20}},  // and may come back
    {4, lead, {}},        {4, customer, start + days{8}}};

// ---- cases worked out by hand

TEST_CASE("days from the rung below") {
  auto const steps = patron::speed(journeys_of(four));
  CHECK(steps.at(reader).subjects() == 3);
  CHECK(steps.at(reader).median() == days{30});
  CHECK(steps.at(reader).at(days{10}) == 2.0 / 3.0);
  CHECK(steps.at(reader).followed_until() == days{100});  // who left waits on
  CHECK(steps.at(lead).subjects() == 2);
  CHECK(steps.at(lead).median() == days{0});
  CHECK(steps.at(lead).quantile(0.9) == days{5});
  CHECK(steps.undated(reader) == 1);
  CHECK(steps.undated(customer) == 0);  // 4 passed the trial on a day that is known
  CHECK(steps.at(stranger).subjects() == 0);
}

TEST_CASE("days from entry") {
  auto const ways = patron::speed(journeys_of(four), counted_from::entry);
  CHECK(ways.at(lead).median() == days{30});
  CHECK(ways.at(lead).events() == 2);
  CHECK(ways.at(customer).events() == 0);
  CHECK_FALSE(ways.at(customer).median());
  CHECK(ways.undated(customer) == 1);
}

// ---- properties on generated input

TEST_CASE("where everybody was watched so long, the curve is the conversion within those days") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto moves = some_moves(400, 60, seed);
    // Everybody enters at the start, and is watched for 100 days.
    for (int person = 1; person <= 60; ++person) moves.push_back({person, stranger, start});
    std::erase_if(moves, [](move const& m) { return !m.on; });
    auto const all = journeys_of(moves);
    auto const ways = patron::speed(all, counted_from::entry);
    for (int const within : {3, 20, 70}) {
      auto const in_time = patron::conversion_within(all, days{within});
      for (auto const s : {reader, lead, trial, customer, regular}) {
        double const came = *in_time.at(s).in_time.value();
        CHECK(std::abs(1.0 - ways.at(s).at(days{within}) - came) < 1e-15);
      }
    }
  }
}

TEST_CASE("everybody in the running is in the curve or undated") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const all = journeys_of(some_moves(400, 100, seed));
    auto const steps = patron::speed(all);
    for (auto const& row : patron::conversion(all).rows()) {
      CHECK(steps.at(row.stage).subjects() + steps.undated(row.stage) == row.from_previous.of);
    }
  }
}

TEST_CASE("the steps of any parts of the people merge into those of the whole") {
  auto const all = journeys_of(some_moves(2'000, 300, 2));
  auto const whole = patron::speed(all);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    support::integers next{seed};
    std::vector<table> parts(1 + seed, table{stages});
    for (auto const& one : all) parts[next() % parts.size()].add(one);
    table together;
    for (auto const& part : parts) together.merge(part);
    CHECK(together == whole);
  }
  CHECK(patron::merged(whole, table{}) == whole);
}

// ---- edges

TEST_CASE("nobody climbs, and another start is not merged") {
  CHECK(patron::speed(journeys_of({})).at(customer).subjects() == 0);
  CHECK(support::sentence([] {
          return patron::merged(table{stages}, table{stages, counted_from::entry});
        }) == "speed: times merge that are counted from one start");
  CHECK(support::sentence([] { return table{stages}.at(closed); }) ==
        "stage_ladder: stage \"7\" is not a rung of this ladder");
}

}  // namespace

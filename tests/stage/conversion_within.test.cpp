// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/conversion_within.hpp>
#include <patron/stage/journeys.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::timely_conversion>);
static_assert(patron::mergeable<patron::conversion_within<patron::stage_ladder<int>>>);

namespace {

using namespace stage_test;
using patron::counted_from;
using patron::rate;

using counts = patron::conversion_within<std::remove_const_t<decltype(stages)>>;

static_assert(std::regular<counts> && patron::mergeable<counts> && patron::has_fields<counts>);
static_assert(!std::constructible_from<counts, decltype(stages), int>);  // days, not a number

auto journeys_of(std::vector<move> const& moves) {
  return patron::journeys(moves, stages, start + days{100}, &move::who, &move::to, &move::on);
}

std::vector<move> const three{{1, stranger, start},
                              {1, lead, start + days{10}},
                              {1, customer, start + days{40}},
                              {2, stranger, start},
                              {2, lead, start + days{30}},
                              {2, lost, start + days{31}},
                              {3, stranger, start + days{80}},
                              {3, customer, start + days{81}},
                              {4, reader, {}},
                              {4, customer, start + days{5}}};

// ---- cases worked out by hand

TEST_CASE("within so many days of entry, of those whose days are over") {
  counts const in_30 = patron::conversion_within(journeys_of(three), days{30});
  CHECK(in_30.at(lead).in_time == rate{2, 2});
  CHECK(in_30.at(lead).pending == 1);  // 3 came, but her 30 days are not over
  CHECK(in_30.at(lead).undated == 1);  // 4 was there before we looked
  CHECK(in_30.at(customer).in_time == rate{0, 2});
  CHECK(patron::conversion_within(journeys_of(three), days{40}).at(customer).in_time == rate{1, 2});
  CHECK(patron::conversion_within(journeys_of(three), days{20}).at(customer).in_time == rate{1, 3});
  CHECK(patron::conversion_within(journeys_of(three), days{29}).at(lead).in_time == rate{1, 2});
  CHECK(in_30.at(stranger).in_time == rate{});
}

TEST_CASE("within so many days of the rung below") {
  auto const step = [](int within) {
    return patron::conversion_within(journeys_of(three), days{within}, counted_from::previous_rung);
  };
  // Who leaves out the trial tries on the day of buying: 1 after 30 days as a lead, 3 and 4 at
  // once.
  CHECK(step(10).at(trial).in_time == rate{2, 4});
  CHECK(step(30).at(trial).in_time == rate{2, 3});
  CHECK(step(30).at(trial).pending == 1);  // 3 is a lead since day 81
  CHECK(step(30).at(trial).undated == 0);
  CHECK(step(30).at(lead).undated == 1);  // 4 was a reader at least, nobody knows since when
  CHECK(step(10).at(customer).in_time == rate{3, 3});
  CHECK(step(10).at(regular).in_time == rate{0, 3});
}

TEST_CASE("no days at all are the same day") {
  CHECK(patron::conversion_within(journeys_of({{1, stranger, start}, {1, lead, start}}), days{0})
            .at(lead)
            .in_time == rate{1, 1});
}

// ---- properties on generated input

TEST_CASE("everybody on the ladder is counted in time, late, pending or undated") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const all = journeys_of(some_moves(400, 100, seed));
    auto const reach = patron::conversion(all);
    for (int const within : {0, 5, 30, 100}) {
      auto const whole = patron::conversion_within(all, days{within});
      auto const step = patron::conversion_within(all, days{within}, counted_from::previous_rung);
      for (auto const& row : reach.rows()) {
        if (row.stage == stranger) continue;
        auto const total = [](auto const& c) { return c.in_time.of + c.pending + c.undated; };
        CHECK(total(whole.at(row.stage)) == reach.at(stranger).reached);
        CHECK(total(step.at(row.stage)) == row.from_previous.of);
        CHECK(whole.at(row.stage).in_time.kept <= row.reached);
      }
    }
  }
}

TEST_CASE("conversion within days merges from any parts of the people") {
  auto const all = journeys_of(some_moves(3'000, 500, 2));
  auto const whole = patron::conversion_within(all, days{20}, counted_from::previous_rung);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    support::integers next{seed};
    std::vector<counts> parts(1 + seed, counts{stages, days{20}, counted_from::previous_rung});
    for (auto const& one : all) parts[next() % parts.size()].add(one);
    counts together;
    for (auto const& part : parts) together.merge(part);
    CHECK(together == whole);
  }
  CHECK(patron::merged(whole, counts{}) == whole);
}

// ---- edges and bad input

TEST_CASE("another question is not merged, and days are not negative") {
  counts const in_20{stages, days{20}};
  std::string const reason = "conversion_within: counts merge that answer one question";
  CHECK(support::sentence([&] {
          return patron::merged(in_20, counts{stages, days{30}});
        }) == reason);
  CHECK(support::sentence([&] {
          return patron::merged(in_20, counts{stages, days{20}, counted_from::previous_rung});
        }) == reason);
  CHECK(support::sentence([] {
          return counts{stages, days{-1}};
        }) == "conversion_within: within \"-1\" is not a number of days from 0 on");
  CHECK(support::sentence([&] { return in_20.at(lost); }) ==
        "stage_ladder: stage \"6\" is not a rung of this ladder");
}

}  // namespace

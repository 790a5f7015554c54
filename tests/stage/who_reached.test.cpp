// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/who_reached.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/sentence.hpp"

namespace {

using namespace stage_test;

auto journeys_of(std::vector<move> const& moves) {
  return patron::journeys(moves, stages, &move::who, &move::to, &move::on);
}

TEST_CASE("the people behind the counts, sorted by id") {
  auto const all = journeys_of({{4, customer, start},
                                {2, lead, start},
                                {2, reader, start + days{1}},
                                {3, lead, start},
                                {3, lost, start + days{2}},
                                {1, closed, start}});
  CHECK(patron::who_reached(all, lead) == std::vector{2, 3, 4});
  CHECK(patron::who_is_open_at(all, lead) == std::vector{2});
  CHECK(patron::who_left_at(all, lead) == std::vector{3});
  CHECK(patron::who_reached(all, regular).empty());
}

TEST_CASE("the lists are as long as the counts say") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const all = journeys_of(some_moves(40 * seed, 60, seed));
    for (auto const& row : patron::conversion(all).rows()) {
      CHECK(patron::who_reached(all, row.stage).size() == row.reached);
      CHECK(patron::who_is_open_at(all, row.stage).size() == row.open);
      CHECK(patron::who_left_at(all, row.stage).size() == row.left);
    }
  }
}

TEST_CASE("an exit is no rung to be reached") {
  auto const all = journeys_of({{1, closed, start}});
  std::string const reason = "stage_ladder: stage \"7\" is not a rung of this ladder";
  CHECK(support::sentence([&] { return patron::who_reached(all, closed); }) == reason);
  CHECK(support::sentence([&] { return patron::who_is_open_at(all, closed); }) == reason);
  CHECK(support::sentence([&] { return patron::who_left_at(all, closed); }) == reason);
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/jumps.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <set>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"

namespace {

using namespace stage_test;
using jump = patron::jump<int, stage>;

static_assert(std::regular<jump>);

std::vector<jump> jumps_of(std::vector<move> const& moves) {
  return patron::jumps(patron::journeys(moves, stages, &move::who, &move::to, &move::on));
}

TEST_CASE("from 0 to 1.0 at once") {
  auto const found = jumps_of({{1, stranger, start}, {1, customer, start + days{1}}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].person == 1);
  CHECK(found[0].from == stranger);
  CHECK(found[0].to == customer);
  CHECK(found[0].seen_since == start);
  CHECK(found[0].on == start + days{1});
  CHECK(jumps_of({{1, stranger, {}}, {1, regular, start}}).front().to == regular);
}

TEST_CASE("a step in between, or an unknown start, is no jump") {
  CHECK(jumps_of({{1, stranger, start}, {1, reader, start}, {1, customer, start}}).empty());
  CHECK(jumps_of({{1, customer, start}}).empty());
  CHECK(jumps_of({{1, reader, start}, {1, customer, start}}).empty());
  CHECK(jumps_of({{1, stranger, start}}).empty());
  CHECK(jumps_of({{1, lost, start}}).empty());
  CHECK(jumps_of({}).empty());
  // A customer from the first, who fell back and returned.
  CHECK(jumps_of(
            {{1, customer, start}, {1, stranger, start + days{5}}, {1, customer, start + days{9}}})
            .empty());
}

TEST_CASE("leaving and coming back in between is no step") {
  CHECK(jumps_of({{1, stranger, start},
                  {1, lost, start + days{5}},
                  {1, stranger, start + days{6}},
                  {1, lost, start + days{7}},
                  {1, customer, start + days{9}}})
            .size() == 1);
}

TEST_CASE("who jumped was never seen in between before") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const moves = some_moves(150, 60, seed);
    auto const found = jumps_of(moves);
    CHECK(std::ranges::is_sorted(found, {}, &jump::person));
    for (jump const& j : found) {
      CHECK(stages.is_customer(j.to));
      for (move const& m : moves) {
        bool const before = m.who == j.person && (!m.on || (j.on && *m.on < *j.on));
        if (before && stages.contains(m.to)) CHECK(m.to == stranger);
      }
    }
  }
}

}  // namespace

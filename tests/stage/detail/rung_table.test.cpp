// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/detail/rung_table.hpp>

#include <concepts>
#include <tuple>
#include <type_traits>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/sentence.hpp"

namespace {

using namespace stage_test;
using patron::rate;

using table = patron::detail::rung_table<std::remove_const_t<decltype(stages)>, rate>;

static_assert(std::regular<table> && patron::mergeable<table> && patron::has_fields<table>);

TEST_CASE("a table has a tally for each rung and merges them rung by rung") {
  table one{stages};
  table other{stages};
  REQUIRE(one.size() == stages.size());
  one[2].merge({1, 2});
  other[2].merge({3, 5});
  other[4].merge({0, 1});
  one.merge(other);
  CHECK(one[0] == rate{});
  CHECK(one[2] == rate{4, 7});
  CHECK(one[4] == rate{0, 1});
  CHECK(patron::merged(table{}, one) == one);
  CHECK(patron::merged(one, table{}) == one);
  CHECK(patron::merged(table{}, table{}) == table{});
}

TEST_CASE("the table of no ladder has no ladder to give") {
  CHECK(support::sentence([] { return table{}.ladder().size(); }) ==
        "what is counted by rung needs a ladder first");
}

TEST_CASE("a rung is found by its grade") {
  for (auto const& rung : stages.rungs()) {
    CHECK(patron::detail::rung_with(stages, rung.grade) == stages.index_of(rung.stage));
  }
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>
#include <patron/statistics/lift_by_quantile.hpp>

#include <cstdint>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

struct person {
  int score = 0;
  bool bought = false;
};
using row = patron::lift_row<int>;

auto lift(std::vector<person> const& people, std::uint32_t parts) {
  return patron::lift_by_quantile(people, &person::score, &person::bought, parts);
}

}  // namespace

TEST_CASE("lift_by_quantile: quarters by hand", "[statistics]") {
  std::vector<person> const people = {{8, true}, {1, false}, {3, false}, {5, true},
                                      {2, true}, {6, false}, {4, false}, {7, true}};
  CHECK(
      lift(people, 4) ==
      std::vector<row>{{1, 1, 2, {1, 2}}, {2, 3, 4, {0, 2}}, {3, 5, 6, {1, 2}}, {4, 7, 8, {2, 2}}});
  CHECK(lift(people, 1) == std::vector<row>{{1, 1, 8, {4, 8}}});
}

TEST_CASE("lift_by_quantile: equal scores stand in one row", "[statistics]") {
  // Six of eight have nothing: their middle, 3 of 8, falls into the second quarter.
  std::vector<person> const people = {{0, true},  {0, false}, {0, false}, {0, false},
                                      {0, false}, {0, false}, {1, true},  {2, true}};
  CHECK(lift(people, 4) == std::vector<row>{{2, 0, 0, {1, 6}}, {4, 1, 2, {2, 2}}});
  CHECK(lift({{7, true}}, 4) == std::vector<row>{{3, 7, 7, {1, 1}}});
}

TEST_CASE("lift_by_quantile: everybody stands in one row, whatever the order", "[statistics]") {
  patron::generator random{3};
  for (int run = 0; run < 100; ++run) {
    std::vector<person> people;
    std::uint64_t bought = 0;
    for (std::uint64_t i = 0; i <= patron::draw_index(random, 50); ++i) {
      people.push_back(
          {static_cast<int>(patron::draw_index(random, 15)), patron::draw_bernoulli(random, 0.3)});
      bought += people.back().bought ? 1U : 0U;
    }
    auto const rows = lift(people, 5);
    patron::rate all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      all.merge(rows[i].rate);
      CHECK(rows[i].lowest <= rows[i].highest);
      if (i > 0) CHECK(rows[i - 1].highest < rows[i].lowest);
    }
    CHECK(all == patron::rate{bought, people.size()});
    patron::shuffle(people, random);
    CHECK(lift(people, 5) == rows);
  }
}

TEST_CASE("lift_by_quantile: nobody, and bad input", "[statistics]") {
  CHECK(lift({}, 4).empty());
  CHECK(support::sentence([] { return lift({}, 0); }) ==
        "lift_by_quantile: there are 1 to 1000 parts");
  std::vector<double> const scores = {1.0, std::numeric_limits<double>::infinity()};
  CHECK(support::sentence([&] {
          return patron::lift_by_quantile(
              scores, [](double s) { return s; }, [](double) { return true; });
        }) == "lift_by_quantile: record 1: score \"inf\" is not a finite number");
}

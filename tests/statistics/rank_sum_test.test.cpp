// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>
#include <patron/statistics/rank_sum_test.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

struct person {
  double score = 0.0;
  bool bought = false;
};

auto test_of(std::vector<person> const& people) {
  return patron::rank_sum_test(people, &person::score, &person::bought);
}

}  // namespace

TEST_CASE("rank_sum_test: by hand", "[statistics]") {
  // All three above all four: U = 12, U − 6 = 6, variance 12/12 · 8 = 8, z = 6/√8.
  std::vector<person> const apart = {{1, false}, {2, false}, {3, false}, {4, false},
                                     {5, true},  {6, true},  {7, true}};
  CHECK(std::abs(*test_of(apart) - std::erfc(6.0 / std::sqrt(16.0))) < 1e-15);
  std::vector<person> const tied = {{1, false}, {2, true}, {2, true}, {2, false},
                                    {3, false}, {4, true}, {4, false}};
  // Those with the outcome: 2 beats 1, ties 1; twice; 4 beats 3, ties 1: U = 1.5 + 1.5 + 3.5 = 6.5.
  // Ties of 3 and 2: Σ (t³ − t) = 24 + 6; variance = 1 · (8 − 30/42).
  CHECK(std::abs(*test_of(tied) - std::erfc(0.5 / std::sqrt(8.0 - 30.0 / 42.0) / std::sqrt(2.0))) <
        1e-15);
}

TEST_CASE("rank_sum_test: a score that tells nothing is found to tell at its level",
          "[statistics]") {
  patron::generator random{5};
  int small = 0;
  constexpr int runs = 2000;
  for (int run = 0; run < runs; ++run) {
    std::vector<person> people;
    for (int i = 0; i < 40; ++i) {
      people.push_back({static_cast<double>(patron::draw_index(random, 6)), i % 4 == 0});
    }
    if (*test_of(people) <= 0.05) ++small;
  }
  INFO(small << " of " << runs);
  CHECK(small >= 70);  // 100 expected, three standard errors are 29
  CHECK(small <= 130);
}

TEST_CASE("rank_sum_test: any order gives the same bits", "[statistics]") {
  patron::generator random{6};
  std::vector<person> people;
  for (int i = 0; i < 100; ++i) {
    people.push_back(
        {static_cast<double>(patron::draw_index(random, 20)), patron::draw_bernoulli(random, 0.3)});
  }
  auto const p = test_of(people);
  for (int i = 0; i < 10; ++i) {
    patron::shuffle(people, random);
    CHECK(test_of(people) == p);
  }
}

TEST_CASE("rank_sum_test: nothing to compare, and bad input", "[statistics]") {
  CHECK_FALSE(test_of({}));
  CHECK_FALSE(test_of({{1, true}, {2, true}}));
  CHECK_FALSE(test_of({{1, true}, {1, false}}));
  CHECK(support::sentence([] {
          return test_of({{std::nan(""), true}});
        }) == "rank_sum_test: record 0: score \"nan\" is not a finite number");
}

// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>
#include <patron/statistics/area_under_curve.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

struct person {
  double score = 0.0;
  bool bought = false;
};
struct named {
  std::string name;
};

template<class Score>
concept judged = requires(std::vector<person> const& people, Score score) {
  patron::area_under_curve(people, score, &person::bought);
};
static_assert(judged<double person::*>);
static_assert(!judged<double named::*>);  // of another record

std::vector<person> people(std::vector<double> const& with, std::vector<double> const& without) {
  std::vector<person> all;
  for (double const s : with) all.push_back({s, true});
  for (double const s : without) all.push_back({s, false});
  return all;
}
auto area(std::vector<person> const& all) {
  return patron::area_under_curve(all, &person::score, &person::bought);
}
bool close(std::optional<patron::estimate<>> const& found, double value, double low, double high) {
  return found && std::abs(found->value - value) < 1e-14 && std::abs(found->low - low) < 1e-14 &&
         std::abs(found->high - high) < 1e-14;
}

}  // namespace

// ---- cases worked out by hand; numbers of tests/data/area_under_curve.py

TEST_CASE("area_under_curve: the area, its error after DeLong and the interval", "[statistics]") {
  CHECK(close(area(people({3, 4, 5, 5}, {1, 2, 3, 4, 5})), 0.75, 0.33266868214066144,
              0.94751742821433577));
  CHECK(close(area(people({2, 7, 7, 9, 10, 12}, {1, 2, 2, 3, 7, 8, 8, 11})), 0.6875,
              0.35459453202308789, 0.89805688940907386));
  CHECK(close(area(people({1, 1, 2}, {2, 3, 3})), 1.0 / 18.0, 0.0031160490320455347,
              0.52538859951848352));
}

TEST_CASE("area_under_curve: groups that do not overlap", "[statistics]") {
  CHECK(close(area(people({3, 4}, {1, 2})), 1.0, 0.38563570449716635, 1.0));
  CHECK(close(area(people({8, 9, 9, 8, 8}, {1, 2, 3, 4, 5, 6, 7})), 1.0, 0.68278974817435709, 1.0));
  CHECK(close(area(people({1, 2}, {3, 4})), 0.0, 0.0, 1.0 - 0.38563570449716635));
}

// ---- properties on generated input

TEST_CASE("area_under_curve: any order gives the same bits, and no turns it round",
          "[statistics]") {
  patron::generator random{1};
  for (int run = 0; run < 50; ++run) {
    std::vector<person> all;
    for (int i = 0; i < 60; ++i) {
      all.push_back({static_cast<double>(patron::draw_index(random, 12)),
                     patron::draw_bernoulli(random, 0.4)});
    }
    auto const found = area(all);
    REQUIRE(found);
    CHECK(found->low < found->value);
    CHECK(found->value < found->high);
    patron::shuffle(all, random);
    CHECK(area(all) == found);
    for (person& p : all) p.bought = !p.bought;
    auto const turned = *area(all);
    CHECK(std::abs(turned.value + found->value - 1.0) < 1e-15);
    CHECK(std::abs(turned.low + found->high - 1.0) < 1e-14);
  }
}

TEST_CASE("area_under_curve: the interval holds the truth as often as it says", "[statistics]") {
  patron::generator random{2};
  int holds = 0;
  constexpr int runs = 1000;
  for (int run = 0; run < runs; ++run) {
    std::vector<person> all;
    for (int i = 0; i < 80; ++i) {
      bool const bought = i % 4 == 0;  // the greater of two against one: the area is 2/3
      double const once = patron::draw_uniform(random);
      double const again = patron::draw_uniform(random);
      all.push_back({bought && again > once ? again : once, bought});
    }
    auto const found = *area(all);
    if (found.low <= 2.0 / 3.0 && 2.0 / 3.0 <= found.high) ++holds;
  }
  INFO(holds << " of " << runs);
  CHECK(holds >= 930);
  CHECK(holds <= 971);  // 950 expected, three standard errors are 21
}

// ---- edges

TEST_CASE("area_under_curve: nothing to compare", "[statistics]") {
  CHECK_FALSE(area({}));
  CHECK_FALSE(area(people({1, 2}, {})));
  CHECK_FALSE(area(people({1}, {2, 3})));
  CHECK_FALSE(area(people({5, 5}, {5, 5})));
}

TEST_CASE("area_under_curve: bad input says where", "[statistics]") {
  CHECK(support::sentence([] {
          return area({{1.0, true}, {std::numeric_limits<double>::quiet_NaN(), false}});
        }) == "area_under_curve: record 1: score \"nan\" is not a finite number");
  CHECK(support::sentence([] {
          return patron::area_under_curve(people({1, 2}, {3, 4}), &person::score, &person::bought,
                                          1.0);
        }) == "a confidence lies between 0 and 1");
}

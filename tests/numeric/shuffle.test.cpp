// SPDX-License-Identifier: MIT
#include <patron/numeric/shuffle.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"

using patron::generator;
using patron::shuffle;

namespace {

constexpr std::array<int, 10> shuffled() {
  std::array<int, 10> values{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  generator g{42};
  shuffle(values, g);
  return values;
}

}  // namespace

static_assert(shuffled() == std::array{3, 9, 8, 6, 0, 7, 1, 4, 2, 5});  // golden

TEST_CASE("shuffle: every order equally often, nothing lost", "[numeric]") {
  generator g{11};
  std::map<std::string, int> seen;
  for (int i = 0; i < 24000; ++i) {
    std::string letters = "abcd";
    shuffle(letters, g);
    ++seen[letters];
  }
  REQUIRE(seen.size() == 24);
  double chi_square = 0.0;
  for (auto const& [order, n] : seen) chi_square += (n - 1000.0) * (n - 1000.0) / 1000.0;
  CHECK(chi_square < 49.7);  // 1 in 1000 with 23 degrees of freedom
}

TEST_CASE("shuffle: edges", "[numeric]") {
  generator g{1};
  std::vector<int> none;
  shuffle(none, g);
  std::vector<int> one{5};
  shuffle(one, g);
  CHECK(g == generator{1});
  CHECK(one == std::vector{5});
}

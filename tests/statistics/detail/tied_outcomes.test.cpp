// SPDX-License-Identifier: MIT
#include <patron/statistics/detail/tied_outcomes.hpp>

#include <utility>
#include <vector>

#include "catch.hpp"

TEST_CASE("by_score: equal scores are counted together, ascending", "[statistics]") {
  std::vector<std::pair<int, bool>> const people = {{5, true}, {2, false}, {5, false}, {5, true}};
  auto score = &std::pair<int, bool>::first;
  auto outcome = &std::pair<int, bool>::second;
  auto const ties = patron::detail::by_score("test", people, score, outcome);
  REQUIRE(ties.size() == 2);
  CHECK(ties[0].score == 2);
  CHECK(ties[0].with == 0);
  CHECK(ties[0].without == 1);
  CHECK(ties[1].score == 5);
  CHECK(ties[1].with == 2);
  CHECK(ties[1].without == 1);
}

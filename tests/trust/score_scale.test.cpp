// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/trust/score_scale.hpp>

#include <concepts>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::score_scale;

static_assert(std::regular<score_scale> && patron::has_fields<score_scale>);
constexpr score_scale five{.lowest = 1, .highest = 5, .satisfied = 4};
static_assert(five.contains(1) && five.contains(5) && !five.contains(0) && !five.contains(6));
static_assert(five.is_satisfied(4) && !five.is_satisfied(3));
static_assert(score_scale{}.contains(0) && score_scale{}.is_satisfied(9));

TEST_CASE("score_scale: what makes no sense is refused", "[trust]") {
  auto const said = [](score_scale const& s) {
    return support::sentence([&] {
      s.check();
      return 0;
    });
  };
  CHECK(said(five).empty());
  CHECK(said({.lowest = 5, .highest = 5, .satisfied = 5}) ==
        "score_scale: the highest score is above the lowest");
  CHECK(said({.lowest = 1, .highest = 5, .satisfied = 1}) ==
        "score_scale: some scores are satisfied, and some are not");
  CHECK(said({.lowest = 1, .highest = 5, .satisfied = 6}) ==
        "score_scale: some scores are satisfied, and some are not");
}

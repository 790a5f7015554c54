// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/detail/placed_move.hpp>

#include <chrono>
#include <optional>

#include "catch.hpp"
#include "stage/firm.hpp"

namespace {

using namespace stage_test;

using placed = patron::detail::placed_move<int, int, int>;
constexpr auto first = std::chrono::time_point_cast<patron::day_count>(start);

TEST_CASE("rungs have the first places, exits those behind them") {
  CHECK(patron::detail::place_of(stages, stranger) == 0U);
  CHECK(patron::detail::place_of(stages, regular) == 5U);
  CHECK(patron::detail::place_of(stages, lost) == 6U);
  CHECK(patron::detail::place_of(stages, closed) == 7U);
  CHECK_FALSE(patron::detail::place_of(stages, static_cast<stage>(42)));
}

TEST_CASE("moves are ordered by person, day, sequence, place and reason, in this order") {
  placed const move{.person = 1, .day = first, .sequence = 1, .place = 1, .reason = 1};
  auto const comes_after = [&](placed const& other) { return move < other && !(other < move); };
  CHECK_FALSE(move < move);
  CHECK(comes_after({2, std::nullopt, 0, 0, 0}));
  CHECK(comes_after({1, first + days{1}, 0, 0, 0}));
  CHECK(comes_after({1, first, 2, 0, 0}));
  CHECK(comes_after({1, first, 1, 2, 0}));
  CHECK(comes_after({1, first, 1, 1, 2}));
  CHECK(placed{1, std::nullopt, 9, 9, 9} < move);  // there before we looked
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/stage_move.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <string>
#include <tuple>

#include "catch.hpp"

namespace {

using patron::stage_move;

using plain_move = stage_move<int, int>;
using reasoned_move = stage_move<std::string, std::string, std::string>;

static_assert(std::regular<plain_move> && std::regular<reasoned_move>);
static_assert(patron::has_fields<plain_move> && patron::has_fields<reasoned_move>);
static_assert(patron::move_detail<std::string> && patron::move_detail<std::int64_t>);
static_assert(patron::move_detail<std::chrono::sys_seconds>);
struct unordered {
  bool operator==(unordered const&) const = default;
};
static_assert(!patron::move_detail<unordered>);

// Where nothing is said, all moves are alike.
static_assert(patron::by_grade(7) == patron::no_sequence{});
static_assert(patron::without_reason(7) == patron::no_reason{});
static_assert(!(patron::no_sequence{} < patron::no_sequence{}));
static_assert(!(patron::no_reason{} < patron::no_reason{}));

TEST_CASE("a move lists its members once") {
  reasoned_move move{.person = "ada", .stage = "lost", .sequence = 2, .reason = "price"};
  CHECK_FALSE(move.day);
  CHECK(std::get<0>(patron::fields_of(move)) == "ada");
  CHECK(std::get<4>(patron::fields_of(move)) == "price");
  std::get<3>(patron::fields_of(move)) = 5;
  CHECK(move.sequence == 5);
  CHECK(move != reasoned_move{});
}

}  // namespace

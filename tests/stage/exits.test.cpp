// SPDX-License-Identifier: MIT
#include <patron/stage/exits.hpp>

#include <concepts>
#include <string_view>

#include "catch.hpp"

namespace {

using patron::exits;

enum class stage { lead, lost, closed };
using enum stage;

static_assert(std::same_as<decltype(exits{lost}), exits<stage, 1>>);
static_assert(std::same_as<decltype(exits{lost, closed}), exits<stage, 2>>);
static_assert(std::same_as<decltype(exits{"lost", "closed"}), exits<std::string_view, 2>>);
static_assert(!std::convertible_to<stage, exits<stage, 1>>);
static_assert(!std::constructible_from<exits<stage, 2>, stage, int>);

static_assert(exits{lost, closed}.stages[0] == lost && exits{lost, closed}.stages[1] == closed);

TEST_CASE("exits keep the sequence in which they are named") {
  CHECK(exits{"lost", "closed"}.stages[1] == "closed");
}

}  // namespace

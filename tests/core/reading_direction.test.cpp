// SPDX-License-Identifier: MIT
#include <patron/core/reading_direction.hpp>

#include "catch.hpp"

using patron::detail::runs_from_right;
using patron::detail::turns_direction;

// Hebrew alef, Arabic alef and its final form; not Latin, not Japanese.
static_assert(runs_from_right(0x05D0) && runs_from_right(0x0627) && runs_from_right(0xFE8E));
static_assert(!runs_from_right('a') && !runs_from_right(0x68EE) && !runs_from_right(0xFEFF));

TEST_CASE("reading_direction: the nine that turn it, and no neighbour of theirs") {
  int turning = 0;
  for (char32_t c = 0x2000; c < 0x2100; ++c) turning += turns_direction(c) ? 1 : 0;
  CHECK(turning == 9);
  CHECK(turns_direction(0x202E));
  CHECK(turns_direction(0x2066));
  CHECK(!turns_direction(0x202F));
  CHECK(!turns_direction(0x206A));
}

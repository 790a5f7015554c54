// SPDX-License-Identifier: MIT
#include <patron/offer/detail/rung_set.hpp>

#include <vector>

#include "catch.hpp"

TEST_CASE("rung_set: the first 64 rungs and those above", "[offer]") {
  std::vector<patron::rung_day> const days = {{.rung = 0}, {.rung = 63}, {.rung = 64}};
  patron::detail::rung_set const set{days};
  for (std::size_t rung = 0; rung < 200; ++rung) {
    CHECK(set.contains(rung) == (rung == 0 || rung == 63 || rung == 64));
  }
  CHECK_FALSE(patron::detail::rung_set{{}}.contains(0));
}

// SPDX-License-Identifier: MIT
#include <patron/survival/from_start.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <functional>
#include <optional>
#include <vector>

#include "catch.hpp"

static_assert(!std::optional<int>{patron::from_start(7)});

TEST_CASE("from_start: the same as saying nothing of the entry", "[survival]") {
  std::vector<int> const times{0, 2, 3, 3, 8};
  auto const seen = [](int t) { return t != 3; };
  CHECK(patron::kaplan_meier(times, std::identity{}, seen, patron::from_start) ==
        patron::kaplan_meier(times, std::identity{}, seen));
}

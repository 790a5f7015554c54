// SPDX-License-Identifier: MIT
#include <patron/cycle/firm_sensitivity.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

#include "catch.hpp"

namespace {

using patron::estimated;
using patron::firm_sensitivity;
using patron::mechanism;

static_assert(std::regular<firm_sensitivity<std::int64_t>>);

firm_sensitivity<std::int64_t> gaining(std::int64_t const (&amounts)[5]) {
  firm_sensitivity<std::int64_t> s;
  for (mechanism const m : patron::all_mechanisms) {
    auto const i = static_cast<std::size_t>(m);
    s.gains[i].mechanism = m;
    s.gains[i].gain.value = estimated<std::int64_t>{amounts[i]};
  }
  return s;
}

TEST_CASE("firm_sensitivity: the bottleneck is where an effort gains most", "[cycle]") {
  CHECK(gaining({1, 2, 9, 4, 5}).bottleneck().mechanism == mechanism::gripping);
  CHECK(gaining({-5, -4, -3, -2, -1}).bottleneck().mechanism == mechanism::referring);
  // Of equal ones the first in the order of the cycle.
  CHECK(gaining({0, 7, 3, 7, 7}).bottleneck().mechanism == mechanism::growing);
  CHECK(gaining({0, 0, 0, 0, 0}).bottleneck().mechanism == mechanism::sowing);
}

TEST_CASE("firm_sensitivity: each mechanism at its place", "[cycle]") {
  auto const s = gaining({10, 11, 12, 13, 14});
  for (mechanism const m : patron::all_mechanisms) {
    CHECK(s[m].mechanism == m);
    CHECK(s[m].gain.value.amount() == 10 + static_cast<int>(m));
  }
}

}  // namespace

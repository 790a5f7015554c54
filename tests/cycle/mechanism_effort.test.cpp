// SPDX-License-Identifier: MIT
#include <patron/cycle/mechanism_effort.hpp>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "cycle/firm_by_hand.hpp"
#include "support/sentence.hpp"

namespace {

using firm_by_hand::by_hand;
using patron::mechanism;
using patron::mechanism_effort;

TEST_CASE("mechanism_effort: it moves what its mechanism is made of", "[cycle]") {
  auto const all = with_effort(by_hand(), {1.0, 2.0, 1.0, 3.0, -1.0});
  CHECK(all.prospects[0].sown.value == 14.0);
  CHECK(all.sought_for_left.value == 4.0);
  CHECK(all.prospects[1].climb.value == 0.5);  // odds of 1 : 3, three times as high
  CHECK(all.customers[0].grip.value == 6.0 / 7.0);
  CHECK(all.customers[1].grip.value == 1.0);
  CHECK(all.customers[0].climb.value == 0.8);
  CHECK(all.customers[0].buys[0].value == 2.0);  // the first offer is nobody's
  CHECK(all.customers[1].buys[1].value == 2.0);
  CHECK(all.customers[0].refers.value == 0.0);
  CHECK(with_effort(by_hand(), {}) == by_hand());
}

TEST_CASE("mechanism_effort: odds, so that no chance goes beyond 1", "[cycle]") {
  auto const grip_after = [](double grip, double effort) {
    auto firm = by_hand();
    firm.customers[0].grip.value = grip;
    return with_effort(firm, mechanism_effort::on(mechanism::gripping, effort))
        .customers[0]
        .grip.value;
  };
  CHECK(std::abs(grip_after(0.9, 1.0) - 18.0 / 19.0) < 1e-15);
  CHECK(grip_after(1.0, 1.0) == 1.0);
  CHECK(grip_after(0.0, 9.0) == 0.0);
  CHECK(grip_after(0.9, -1.0) == 0.0);  // given up
  CHECK(grip_after(0.9, 1e300) <= 1.0);
  CHECK(grip_after(0.9, 0.0) == 0.9);
}

TEST_CASE("mechanism_effort: on one of them, and on none of the others", "[cycle]") {
  for (mechanism const m : patron::all_mechanisms) {
    auto effort = mechanism_effort::on(m, 0.5);
    CHECK(effort[m] == 0.5);
    effort[m] = 0.0;
    CHECK(effort == mechanism_effort{});
  }
  double const infinite = std::numeric_limits<double>::infinity();
  CHECK(support::sentence([&] { return with_effort(by_hand(), {.growing = infinite}); }) ==
        "with_effort: growing \"inf\" is not a number from -1 on");
  CHECK(support::sentence([] { return with_effort(by_hand(), {.referring = -1.5}); }) ==
        "with_effort: referring \"-1.5\" is not a number from -1 on");
}

}  // namespace

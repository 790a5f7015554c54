// SPDX-License-Identifier: MIT
#include <patron/cycle/at_target.hpp>
#include <patron/cycle/projection.hpp>

#include "catch.hpp"
#include "support/sentence.hpp"

#include <cmath>

using patron::at_target;
using patron::gauge;
using patron::mechanism;
using patron::rate;
using support::sentence;

namespace {

patron::firm<double> const studio{
    .offers = {{"trial", 5.0}, {"course", 60.0}},
    .prospects = {{.label = "reader", .now = 300, .sown = 25, .climb = 0.1, .leave = 0.05}},
    .customers = {{.label = "pupil",
                   .now = 80,
                   .grip = 0.9,
                   .climb = 0.5,
                   .buys = {0.1, 0.3},
                   .refers = 0.02}}};

gauge standing(mechanism m, rate counted, double target) {
  return {.mechanism = m, .rate = counted, .target = target};
}

}  // namespace

TEST_CASE("at_target: what a mechanism does happens target / value times as often") {
  auto const sown = at_target(studio, standing(mechanism::sowing, {40, 100}, 0.8), 6.0);
  REQUIRE(sown);
  CHECK(sown->prospects[0].sown.value == 50.0);
  CHECK(sown->prospects[0].climb == studio.prospects[0].climb);
  CHECK(sown->customers == studio.customers);

  auto const brought = at_target(studio, standing(mechanism::referring, {6, 100}, 0.24), 6.0);
  CHECK(brought->customers[0].refers.value == 0.08);

  auto const extended = at_target(studio, standing(mechanism::extending, {30, 100}, 0.75), 6.0);
  CHECK(extended->customers[0].climb.value == 1.0);  // no chance is more than sure
  CHECK(extended->customers[0].buys[0].value == 0.1);
  CHECK(extended->customers[0].buys[1].value == 0.75);
}

TEST_CASE("at_target: a share held over six periods is held in each of them") {
  // 0.9^6 = 0.531441 stay, and 0.55 are to: in each period 0.9 (0.55 / 0.531441)^(1/6) of them.
  auto const held =
      at_target(studio, standing(mechanism::gripping, {531'441, 1'000'000}, 0.55), 6.0);
  REQUIRE(held);
  CHECK(std::abs(std::pow(held->customers[0].grip.value, 6.0) - 0.55) < 1e-15);
  // A gauge of one period is the grip itself.
  auto const at_once = at_target(studio, standing(mechanism::gripping, {90, 100}, 0.95), 1.0);
  CHECK(std::abs(at_once->customers[0].grip.value - 0.95) < 1e-15);
}

TEST_CASE("at_target: a gauge has a length") {
  for (double const periods : {0.0, -1.0, std::nan("")}) {
    auto const told = sentence([&] {
      return at_target(studio, standing(mechanism::sowing, {4, 10}, 0.8), periods);
    });
    CHECK(told.starts_with("at_target: periods"));
  }
}

TEST_CASE("at_target: where more than all would stay, nobody leaves") {
  auto const held = at_target(studio, standing(mechanism::gripping, {45, 100}, 1.0), 6.0);
  REQUIRE(held);
  CHECK(held->customers[0].grip.value == 1.0);
  auto const path = patron::projection{*held}.expected(12);
  for (auto const& period : path.periods) CHECK(period.flows.left == 0.0);
  CHECK(path.profit().amount() > patron::projection{studio}.expected(12).profit().amount());
}

TEST_CASE("at_target: a target that is met changes nothing, a gauge that says nothing gives none") {
  CHECK(at_target(studio, standing(mechanism::growing, {9, 10}, 0.9), 6.0) == studio);
  CHECK(at_target(studio, standing(mechanism::growing, {10, 10}, 0.9), 6.0) == studio);
  CHECK(!at_target(studio, standing(mechanism::growing, {0, 10}, 0.9), 6.0));
  CHECK(!at_target(studio, standing(mechanism::growing, {0, 0}, 0.9), 6.0));
  CHECK(!at_target(studio, {.mechanism = mechanism::growing, .rate = {1, 2}}, 6.0));
}

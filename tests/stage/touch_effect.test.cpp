// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/stage/touch_effect.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using namespace prospects;
using patron::rate;
using std::chrono::days;

namespace {

auto effect_of(std::vector<touch> const& touches, std::vector<move> const& moves,
               std::chrono::sys_days until, days within) {
  return patron::touch_effect(touches, people(moves, until), until, within, &touch::who, &touch::on,
                              &touch::kind);
}

/// 150 people who climb when they climb, one day in forty, touched by chance one day in thirty; a
/// share of the touches is followed by a step within a week.
auto planted(patron::generator& random, double share_moved) {
  std::vector<move> moves;
  std::vector<touch> touches;
  for (int i = 0; i < 150; ++i) {
    std::string const who = std::to_string(i);
    int rung = 0;
    moves.push_back({who, stage::stranger, day(0)});
    int pending = -1;
    for (int n = 1; n <= 180; ++n) {
      if (rung < 3 && (n == pending || patron::draw_bernoulli(random, 1.0 / 40.0))) {
        moves.push_back({who, static_cast<stage>(++rung), day(n)});
      }
      if (patron::draw_bernoulli(random, 1.0 / 30.0)) {
        touches.push_back({who, day(n), "call"});
        if (patron::draw_bernoulli(random, share_moved)) {
          pending = n + 1 + static_cast<int>(patron::draw_index(random, 7));
        }
      }
    }
  }
  return effect_of(touches, moves, day(180), days{10});
}

}  // namespace

TEST_CASE("touch_effect: by hand", "[stage]") {
  std::vector<move> const moves = {
      {"Abe", stage::stranger, day(0)}, {"Abe", stage::reader, day(4)},
      {"Ito", stage::reader, day(0)},   {"Ito", stage::stranger, day(5)},  // back
      {"Ono", stage::reader, day(0)},   {"Ono", stage::lead, day(15)},
      {"Ueda", stage::customer, day(0)}};
  std::vector<touch> const touches = {
      {"Abe", day(0), "letter"},  // followed on day 4
      {"Abe", day(3), "letter"},  // belongs to the one before
      {"Abe", day(4), "call"},    // on the day of the step: nothing followed
      {"Ito", day(1), "letter"},  // a step back is none
      {"Ito", day(25), "call"},   // not over
      {"Ueda", day(1), "call"},   // a customer
      {"Xu", day(1), "call"}};    // nobody
  auto const found = effect_of(touches, moves, day(30), days{10});
  REQUIRE(found.kinds.size() == 2);
  CHECK(found.kinds[0].kind == "call");
  CHECK(found.kinds[0].stepped_up == rate{0, 1});
  CHECK(found.kinds[1].kind == "letter");
  CHECK(found.kinds[1].stepped_up == rate{1, 2});
  CHECK(found.repeated == 1);
  CHECK(found.not_over == 1);
  CHECK(found.of_no_prospect == 2);
  // Abe from day 14, Ito from 0 and 11, Ono from 0, 10 and 20: a step in one of them, on day 15.
  CHECK(found.untouched == rate{1, 6});
  REQUIRE(found.kinds[1].difference);
  CHECK(found.kinds[1].difference->low < 0.0);  // too few to say
  CHECK(found.kinds[1].difference->high > 0.0);
}

TEST_CASE("touch_effect: nothing to compare", "[stage]") {
  auto const none = effect_of({}, {}, day(30), days{10});
  CHECK(none.kinds.empty());
  CHECK(none.untouched == rate{});
  auto const unknown = effect_of({{"Abe", day(3), "call"}}, {}, day(30), days{10});
  REQUIRE(unknown.kinds.size() == 1);
  CHECK(unknown.kinds[0].stepped_up == rate{});
  CHECK_FALSE(unknown.kinds[0].difference);
  CHECK(unknown.of_no_prospect == 1);
  // There since nobody knows when: touches count, times without a touch have no first day.
  auto const before =
      effect_of({{"Abe", day(3), "call"}}, {{"Abe", stage::lead, {}}}, day(30), days{10});
  CHECK(before.kinds[0].stepped_up == rate{0, 1});
  CHECK(before.untouched == rate{});
}

TEST_CASE("touch_effect: what makes no sense is refused", "[stage]") {
  using support::sentence;
  CHECK(sentence([] { return effect_of({}, {}, day(30), days{0}); }) ==
        "touch_effect: a time is a day or more");
  CHECK(sentence([] {
          return effect_of({{"Abe", day(31), "call"}}, {}, day(30), days{5});
        }) == "touch_effect: record 0: day \"2026-02-05\" is after until, 2026-02-04");
}

TEST_CASE("touch_effect: touches without effect, and with one", "[stage]") {
  patron::generator random{10};
  int holds_zero = 0;
  int above_zero = 0;
  for (int run = 0; run < 200; ++run) {
    auto const without = *planted(random, 0.0).kinds.at(0).difference;
    if (without.low <= 0.0 && 0.0 <= without.high) ++holds_zero;
    if (planted(random, 0.3).kinds.at(0).difference->low > 0.0) ++above_zero;
  }
  INFO("no effect: " << holds_zero << " of 200 hold 0; effect: " << above_zero << " of 200 above");
  CHECK(holds_zero >= 180);  // 190 expected, three standard errors are 9
  CHECK(holds_zero <= 199);
  CHECK(above_zero >= 190);
}

// SPDX-License-Identifier: MIT
#include <patron/stage/coverage.hpp>
#include <patron/stage/neglected.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using namespace prospects;
using patron::cadence;
using patron::coverage;
using patron::rate;
using patron::touch_log;
using std::chrono::days;
using std::chrono::weeks;

namespace {

cadence<stage> const rhythm{{stage::reader, weeks{2}}, {stage::lead, days{3}}};

touch_log<std::string> log_of(std::vector<touch> const& touches) {
  return {touches, &touch::who, &touch::on};
}

}  // namespace

TEST_CASE("coverage: prospects touched within the cadence of their rung", "[stage]") {
  auto const firm = people({{"Abe", stage::reader, day(0)},     // touched on day 5
                            {"Ito", stage::lead, day(0)},       // touched on day 5
                            {"Ono", stage::reader, day(6)},     // never, but has just come
                            {"Sato", stage::stranger, day(0)},  // no cadence
                            {"Mori", stage::customer, day(0)},  // no prospect
                            {"Ueda", stage::reader, day(0)},
                            {"Ueda", stage::lost, day(7)},  // gone
                            {"Wada", stage::reader, {}}},   // there before we looked, never touched
                           day(30));
  auto const log = log_of({{"Abe", day(5)}, {"Ito", day(5)}, {"Abe", day(90)}});
  CHECK(coverage(firm, log, rhythm, day(8)) == rate{3, 4});   // all but Wada
  CHECK(coverage(firm, log, rhythm, day(9)) == rate{2, 4});   // Ito has waited four days
  CHECK(coverage(firm, log, rhythm, day(19)) == rate{2, 4});  // the last day for Abe
  CHECK(coverage(firm, log, rhythm, day(20)) == rate{1, 4});
  CHECK(coverage(firm, log, rhythm, day(-5)) == rate{0, 1});  // only Wada was there
  CHECK(coverage(firm, log, cadence<stage>{}, day(8)) == rate{});
  CHECK(coverage(people({}, day(0)), log, rhythm, day(8)) == rate{});
}

TEST_CASE("coverage: a new rung begins a new time", "[stage]") {
  auto const firm =
      people({{"Abe", stage::reader, day(0)}, {"Abe", stage::lead, day(10)}}, day(30));
  CHECK(coverage(firm, {}, rhythm, day(13)) == rate{1, 1});
  CHECK(coverage(firm, {}, rhythm, day(14)) == rate{0, 1});
}

TEST_CASE("coverage: over time, as it was on each day", "[stage]") {
  auto const firm = people({{"Abe", stage::reader, day(0)}, {"Ito", stage::lead, day(7)}}, day(30));
  auto const weekly =
      coverage(firm, log_of({{"Abe", day(13)}}), rhythm, {day(0), day(28)}, weeks{1});
  REQUIRE(weekly.size() == 4);
  CHECK(weekly[0] == patron::coverage_on_day{day(0), {1, 1}});
  CHECK(weekly[1] == patron::coverage_on_day{day(7), {2, 2}});
  CHECK(weekly[2] == patron::coverage_on_day{day(14), {1, 2}});
  CHECK(weekly[3] == patron::coverage_on_day{day(21), {1, 2}});
  CHECK(support::sentence([&] {
          return coverage(firm, {}, rhythm, {day(0), day(28)}, days{0});
        }) == "coverage: a step is a day or more");
}

TEST_CASE("coverage: those who are not covered are the neglected", "[stage]") {
  support::integers random{21};
  for (int round = 0; round < 100; ++round) {
    std::vector<move> moves;
    std::vector<touch> touches;
    auto const anybody = [&] {
      return std::string(1, static_cast<char>('a' + random.between(0, 14)));
    };
    for (int i = 0; i < 40; ++i) {
      moves.push_back({anybody(), static_cast<stage>(random.between(0, 4)),
                       day(static_cast<int>(random.between(0, 60)))});
      touches.push_back({anybody(), day(static_cast<int>(random.between(0, 60)))});
    }
    auto const firm = people(moves, day(60));
    auto const log = log_of(touches);
    for (int n = 0; n <= 60; n += 7) {
      rate const covered = coverage(firm, log, rhythm, day(n));
      CHECK(patron::neglected(firm, log, rhythm, day(n)).size() == covered.of - covered.kept);
    }
  }
}

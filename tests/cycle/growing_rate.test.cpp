// SPDX-License-Identifier: MIT
#include <patron/cycle/growing_rate.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using namespace prospects;
using patron::rate;
using patron::window;

TEST_CASE("growing_rate: who climbed, of the prospects at the start", "[cycle]") {
  window const period{day(10), day(20)};
  auto const grown = [&](std::vector<move> const& moves) {
    return patron::growing_rate(people(moves, day(40)), period);
  };
  CHECK(grown({}) == rate{});
  CHECK(grown({{"Abe", stage::reader, day(0)}}) == rate{0, 1});
  CHECK(grown({{"Abe", stage::reader, {}}, {"Abe", stage::lead, day(10)}}) == rate{1, 1});
  CHECK(grown({{"Abe", stage::reader, day(9)}, {"Abe", stage::lead, day(19)}}) == rate{1, 1});
  CHECK(grown({{"Abe", stage::reader, day(9)}, {"Abe", stage::lead, day(20)}}) == rate{0, 1});
  // New in the period, even on its first day; a customer already; gone, and back.
  CHECK(grown({{"Abe", stage::reader, day(10)}, {"Abe", stage::lead, day(11)}}) == rate{});
  CHECK(grown({{"Abe", stage::customer, day(9)}}) == rate{});
  CHECK(grown({{"Abe", stage::lead, day(0)},
               {"Abe", stage::lost, day(9)},
               {"Abe", stage::customer, day(11)}}) == rate{});
  // Down and back to where she was is no climbing; up and down again is.
  CHECK(grown({{"Abe", stage::lead, day(0)},
               {"Abe", stage::reader, day(12)},
               {"Abe", stage::lead, day(14)}}) == rate{0, 1});
  CHECK(grown({{"Abe", stage::reader, day(0)},
               {"Abe", stage::customer, day(12)},
               {"Abe", stage::lost, day(14)}}) == rate{1, 1});
}

TEST_CASE("growing_rate: a period is over, and has days", "[cycle]") {
  auto const firm = people({{"Abe", stage::reader, day(0)}}, day(19));
  CHECK(patron::growing_rate(firm, {day(10), day(20)}) == rate{0, 1});
  std::string const told = support::sentence([&] {
    return patron::growing_rate(firm, {day(10), day(21)});
  });
  CHECK(told.starts_with("growing_rate: period"));
  CHECK(told.ends_with("is not over: it ends after the last day observed"));
  CHECK(!support::sentence([&] { return patron::growing_rate(firm, {day(10), day(10)}); }).empty());
}

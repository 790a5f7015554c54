// SPDX-License-Identifier: MIT
#include <patron/cycle/extending_rate.hpp>
#include <patron/cycle/growing_rate.hpp>
#include <patron/cycle/referring_rate.hpp>
#include <patron/cycle/sowing_rate.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using namespace prospects;
using patron::rate;
using patron::window;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

struct gauge_order {
  std::string who{};
  sys_days on{};
  std::string what{};
  int paid = 10;
};
struct gauge_referral {
  std::string by{};
  std::string who{};
  sys_days on{};
};

rate extended(std::vector<gauge_order> const& orders, window base, window next) {
  return patron::extending_rate(orders, base, next, &gauge_order::who, &gauge_order::on,
                                &gauge_order::what, &gauge_order::paid);
}

}  // namespace

TEST_CASE("sowing_rate: prospects alone, whatever the cadence names", "[cycle]") {
  auto const firm = people({{"Abe", stage::reader, day(0)},
                            {"Ito", stage::lead, day(0)},
                            {"Mori", stage::customer, day(0)}},
                           day(30));
  patron::touch_log<std::string> log;
  log.add("Abe", day(8));
  patron::cadence<stage> const wanted{
      {stage::reader, days{7}}, {stage::lead, days{7}}, {stage::customer, days{7}}};
  CHECK(patron::sowing_rate(firm, log, wanted, day(10)) == rate{1, 2});
  CHECK(patron::sowing_rate(firm, log, wanted, day(7)) == rate{2, 2});
  CHECK(patron::sowing_rate(firm, log, patron::cadence<stage>{}, day(7)) == rate{});
}

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

TEST_CASE("extending_rate: who bought something new, of those who came again", "[cycle]") {
  window const base{day(0), day(10)};
  window const next{day(10), day(20)};
  std::vector<gauge_order> const orders{
      {"Abe", day(3), "tea"},         {"Abe", day(12), "cake"},  // extended
      {"Abe", day(13), "rice"},                                  // and counts once
      {"Ito", day(3), "tea"},         {"Ito", day(19), "tea"},   // the same again
      {"Ono", day(-5), "cake"},       {"Ono", day(9), "tea"},    // cake is old to her
      {"Ono", day(10), "cake"},       {"Sato", day(0), "tea"},   // beyond the window
      {"Sato", day(20), "cake"},      {"Ueda", day(4), "tea"},
      {"Ueda", day(12), "cake", -10},  // a refund, and nothing else: she did not come again
      {"Wada", day(12), "cake"}};      // new, not existing
  CHECK(extended(orders, base, next) == rate{1, 3});
  CHECK(extended({orders.rbegin(), orders.rend()}, base, next) == rate{1, 3});
  CHECK(extended({}, base, next) == rate{});
  CHECK(support::sentence([&] { return extended(orders, next, base); }) ==
        "extending_rate: next begins before base is over");
}

TEST_CASE("referring_rate: who was brought by a customer, of the new ones", "[cycle]") {
  std::vector<gauge_order> const orders{{"Abe", day(0), "tea"},      {"Ito", day(12), "tea"},
                                        {"Ono", day(13), "tea"},     {"Sato", day(9), "tea"},
                                        {"Ueda", day(10), "tea"},    {"Wada", day(15), "tea"},
                                        {"Wada", day(8), "tea", -10}};
  std::vector<gauge_referral> const told{{"Abe", "Ito", day(11)},    // by a customer
                                         {"Mori", "Ono", day(12)},   // who never bought
                                         {"Abe", "Sato", day(8)},    // before the period
                                         {"Wada", "Ueda", day(9)}};  // a customer too late
  patron::referral_forest const forest{told, day(30), &gauge_referral::by, &gauge_referral::who,
                                       &gauge_referral::on};
  auto const referred = [&](window when) {
    return patron::referring_rate(orders, forest, when, &gauge_order::who, &gauge_order::on,
                                  &gauge_order::paid);
  };
  CHECK(referred({day(10), day(20)}) == rate{1, 4});
  CHECK(referred({day(9), day(10)}) == rate{1, 1});
  CHECK(referred({day(16), day(20)}) == rate{});
}

// SPDX-License-Identifier: MIT
#include <patron/cycle/extending_rate.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::rate;
using patron::window;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

struct order {
  std::string who{};
  sys_days on{};
  std::string what{};
  int paid = 10;
};

constexpr sys_days day(int n) {
  return sys_days{std::chrono::year{2026} / 1 / 5} + days{n};
}

rate extended(std::vector<order> const& orders, window base, window next) {
  return patron::extending_rate(orders, base, next, &order::who, &order::on, &order::what,
                                &order::paid);
}

}  // namespace

TEST_CASE("extending_rate: who bought something new, of those who came again", "[cycle]") {
  window const base{day(0), day(10)};
  window const next{day(10), day(20)};
  std::vector<order> const orders{
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

// SPDX-License-Identifier: MIT
#include <patron/cycle/referring_rate.hpp>

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
  int paid = 10;
};
struct referral {
  std::string by{};
  std::string who{};
  sys_days on{};
};

constexpr sys_days day(int n) {
  return sys_days{std::chrono::year{2026} / 1 / 5} + days{n};
}

}  // namespace

TEST_CASE("referring_rate: who was brought by a customer, of the new ones", "[cycle]") {
  std::vector<order> const orders{{"Abe", day(0)},      {"Ito", day(12)},  {"Ono", day(13)},
                                  {"Sato", day(9)},     {"Ueda", day(10)}, {"Wada", day(15)},
                                  {"Wada", day(8), -10}};
  std::vector<referral> const told{{"Abe", "Ito", day(11)},    // by a customer
                                   {"Mori", "Ono", day(12)},   // who never bought
                                   {"Abe", "Sato", day(8)},    // before the period
                                   {"Wada", "Ueda", day(9)}};  // a customer too late
  patron::referral_forest const forest{told, day(30), &referral::by, &referral::who, &referral::on};
  auto const referred = [&](window when) {
    return patron::referring_rate(orders, forest, when, &order::who, &order::on, &order::paid);
  };
  CHECK(referred({day(10), day(20)}) == rate{1, 4});
  CHECK(referred({day(9), day(10)}) == rate{1, 1});
  CHECK(referred({day(16), day(20)}) == rate{});
  CHECK(referred({day(16), day(31)}) == rate{});
  CHECK(support::sentence([&] {
          return referred({day(16), day(32)});
        }).ends_with("is not over: it ends after the last day observed"));
}

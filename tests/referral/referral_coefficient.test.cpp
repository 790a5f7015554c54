// SPDX-License-Identifier: MIT
#include <patron/referral/referral_coefficient.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/sentence.hpp"

namespace {

using friends::forest_of;
using friends::on_day;
using friends::start;
using std::chrono::days;
using std::chrono::sys_days;

struct customer {
  int id = 0;
  sys_days since{};
};

patron::observed_coefficient k_of(std::vector<friends::told> const& rows,
                                  std::vector<customer> const& people, patron::window during) {
  return patron::referral_coefficient(forest_of(rows), people, during, &customer::id,
                                      &customer::since);
}

std::vector<customer> const people = {
    {1, start - days{400}}, {2, start - days{1}}, {3, start}, {4, start - days{9}}};

TEST_CASE("the referral coefficient of a window, by hand", "[referral]") {
  // 1 brings two inside the window, one on the day before it and one on the day after it.
  patron::window const during{start, start + days{90}};
  auto const k = k_of({on_day(0, 1, 11), on_day(89, 1, 12), on_day(90, 1, 13), on_day(-1, 1, 14),
                       on_day(5, 2, 15),    // since the day before the window
                       on_day(6, 3, 16),    // since its first day
                       on_day(7, 99, 17)},  // nobody knows 99
                      people, during);
  CHECK(k.brought == 3);
  CHECK(k.customers == 3);
  CHECK(k.referrers == 2);
  CHECK(k.squares == 5);
  CHECK(k.by_others == 2);
  CHECK(k.value() == 1.0);
  CHECK(k.completeness == patron::completeness::complete(3));
}

TEST_CASE("the referral coefficient: windows that are not over", "[referral]") {
  using state = patron::completeness::state;
  auto const state_of = [](sys_days from, sys_days to) {
    return k_of({on_day(0, 1, 11)}, people, {from, to}).completeness.is;
  };
  sys_days const until = friends::until;
  CHECK(state_of(start, until + days{1}) == state::complete);
  CHECK(state_of(start, until + days{2}) == state::partial);
  CHECK(state_of(until, until + days{2}) == state::partial);
  CHECK(state_of(until + days{1}, until + days{2}) == state::not_started);
}

TEST_CASE("the referral coefficient: nobody, and refusals", "[referral]") {
  patron::window const during{start, start + days{90}};
  CHECK(!k_of({}, {}, during).value());
  CHECK(k_of({}, people, during).value() == 0.0);
  CHECK(support::sentence([&] {
          return k_of({}, {{4, start}, {4, start}}, during);
        }) == "referral_coefficient: record 1: customer \"4\" stands in the list twice");
  CHECK(support::sentence([&] {
          return k_of({}, people, {start, start});
        }) == "referral_coefficient: window has no days");
}

}  // namespace

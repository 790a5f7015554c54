// SPDX-License-Identifier: MIT
#include <patron/referral/doubtful_referrals.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/sentence.hpp"

namespace {

using friends::on_day;
using friends::start;
using friends::told;
using patron::referral_doubt;
using std::chrono::days;
using std::chrono::sys_days;

struct customer {
  int id = 0;
  std::optional<sys_days> first{};
};

auto doubts_of(std::vector<told> const& rows, std::vector<customer> const& people) {
  return patron::doubtful_referrals(rows, people, &told::by, &told::who, &told::on, &customer::id,
                                    &customer::first);
}

TEST_CASE("doubtful referrals: each kind, on both sides of its day", "[referral]") {
  std::vector<customer> const people = {
      {2, start + days{10}}, {1, start + days{5}}, {3, std::nullopt}};
  auto const found = doubts_of({on_day(10, 1, 2),   // on the day of the first order
                                on_day(11, 1, 2),   // the day after
                                on_day(5, 1, 3),    // the referrer's own first day
                                on_day(4, 1, 3),    // the day before
                                on_day(6, 7, 2),    // nobody knows 7
                                on_day(20, 3, 8)},  // 3 never ordered, nobody knows 8
                               people);
  REQUIRE(found.size() == 5);
  CHECK(found[0].doubt == referral_doubt::after_first_order);
  CHECK(found[0].record == 1);
  CHECK(found[0].edge == patron::referral_edge<int>{1, 2, patron::day_point{start + days{11}}});
  CHECK(found[1].doubt == referral_doubt::before_referrers_order);
  CHECK(found[1].record == 3);
  CHECK(found[2].doubt == referral_doubt::unknown_referrer);
  CHECK(found[2].record == 4);
  CHECK(found[3].doubt == referral_doubt::unknown_referred);
  CHECK(found[4].doubt == referral_doubt::before_referrers_order);
  CHECK(found[4].record == 5);
  CHECK(to_string(found[0].doubt) == "after the first order");
}

TEST_CASE("doubtful referrals: no referrals, no customers", "[referral]") {
  CHECK(doubts_of({}, {{1, start}}).empty());
  CHECK(doubts_of({on_day(1, 1, 2)}, {}).size() == 2);
}

TEST_CASE("doubtful referrals: a customer who is listed twice is refused", "[referral]") {
  CHECK(support::sentence([] {
          return doubts_of({}, {{4, start}, {1, start}, {4, start}});
        }) == "doubtful_referrals: record 2: customer \"4\" stands in the list twice");
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/cycle/estimate_firm.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using namespace patron::literals;
using patron::chance;
using patron::pace;
using patron::rate;
using std::chrono::days;
using std::chrono::sys_days;

enum class at { reader, guest, buyer, member, gone };

inline constexpr patron::stage_ladder ladder{
    patron::rung{at::reader, 0.0_grade, "reader"}, patron::rung{at::guest, 0.5_grade, "guest"},
    patron::rung{at::buyer, 1.0_grade, "buyer"}, patron::rung{at::member, 1.1_grade, "member"},
    patron::exits{at::gone}};

constexpr sys_days start = std::chrono::year{2025} / 1 / 1;

struct step {
  int who = 0;
  at to{};
  std::optional<sys_days> on{};
};
struct bought {
  int who = 0;
  std::string what{};
  sys_days on{};
};
struct brought {
  int by = 0;
  int who = 0;
  sys_days on{};
};
struct offer {
  std::string name{};
  int price = 0;
  int margin = 0;
};

/// Two periods of ten days, and five days more that are left out.
struct files {
  std::vector<step> steps{
      {1, at::reader, {}},                // climbs in the first, passes two rungs in the second
      {1, at::guest, start + days{4}},    //
      {1, at::member, start + days{14}},  //
      {2, at::reader, {}},                // stays
      {3, at::guest, start - days{9}},    // loses interest in the first, is new again in the second
      {3, at::gone, start + days{9}},     //
      {3, at::reader, start + days{10}},  //
      {4, at::buyer, start - days{99}},   // kept, then leaves
      {4, at::gone, start + days{19}},    //
      {5, at::member, start - days{50}},  // left before, comes back in the first, steps back
      {5, at::gone, start - days{20}},    //
      {5, at::member, start + days{1}},   //
      {5, at::buyer, start + days{11}},   //
      {6, at::guest, start + days{5}},    // brought by 4; too late: climbs after the periods
      {6, at::buyer, start + days{21}},   //
      {7, at::buyer, start + days{15}},   // walks in
      {8, at::reader, start + days{2}},   // sown, and gone within the period: not seen
      {8, at::gone, start + days{6}},     //
  };
  std::vector<bought> purchases{{4, "tea", start + days{1}},  {4, "tea", start - days{1}},
                                {5, "tour", start + days{9}}, {7, "tea", start + days{16}},
                                {7, "tea", start + days{18}}, {7, "tour", start + days{23}},
                                {4, "tea", start + days{12}}};  // she left: not counted
  std::vector<brought> referrals{{4, 6, start + days{5}}};
  sys_days until = start + days{24};
};

auto estimated(files const& f, patron::window when) {
  patron::journeys const people{f.steps, ladder, f.until, &step::who, &step::to, &step::on};
  std::vector<offer> const offers{{"tour", 90, 40}, {"tea", 9, 4}};
  patron::offer_ladder const light_first{offers, &offer::price, &offer::name};
  patron::offer_history const history{f.purchases,  light_first, f.until,
                                      &bought::who, &bought::on, &bought::what};
  patron::referral_forest const forest{f.referrals, f.until, &brought::by, &brought::who,
                                       &brought::on};
  return patron::estimate_firm(people, light_first, history, forest, when, days{10}, &offer::name,
                               &offer::margin);
}

TEST_CASE("estimate_firm: two periods counted by hand", "[cycle]") {
  auto const found = estimated({}, {start, start + days{25}});
  auto const& f = found.firm;
  CHECK(found.periods == 2);
  CHECK(f.offers == std::vector<patron::projected_offer<int>>{{"tea", 4}, {"tour", 40}});

  REQUIRE(f.prospects.size() == 2);
  CHECK(f.prospects[0].label == "reader");
  CHECK(f.prospects[0].now == 2);                     // 2 and 3
  CHECK(f.prospects[0].sown == pace{1, 2});           // 3, once more
  CHECK(f.prospects[0].climb == chance{rate{1, 3}});  // 1; 2 twice
  CHECK(f.prospects[0].leave == chance{rate{0, 2}});
  CHECK(f.prospects[1].now == 1);                     // 6
  CHECK(f.prospects[1].sown == pace{0, 2});           // 6 was brought
  CHECK(f.prospects[1].climb == chance{rate{1, 3}});  // 1; 3 and 6 not
  CHECK(f.prospects[1].leave == chance{rate{1, 2}});  // 3; 6 not

  REQUIRE(f.customers.size() == 2);
  CHECK(f.customers[0].now == 2);                                     // 5 and 7
  CHECK(f.customers[0].grip == chance{rate{1, 2}});                   // 4, and then no more
  CHECK(f.customers[0].climb == chance{rate{1, 2}});                  // 1 passed it; 4 not
  CHECK(f.customers[0].buys == std::vector{pace{3, 3}, pace{0, 3}});  // 4 once, 7 twice
  CHECK(f.customers[0].refers == pace{1, 3});
  CHECK(f.customers[1].now == 1);                    // 1
  CHECK(f.customers[1].grip == chance{rate{1, 1}});  // 5
  CHECK(f.customers[1].climb == chance{});
  CHECK(f.customers[1].buys == std::vector{pace{0, 2}, pace{1, 2}});
  CHECK(f.walk_in == pace{1, 2});  // 7
  CHECK(f.referred_to == 1);

  CHECK(f.former.now == 1);  // 4
  CHECK(f.former.just_left == 1);
  CHECK(f.former.back == chance{rate{1, 1}});  // 5
  CHECK(found.unknown.empty());
}

TEST_CASE("estimate_firm: who was a prospect before she is brought begins where that led her",
          "[cycle]") {
  files of;
  // Known for long; in the period in which she is brought she becomes a customer.
  of.steps.push_back({9, at::reader, start - days{60}});
  of.steps.push_back({9, at::buyer, start + days{13}});
  of.referrals = {{4, 9, start + days{12}}};
  CHECK(estimated(of, {start, start + days{25}}).firm.referred_to == 2);

  // Brought before anybody has seen her: she begins where she is seen first.
  of.referrals = {{4, 6, start + days{1}}};
  CHECK(estimated(of, {start, start + days{25}}).firm.referred_to == 1);

  // Brought before the window: of no use to it.
  of.referrals = {{4, 9, start - days{1}}};
  CHECK(estimated(of, {start, start + days{25}}).firm.referred_to == 0);
}

TEST_CASE("estimate_firm: what nobody shows is named", "[cycle]") {
  files quiet;
  quiet.steps = {{1, at::reader, start}, {2, at::guest, start}, {2, at::guest, start}};
  quiet.purchases.clear();
  quiet.referrals.clear();
  auto const found = estimated(quiet, {start, start + days{20}});
  CHECK(found.unknown == std::vector<std::string>{"customers[0].grip", "customers[0].climb",
                                                  "customers[0].buys", "customers[0].refers",
                                                  "customers[1].grip", "customers[1].buys",
                                                  "customers[1].refers", "former.back"});
  CHECK(found.firm.prospects[1].climb == chance{rate{0, 1}});
}

TEST_CASE("estimate_firm: windows that cannot be counted", "[cycle]") {
  CHECK(support::sentence([] {
          return estimated({}, {start, start + days{9}});
        }) == "estimate_firm: a window has a whole period or more");
  CHECK(support::sentence([] {
          return estimated({}, {start, start + days{26}});
        }) ==
        "estimate_firm: window \"2025-01-26\" is after the last day observed of the journeys");
}

}  // namespace

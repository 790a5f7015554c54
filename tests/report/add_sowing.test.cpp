// SPDX-License-Identifier: MIT
#include <patron/report/add_sowing.hpp>

#include <vector>

#include "catch.hpp"
#include "report/prospects.hpp"
#include "support/sentence.hpp"

using patron::rate;
using reported_prospects::day;
using reported_prospects::touch;

namespace {

std::vector<reported_prospects::move> const moves{{1, day(0), "lead", ""},
                                                  {1, day(10), "customer", ""},
                                                  {1, day(30), "lost", ""},
                                                  {2, day(0), "lead", ""}};

patron::review review_until(reported_prospects::sys_days until) {
  patron::review r;
  r.customers.until = until;
  return r;
}

void add(patron::review& r, std::vector<touch> const& touches) {
  add_sowing(r, reported_prospects::people(moves, day(69)), touches, &touch::who, &touch::on,
             &touch::kind);
}

}  // namespace

TEST_CASE("add_sowing: touches of customers are no sowing") {
  std::vector<touch> const touches{{1, day(0), "call"},      // of a prospect
                                   {1, day(15), "call"},     // of a customer
                                   {1, day(36), "call"},     // of one who has left
                                   {2, day(43), "letter"},   // of a prospect
                                   {3, day(50), "letter"}};  // of somebody new
  auto r = review_until(day(69));
  add(r, touches);
  REQUIRE(r.sowing);
  CHECK(r.sowing->continuity.sown == rate{4, 10});
  CHECK(r.sowing->continuity.weeks[2].count == 0);
  CHECK(r.sowing->continuity.weeks[5].count == 1);
  REQUIRE(r.coverage);
  CHECK(r.coverage->covered == rate{1, 1});
  REQUIRE(r.touch_effects);
  CHECK(r.touch_effects->effects.kinds[0].stepped_up == rate{1, 1});
  CHECK(r.touch_effects->effects.of_no_prospect == 3);
  CHECK(r.missing.empty());
}

TEST_CASE("add_sowing: without stages there is continuity alone") {
  auto r = review_until(day(69));
  add_sowing(r, std::vector{day(0), day(8)}, std::identity{});
  REQUIRE(r.sowing);
  CHECK(r.sowing->continuity.sown == rate{2, 10});
  CHECK(!r.coverage);
  REQUIRE(r.missing.size() == 2);
  CHECK(r.missing[0].section == "coverage");
  CHECK(r.missing[1].reason == "it is not known on which stage people were");
}

TEST_CASE("add_sowing: a touch after the last day, and journeys to another day, are refused") {
  auto r = review_until(day(69));
  CHECK(support::sentence([&] {
          add(r, {{2, day(3), "call"}, {2, day(70), "call"}});
          return 0;
        }) == "touch_effect: record 1: day \"2024-03-11\" is after until, 2024-03-10");
  CHECK(support::sentence([&] {
          add_sowing(r, std::vector{day(70)}, std::identity{});
          return 0;
        }) == "add_sowing: record 0: day \"2024-03-11\" is after until, 2024-03-10");
  auto later = review_until(day(70));
  CHECK(support::sentence([&] {
          add(later, {});
          return 0;
        }) == "add_sowing: until \"2024-03-10\" is not the last day of the review, 2024-03-11");
}

// SPDX-License-Identifier: MIT
#include <patron/report/add_offers.hpp>

#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using shop::days;

static_assert(patron::priced_ladder<decltype(shop::ladder)>);
static_assert(!patron::priced_ladder<patron::offer_ladder<shop::offer, double>>);

namespace {

std::vector<shop::order> const orders{
    {1, 0, "letter"}, {1, 20, "seminar"}, {2, 0, "letter"}, {2, 30, "letter", -1}};

patron::review review_until(int day) {
  patron::review r;
  r.currency = {"JPY", 0};
  r.customers.until = shop::start + days{day};
  return r;
}

}  // namespace

TEST_CASE("add_offers: adds its sections to a review of the same day") {
  auto r = review_until(200);
  add_offers(r, shop::ladder, shop::history(orders, 200), {{"lettre", "letter", {3}}},
             {.widest_step = 9.0, .back_within = days{60}});
  REQUIRE(r.offers);
  CHECK(r.offers->gaps.size() == 1);
  CHECK(r.offers->unknown.front().name == "lettre");
  REQUIRE(r.ascent);
  CHECK(r.ascent->climbed == patron::rate{1, 2});
  REQUIRE(r.catalogue);
  CHECK(r.catalogue->within == days{60});
  CHECK(r.missing.empty());

  auto later = review_until(201);
  CHECK(support::sentence([&] {
          add_offers(later, shop::ladder, shop::history(orders, 200));
          return 0;
        }) == "add_offers: until \"2025-07-20\" is not the last day of the review, 2025-07-21");
}

TEST_CASE("add_offers: nobody has bought an offer") {
  auto r = review_until(200);
  add_offers(r, shop::ladder, shop::history({}, 200));
  CHECK(r.offers);
  CHECK(!r.ascent);
  CHECK(!r.catalogue);
  CHECK(r.missing.size() == 2);
}

TEST_CASE("add_offer_profit: adds where profit comes from") {
  auto r = review_until(200);
  patron::offer_profit_report<shop::yen> profit;
  profit.by_rung.resize(shop::ladder.size());
  profit.by_rung[0] = {.sales = 2, .margin = shop::yen::from_minor(900)};
  profit.first = profit.by_rung[0];
  add_offer_profit(r, shop::ladder, profit);
  REQUIRE(r.offer_profit);
  CHECK(r.offer_profit->by_rung[0].margin == 900);
  CHECK(r.offer_profit->offers[0] == "letter");
}

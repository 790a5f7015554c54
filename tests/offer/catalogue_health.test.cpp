// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer/catalogue_health.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::catalogue_health;
using patron::rate;
using shop::days;
using shop::history;
using support::sentence;

namespace {

TEST_CASE("catalogue_health: what is bought later, who stays, who moves on", "[offer]") {
  auto const rows = catalogue_health(history({{1, 0, "letter"},
                                              {1, 5, "course"},
                                              {2, 0, "letter"},
                                              {2, 0, "seminar"},
                                              {2, 30, "letter"},
                                              {3, 0, "seminar"},
                                              {4, 95, "letter"},
                                              {4, 96, "seminar"}},
                                             100),
                                     {.within = days{10}});
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].bought_later == rate{1, 3});
  CHECK(rows[1].bought_later == rate{1, 3});
  CHECK(rows[2].bought_later == rate{1, 3});
  CHECK(rows[3].bought_later == rate{0, 3});
  // The time of customer 4 is not over; customer 2 came back too late.
  CHECK(rows[0].kept.with == rate{1, 2});
  CHECK(rows[0].kept.without == rate{0, 1});
  CHECK(rows[1].kept.with == rate{0, 2});
  CHECK(rows[1].kept.without == rate{1, 1});
  CHECK(rows[0].moved_on.with == rate{1, 2});
  CHECK_FALSE(rows[1].kept.found);  // three people are no finding
  CHECK(rows[4].kept.adjusted_p == 1.0);
}

// Customers begin with one of four offers and come back with the same chance, but for those of one.
std::vector<shop::order> firm(int customers, std::size_t leaky, patron::generator& random) {
  std::vector<shop::order> orders;
  for (int id = 0; id < customers; ++id) {
    auto const first = static_cast<std::size_t>(patron::draw_index(random, 4));
    orders.push_back({id, 0, shop::ladder.key(first)});
    if (patron::draw_bernoulli(random, first == leaky ? 0.1 : 0.5)) {
      orders.push_back({id, 50, shop::ladder.key(patron::draw_index(random, 5))});
    }
  }
  return orders;
}

TEST_CASE("catalogue_health: a leaky offer is found, and none where there is none", "[offer]") {
  patron::generator random{5};
  auto const rows = catalogue_health(history(firm(300, 2, random), 400));
  for (auto const& row : rows) CHECK(row.kept.found == (row.rung == 2));

  int reported = 0;
  for (int run = 0; run < 100; ++run) {
    bool any = false;
    for (auto const& row : catalogue_health(history(firm(100, 9, random), 400))) {
      any = any || row.kept.found;
    }
    reported += any ? 1 : 0;
  }
  INFO("reported: " << reported << " of 100");
  CHECK(reported <= 11);  // 5 are allowed; three standard errors
}

TEST_CASE("catalogue_health: edges", "[offer]") {
  CHECK(catalogue_health(history({}, 9)).size() == 5);
  CHECK(sentence([] { return catalogue_health(history({}, 9), {.within = days{0}}); }) ==
        "catalogue_health: the time is a day or more");
  CHECK(sentence([] { return catalogue_health(history({}, 9), {.confidence = 1.0}); }) ==
        "catalogue_health: a confidence lies between 0 and 1");
}

}  // namespace

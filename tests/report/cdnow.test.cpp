// SPDX-License-Identifier: MIT
// The whole way, from a file of real orders to the review, against what is known of these orders.
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

#include <patron/io.hpp>
#include <patron/patron.hpp>
#include <patron/report.hpp>

using namespace std::chrono;
using support::order;

TEST_CASE("review of CDNOW: known figures, and the same bytes however the orders come", "[long]") {
  std::string const path = PATRON_SHARED_DATA "/data/cdnow_orders.csv";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: no shared data");
    return;
  }
  auto orders = patron::read_csv<order>(path, patron::column("customer", &order::buyer),
                                        patron::column("date", &order::day),
                                        patron::column("amount", &order::total));
  sys_days const until = 1998y / June / 30;
  auto const book_of = [](std::vector<order> const& some) {
    patron::purchase_book<std::uint32_t, support::dollars> book;
    for (order const& o : some) book.add(o.buyer, o.day, o.total);
    return book;
  };
  auto const review_of = [until](auto const& book) {
    auto made = patron::make_review(book, until);
    add_grip(made, book);
    return made;
  };
  auto const r = review_of(book_of(orders));

  CHECK(r.customers.orders == 69'659);
  CHECK(r.customers.customers == 23'570);
  CHECK(r.customers.revenue == 250'031'563);
  CHECK(r.customers.came_back == patron::rate{11'516, 23'570});
  CHECK(std::abs(*r.customers.mean_revenue - 106.08) < 0.005);
  CHECK(std::abs(*r.customers.median_revenue - 43.395) < 1e-9);
  REQUIRE(r.grip.quarters.size() == 5);
  CHECK(r.grip.quarters[0].quarter == patron::quarter(1997y, 2));
  CHECK(r.grip.quarters[0].grip.rate == patron::rate{5'376, 23'570});
  CHECK(std::ranges::all_of(r.grip.quarters,
                            [](auto const& row) { return row.grip.completeness.is_complete(); }));
  REQUIRE(r.retention);
  REQUIRE(r.retention->cohorts.size() == 3);
  CHECK(r.retention->cohorts[0].size == 7'846);
  CHECK(r.retention->cohorts[1].size == 8'476);
  CHECK(r.retention->cohorts[2].size == 7'248);
  CHECK(r.concentration->top == 2'357);
  CHECK(std::abs(r.concentration->share - 0.50943) < 5e-6);
  REQUIRE(r.movements->quarters.size() == 6);
  CHECK(std::ranges::all_of(r.movements->quarters, [](auto const& row) {
    return row.balances() && row.observed == patron::completeness::state::complete;
  }));
  CHECK(r.movements->quarters[0].customers.new_customers == 23'500);  // who paid
  CHECK(r.movements->new_by_activity[0] == 23'570);                   // who came
  CHECK(r.segments);
  CHECK(r.quiet->listed.of == 23'570);
  CHECK(r.missing.empty());

  std::string const json = to_json(r);
  support::chance random{1997};
  support::shuffle(orders, random);
  CHECK(to_json(review_of(book_of(orders))) == json);
  std::array<std::vector<order>, 7> pieces;
  for (order const& o : orders) pieces[random.below(7)].push_back(o);
  patron::purchase_book<std::uint32_t, support::dollars> merged;
  for (auto const& piece : pieces) merged.merge(book_of(piece));
  CHECK(to_json(review_of(merged)) == json);
}

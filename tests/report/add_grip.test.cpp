// SPDX-License-Identifier: MIT
#include <patron/report/add_grip.hpp>

#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;

namespace {

patron::review review_until(sys_days until) {
  patron::review r;
  r.currency = {"USD", 2};
  r.customers.until = until;
  return r;
}

}  // namespace

TEST_CASE("add_grip: what orders tell of those who come and go") {
  support::chance random{7};
  auto const book = support::book_of(support::random_orders(random, 900, 60, 700));
  auto r = review_until(2025y / December / 31);
  add_grip(r, book);
  REQUIRE(r.movements);
  CHECK(r.movements->quarters.size() == 9);
  CHECK(r.segments);
  CHECK(r.quiet);
  CHECK(r.missing.empty());
  for (auto const& row : r.movements->quarters) CHECK(row.balances());
}

TEST_CASE("add_grip: nobody has bought") {
  auto r = review_until(2025y / December / 31);
  add_grip(r, support::book_of({{1, 2025y / May / 1, -1_usd}}));
  CHECK(!r.movements);
  REQUIRE(r.missing.size() == 3);
  CHECK(r.missing[2].section == "quiet");
  CHECK(r.missing[2].reason == "nobody has bought yet");
}

TEST_CASE("add_grip: an order after the last day of the review is refused") {
  auto r = review_until(2025y / May / 1);
  CHECK(support::sentence([&] {
          add_grip(r, support::book_of({{1, 2025y / May / 2, 1_usd}}));
          return 0;
        }) == "purchase_book::summaries: day \"2025-05-02\" is after until, 2025-05-01");
}

TEST_CASE("add_way_in: an order after the last day of the review is refused") {
  auto r = review_until(2025y / May / 1);
  CHECK(support::sentence([&] {
          add_way_in(r, support::book_of({{1, 2025y / May / 2, 1_usd}}), "product",
                     [](std::uint32_t) { return "tea"; });
          return 0;
        }) == "add_way_in: day \"2025-05-02\" is after until, 2025-05-01");
}

TEST_CASE("add_way_in: one section for each kind of group, in the order of the calls") {
  auto orders = support::buyers_on(2025y / January / 5, 20);
  orders.push_back({50, 2025y / January / 7, -1_usd});  // a refund brings nobody in
  auto r = review_until(2025y / December / 31);
  auto const half = [](std::uint32_t id) { return id <= 10 ? "first" : "second"; };
  add_way_in(r, support::book_of(orders), "product", half);
  add_way_in(r, support::book_of(orders), "channel", [](std::uint32_t) { return "web"; });
  REQUIRE(r.ways_in.size() == 2);
  CHECK(r.ways_in[0].by == "product");
  REQUIRE(r.ways_in[0].groups.size() == 2);
  CHECK(r.ways_in[0].groups[0].customers == 10);
  CHECK(r.ways_in[1].groups[0].customers == 20);
}

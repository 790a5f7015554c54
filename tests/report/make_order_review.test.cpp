// SPDX-License-Identifier: MIT
#include <patron/report/make_order_review.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/reviewed.hpp"
#include "support/sentence.hpp"

#include <patron/report/review_json.hpp>

using namespace std::chrono;
using namespace patron::literals;
using support::order;

namespace {

constexpr sys_days until = 2024y / December / 31;
constexpr patron::currency_info dollars{"USD", 2};

std::string group_of(std::string const& by, std::uint32_t id) {
  return std::to_string(by == "shop" ? id % 3 : id % 10);
}

std::string order_review(auto const& orders) {
  return to_json(make_order_review(orders, dollars, until, {"shop", "product"}, group_of));
}

std::string step_by_step(support::minor_book const& orders) {
  patron::review r = make_review(orders, dollars, until);
  add_grip(r, orders);
  for (std::string const by : {"shop", "product"}) {
    add_way_in(r, orders, by, [&](std::uint32_t id) { return group_of(by, id); });
  }
  return to_json(r);
}

}  // namespace

TEST_CASE("make_order_review: what its steps say one after another, in any parts") {
  support::chance random{4};
  auto const orders = support::random_orders(random, 700, 90, 400);
  auto const expected = step_by_step(support::minor_book_of(orders));
  CHECK(order_review(support::minor_book_of(orders)) == expected);
  CHECK(order_review(support::parts_of(orders, 1)) == expected);
  CHECK(order_review(support::parts_of(orders, 6)) == expected);
}

TEST_CASE("make_order_review: each part is walked three times, one after the other") {
  support::chance random{5};
  auto const parts = support::parts_of(support::random_orders(random, 200, 40, 300), 3);
  std::vector<int> walked;
  auto const noted = std::views::iota(0, 3) | std::views::transform([&](int i) {
                       walked.push_back(i);
                       return parts[static_cast<std::size_t>(i)];
                     });
  (void)order_review(noted);
  CHECK(walked == std::vector{0, 1, 2, 0, 1, 2, 0, 1, 2});
}

TEST_CASE("make_order_review: nobody has bought") {
  auto const nobody = support::minor_book_of({{1, 2024y / May / 1, -1_usd}});
  CHECK(order_review(nobody) == step_by_step(nobody));
  auto const r = make_order_review(nobody, dollars, until, {}, group_of);
  CHECK(r.customers.refunded_only == 1);
  CHECK(r.missing.size() == 9);
  CHECK(r.ways_in.empty());
}

TEST_CASE("make_order_review: an order after the last day is refused") {
  auto const late = support::parts_of({{1, until + days{1}, 1_usd}}, 2);
  CHECK(support::contains(support::sentence([&] { (void)order_review(late); }),
                          "day \"2025-01-01\" is after until, 2024-12-31"));
}

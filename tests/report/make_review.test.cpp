// SPDX-License-Identifier: MIT
#include <patron/report/make_review.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

#include <patron/report/review_json.hpp>
#include <patron/report/review_text.hpp>

using namespace std::chrono;
using namespace patron::literals;
using support::dollars;
using support::order;
using book = patron::purchase_book<std::uint32_t, dollars>;

namespace {

book book_with(std::vector<order> const& orders) {
  book made;
  for (order const& o : orders) made.add(o.buyer, o.day, o.total);
  return made;
}

std::vector<std::string> missing_in(patron::review const& r) {
  std::vector<std::string> names;
  for (auto const& m : r.missing) names.push_back(m.section);
  return names;
}

/// Twelve customers: all buy in January 2024, the first seven again in May, one of them in August.
std::vector<order> twelve() {
  std::vector<order> orders;
  for (std::uint32_t i = 1; i <= 12; ++i) orders.push_back({i, 2024y / January / 10, 10_usd});
  for (std::uint32_t i = 1; i <= 7; ++i) orders.push_back({i, 2024y / May / 1, 20_usd});
  orders.push_back({1, 2024y / August / 9, 100_usd});
  orders.push_back({2, 2024y / August / 9, -5_usd});
  orders.push_back({99, 2024y / August / 9, -1_usd});  // nobody knows what for
  return orders;
}

}  // namespace

TEST_CASE("make_review: the figures of a firm counted by hand") {
  auto const r = patron::make_review(book_with(twelve()), 2024y / August / 31);
  CHECK(r.currency.code == "USD");
  CHECK(r.currency.exponent == 2);
  CHECK(r.customers.first_day == sys_days{2024y / January / 10});
  CHECK(r.customers.orders == 20);
  CHECK(r.customers.refunds == 2);
  CHECK(r.customers.customers == 12);
  CHECK(r.customers.revenue == 35'400);
  CHECK(r.customers.refunded_only == 1);
  CHECK(r.customers.refunded_only_revenue == -100);
  CHECK(r.customers.came_back == patron::rate{7, 12});
  CHECK(r.customers.mean_revenue == 355.0 / 12.0);
  CHECK(r.customers.median_revenue == 27.5);  // between 25 (a refund taken off) and 30

  REQUIRE(r.customers.frequencies.size() == 4);
  CHECK(r.customers.frequencies[0].customers == 5);
  CHECK(r.customers.frequencies[1].customers == 6);
  CHECK(r.customers.frequencies[2].customers == 1);
  CHECK(r.customers.frequencies[2].revenue == 13'000);
  CHECK(r.customers.frequencies[3].customers == 0);

  REQUIRE(r.grip.quarters.size() == 2);
  CHECK(r.grip.quarters[0].quarter == patron::quarter(2024y, 2));
  CHECK(r.grip.quarters[0].grip.rate == patron::rate{7, 12});
  CHECK(r.grip.quarters[0].grip.completeness.is_complete());
  CHECK(r.grip.quarters[0].revenue_grip == 70.0 / 120.0);
  CHECK(r.grip.quarters[1].grip.rate == patron::rate{1, 7});
  CHECK(r.grip.quarters[1].grip.completeness.is_partial());
  CHECK(r.grip.quarters[1].revenue_grip == 20.0 / 140.0);

  REQUIRE(r.retention);
  CHECK(r.retention->period == patron::calendar_period::month);
  REQUIRE(r.retention->cohorts.size() == 1);
  CHECK(r.retention->cohorts[0].periods[4].rate == patron::rate{7, 12});

  REQUIRE(r.second_purchase);
  CHECK(r.second_purchase->came_back == 7);
  CHECK(r.second_purchase->median == days{112});
  REQUIRE(r.second_purchase->within.size() == 3);
  CHECK(r.second_purchase->within[1].share == 0.0);
  CHECK(std::abs(r.second_purchase->within[2].share - 7.0 / 12.0) < 1e-12);

  REQUIRE(r.concentration);
  CHECK(r.concentration->top == 2);
  CHECK(r.concentration->revenue == 16'000);
  CHECK(missing_in(r) == std::vector<std::string>{"ltv", "holdout"});  // too few for a model
}

TEST_CASE("make_review: a book of minor units, of a currency known at run time") {
  auto const units = patron::minor_unit_book(book_with(twelve()));
  auto const in_dinars = patron::make_review(units, {"KWD", 3}, 2024y / August / 31);
  CHECK(in_dinars.currency.code == "KWD");
  CHECK(in_dinars.customers.revenue == 35'400);
  CHECK(in_dinars.customers.mean_revenue == 35.5 / 12.0);
}

TEST_CASE("make_review: what cannot be said is missing, with its reason") {
  auto const nobody = patron::make_review(book{}, 2024y / August / 31);
  CHECK(nobody.customers.customers == 0);
  CHECK(!nobody.customers.first_day);
  CHECK(missing_in(nobody) == std::vector<std::string>{"grip", "retention",
                                                       "time_to_second_purchase", "concentration",
                                                       "ltv", "holdout"});

  auto const one = patron::make_review(book_with({{1, 2024y / May / 1, 5_usd}}), 2024y / May / 31);
  CHECK(one.customers.customers == 1);
  CHECK(missing_in(one) == missing_in(nobody));
  CHECK(!to_text(one).empty());
  CHECK(!to_json(one).empty());

  std::vector<order> gifts;
  for (std::uint32_t i = 0; i < 30; ++i) gifts.push_back({i, 2024y / May / 1, 0_usd});
  auto const unpaid = patron::make_review(book_with(gifts), 2024y / May / 31);
  CHECK(std::ranges::count(missing_in(unpaid), "concentration") == 1);
  for (auto const& m : unpaid.missing) CHECK(!m.reason.empty());
}

TEST_CASE("make_review: the retention table is as fine as it can be read") {
  auto const period_of = [](std::uint32_t people, std::uint32_t months) {
    std::vector<order> orders;
    for (std::uint32_t i = 0; i < people; ++i) {
      orders.push_back(
          {i, sys_days{2020y / January / 1} + days{(i * 37U) % (30U * months)}, 1_usd});
    }
    auto const until = sys_days{2020y / January / 1} + days{31U * months};
    auto const r = patron::make_review(book_with(orders), until);
    return r.retention ? std::optional{r.retention->period} : std::nullopt;
  };
  using patron::calendar_period;
  CHECK(period_of(1000, 12) == calendar_period::month);
  CHECK(period_of(1000, 40) == calendar_period::quarter);  // too wide by month
  CHECK(period_of(60, 12) == calendar_period::quarter);    // too few in a month
  CHECK(period_of(60, 40) == calendar_period::year);
  CHECK(period_of(15, 40) == std::nullopt);
}

TEST_CASE("make_review: an order after until is refused") {
  CHECK_THROWS_AS(patron::make_review(book_with(twelve()), 2024y / August / 8), patron::error);
}

TEST_CASE("make_review: the same bytes for any order and any pieces") {
  support::chance random{99};
  for (int firm = 0; firm < 20; ++firm) {
    auto orders = support::random_orders(random, 50 + random.below(500), 80, 700);
    sys_days const until = 2025y / December / 31;
    std::string const json = to_json(patron::make_review(book_with(orders), until));
    support::shuffle(orders, random);
    CHECK(to_json(patron::make_review(book_with(orders), until)) == json);

    std::array<std::vector<order>, 4> pieces;
    for (order const& o : orders) pieces[random.below(4)].push_back(o);
    book merged;
    for (auto const& piece : pieces) merged.merge(book_with(piece));
    CHECK(to_json(patron::make_review(merged, until)) == json);
  }
}

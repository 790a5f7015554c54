// SPDX-License-Identifier: MIT
#include <patron/report/add_referrals.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::rate;
using support::contains;
using support::dollars;
using support::order;

namespace {

struct slip {
  std::uint32_t by{};
  std::uint32_t who{};
  sys_days on{};
};

struct customer {
  std::uint32_t id{};
  double years = 0.0;
};

constexpr sys_days until = 2025y / June / 30;
constexpr sys_days first_of_april = 2025y / April / 1;

/// Twenty customers of 10 dollars each since the spring of 2024.
std::vector<order> orders_with(std::vector<order> const& more) {
  auto orders = support::buyers_on(2024y / April / 10, 20);
  orders.insert(orders.end(), more.begin(), more.end());
  return orders;
}

/// 1 brings 21 and 22, 21 brings 23; 2 is said to bring 3, who had bought for long, and 23 as well.
std::vector<slip> const slips{{1, 21, first_of_april - days{30}},
                              {1, 22, first_of_april},
                              {21, 23, first_of_april + days{9}},
                              {2, 3, until},
                              {2, 23, until}};
std::vector<order> const brought{{21, first_of_april, dollars::from_minor(300)},
                                 {22, first_of_april, dollars::from_minor(200)},
                                 {23, until, dollars::from_minor(50)}};

patron::referral_forest<std::uint32_t> forest(std::vector<slip> const& of) {
  return {of, until, &slip::by, &slip::who, &slip::on, patron::referral_policy::first_by_day};
}

patron::review reviewed(std::vector<slip> const& of) {
  patron::review r;
  r.currency = {"USD", 2};
  r.customers.until = until;
  add_referrals(r, support::book_of(orders_with(brought)), forest(of));
  return r;
}

}  // namespace

TEST_CASE("add_referrals: coefficients, generations, the best, nobody twice") {
  auto const r = reviewed(slips);
  REQUIRE(r.referral);
  auto const& s = *r.referral;
  CHECK(s.believed == 4);
  CHECK(s.contradicted == 1);
  CHECK(s.came_by_referral == rate{4, 23});
  CHECK(s.have_brought == rate{3, 23});
  REQUIRE(s.quarters.size() == 4);
  CHECK(s.quarters[0].when == patron::quarter(2024y, 3));
  CHECK(s.quarters[2].k.brought == 1);
  CHECK(s.quarters[3].k.brought == 2);  // 22 and 3
  CHECK(s.quarters[3].k.by_others == 1);
  CHECK(s.year.k.customers == 20);
  CHECK(s.generations == std::vector<std::uint64_t>{2, 3, 1});

  // 3 had come by herself: what she buys is due to nobody.
  REQUIRE(s.lately.size() == 3);  // 1 brought 21 in March; 2 is not believed about 23
  CHECK(s.lately[0].customer == "1");
  CHECK(s.lately[0].since == first_of_april);
  CHECK(s.lately[0].brought == 1);
  CHECK(s.lately[1].customer == "2");
  CHECK(s.lately[1].brought == 1);
  REQUIRE(s.best.size() == 3);
  CHECK(s.best[0].customer == "1");
  CHECK(s.best[0].brought == 2);
  CHECK(s.best[0].descendants == 3);
  CHECK(s.best[0].received == 500);
  CHECK(s.best[1].customer == "21");
  CHECK(s.best[1].received == 50);
  CHECK(s.best[2].received == 0);
  CHECK(s.credited == 550);
  CHECK(s.revenue == 20'000 + 550);

  // Of 23 customers 1 has brought somebody after 326 days and 2 after 446; 21 after 9.
  REQUIRE(s.cycle.size() == 4);
  CHECK(s.cycle[0].after == days{326});
  CHECK(!s.cycle[3].after);
}

TEST_CASE("add_referrals: said, and as JSON") {
  auto const r = reviewed(slips);
  std::string const text = support::said_of(r.referral);
  CHECK(contains(text,
                 "4 referrals are believed, 1 contradicts them. Brought by another customer: "
                 "4 of 23 customers (17.4 %); have brought somebody: 3 of 23 (13.0 %)."));
  CHECK(contains(text,
                 "2 people who came by themselves began it; these brought, and those again: "
                 "3, 1."));
  CHECK(contains(text, "Of 205.50 USD of revenue, 5.50 USD came from people"));
  CHECK(contains(text, "5 % of customers have brought somebody after 326 days"));
  CHECK(!contains(text, "who refers more and sooner"));
  std::string const json = support::json_of(r.referral, r.currency);
  CHECK(contains(json, "\"received\": \"5.00\""));
  CHECK(contains(json, "\"generations\": [\n      2,\n      3,\n      1\n    ]"));
  std::optional<patron::referral_section> const none;
  CHECK(contains(support::json_of(none, r.currency), "\"referral\": null"));
}

TEST_CASE("add_referral_cause: who refers more and sooner") {
  // The longer somebody is a customer, the sooner she brings somebody in the last half year.
  std::vector<customer> customers;
  std::vector<slip> many;
  for (std::uint32_t i = 0; i < 40; ++i) {
    customers.push_back({i, 0.1 * i});
    bool const refers = i >= 20 || i % 4 == 0;
    if (refers) many.push_back({i, 100 + i, until - days{2 * i}});
  }
  auto r = reviewed(many);
  add_referral_cause(r, forest(many), "customers", {"a year as a customer"}, customers,
                     &customer::id, patron::covariates(&customer::years));
  REQUIRE(r.referral->comparisons.size() == 1);
  auto const& found = r.referral->comparisons[0];
  CHECK(found.brought == rate{25, 40});
  REQUIRE(found.causes.size() == 1);
  CHECK(found.causes[0].effect.verdict == patron::referral_verdict::more_and_sooner);
  std::string const text = support::said_of(r.referral);
  CHECK(contains(text, "a year as a customer  40 customers       25"));
  CHECK(contains(support::json_of(r.referral, r.currency), "\"verdict\": \"more_and_sooner\""));

  auto few = reviewed(slips);
  add_referral_cause(few, forest(slips), "customers", {"a year as a customer"}, customers,
                     &customer::id, patron::covariates(&customer::years));
  CHECK(contains(
      support::said_of(few.referral),
      "Too few have brought somebody since 2024-12-31 to say who refers more and sooner."));
}

TEST_CASE("add_referrals: where nobody was brought it is missing, another end is refused") {
  auto r = reviewed({});
  CHECK(!r.referral);
  REQUIRE(r.missing.size() == 1);
  CHECK(r.missing[0].reason == "nobody has brought anybody yet");
  r.customers.until = until + days{1};
  CHECK_THROWS_AS(add_referrals(r, support::book{}, forest(slips)), patron::error);
}

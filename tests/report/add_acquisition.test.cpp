// SPDX-License-Identifier: MIT
#include <patron/report/add_acquisition.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::grade;
using support::contains;
using support::dollars;

namespace {

constexpr sys_days until = 2025y / June / 30;
constexpr sys_days winter = 2025y / January / 10;

struct sale {
  std::uint32_t customer{};
  sys_days day{};
  dollars amount{};

  [[nodiscard]] dollars margin() const { return amount.divided_by(2, patron::rounding::half_even); }
};

using won_type = patron::customers_won<std::uint32_t, std::string>;
using costs_type = patron::acquisition_costs<std::string, dollars>;

/// 20 customers of the shop for 40.00, who buy for 10.00 twice; 5 of the fair for 90.00, once; one
/// of no channel; posters of none.
std::vector<sale> sales() {
  std::vector<sale> all;
  for (std::uint32_t i = 1; i <= 26; ++i) {
    all.push_back({i, winter, dollars::from_minor(1000)});
    if (i <= 20) all.push_back({i, winter + days{90 + i}, dollars::from_minor(1000)});
  }
  return all;
}
won_type won() {
  won_type all;
  for (std::uint32_t i = 1; i <= 20; ++i) all.add(i, winter, "shop");
  for (std::uint32_t i = 21; i <= 25; ++i) all.add(i, winter, "fair");
  all.add(26, winter, std::nullopt);
  return all;
}
costs_type costs() {
  costs_type all;
  all.add(winter, "shop", dollars::from_minor(4000));
  all.add(winter - days{30}, "fair", dollars::from_minor(4000));
  all.add(winter, "fair", dollars::from_minor(5000));
  all.add(winter + days{80}, std::nullopt, dollars::from_minor(700));
  all.add(winter + days{90}, "web", dollars::from_minor(300));
  return all;
}

patron::review reviewed(costs_type const& spent) {
  patron::review r;
  r.currency = {"USD", 2};
  r.customers.until = until;
  support::book book;
  for (sale const& one : sales()) book.add(one.customer, one.day, one.amount);
  add_acquisition(r, book, won(), spent, sales(), &sale::customer, &sale::day, &sale::margin);
  return r;
}

}  // namespace

TEST_CASE("add_acquisition: by channel, by quarter, by age") {
  auto const r = reviewed(costs());
  REQUIRE(r.acquisition);
  auto const& s = *r.acquisition;
  CHECK(s.all.won == 26);
  CHECK(s.all.cost == 14'000);
  CHECK(s.won_without_channel == 1);
  CHECK(s.cost_without_channel == 700);
  REQUIRE(s.all.channels.size() == 3);
  auto const& fair = s.all.channels[0];
  CHECK(fair.channel == "fair");
  CHECK(fair.cost_per_customer == 18.0);
  CHECK(fair.earned == 2'500);
  CHECK_FALSE(fair.paid_back_on);
  CHECK(fair.paid_back == patron::rate{0, 5});
  auto const& shop = s.all.channels[1];
  CHECK(shop.earned == 20'000);
  CHECK(shop.holds_since == winter);
  CHECK(shop.paid_back == patron::rate{20, 20});
  auto const& web = s.all.channels[2];
  CHECK(web.standing == patron::acquisition_standing::nobody_won);
  CHECK(web.earned == 0);

  REQUIRE(s.quarters.size() == 3);
  CHECK(s.quarters[0].channels[0].standing == patron::acquisition_standing::nobody_won);
  CHECK(s.quarters[1].channels.size() == 2);
  CHECK(s.quarters[2].won == 0);
  REQUIRE(s.burden.size() == 3);
  CHECK_FALSE(s.burden[1].share());
  CHECK(s.burden[2].existing_margin == 10'000);
  REQUIRE(s.by_age.size() == 2);  // nobody was watched for 180 days
  CHECK(s.by_age[1].share == 0.8);

  CHECK(s.worth.empty());
  REQUIRE(r.missing.size() == 1);
  CHECK(r.missing[0].section == "ltv_to_cac");
}

TEST_CASE("add_acquisition: said, and as JSON") {
  auto r = reviewed(costs());
  patron::effort_split<dollars> split;
  split.add(grade::from_hundredths(20), hours{3}, dollars::from_minor(600));
  split.add(grade::from_hundredths(100), hours{1}, dollars::from_minor(200));
  split.add(grade::from_hundredths(100), hours{1}, dollars::from_minor(200));
  add_effort(r, split);
  std::string const text = support::said_of(r.acquisition);
  CHECK(contains(text, "26 customers were won for 140.00 USD, 5.38 USD each"));
  CHECK(contains(text, "Of the costs 7.00 USD belong to no channel; 1 customer came by none"));
  CHECK(contains(text, "fair: in none of 2 quarters have those who came brought what was spent"));
  CHECK(!contains(text, "shop: in none"));
  CHECK(contains(text, "80 % have brought what winning one of their channel cost after 30 days"));
  CHECK(contains(text, "of 5.0 hours and 10.00 USD"));
  CHECK(contains(text, "prospects        1    3.0         60 %"));
  std::string const json = support::json_of(r.acquisition, r.currency);
  CHECK(contains(json, "\"standing\": \"nobody_won\""));
  CHECK(contains(json, "\"cost_without_channel\": \"7.00\""));
  CHECK(contains(json, "\"share_of_time\": 0.6"));
  CHECK(contains(json, "\"existing_margin\": \"100.00\""));
  std::optional<patron::acquisition_section> const none;
  CHECK(contains(support::json_of(none, r.currency), "\"acquisition\": null"));
}

TEST_CASE("add_acquisition: where nothing was spent it is missing, later costs are refused") {
  auto const r = reviewed({});
  CHECK(!r.acquisition);
  REQUIRE(r.missing.size() == 1);
  CHECK(r.missing[0].reason == "there is no cost of winning customers");
  costs_type late;
  late.add(until + days{1}, "shop", dollars::from_minor(1));
  CHECK_THROWS_AS(reviewed(late), patron::error);
}

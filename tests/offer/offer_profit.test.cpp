// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/offer_profit.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::first_sale_verdict;
using shop::days;
using shop::start;
using shop::yen;
using support::sentence;
using namespace patron::literals;

static_assert(patron::mergeable<patron::profit_row<yen>> &&
              patron::has_fields<patron::profit_row<yen>>);

namespace {

struct sale {
  int customer{};
  int day{};
  std::string offer{};
  yen paid{};
  yen cost{};
  yen promotion{};
};

auto profit_of(std::vector<sale> const& sales) {
  return patron::offer_profit(
      sales, shop::ladder, start + days{1000}, &sale::customer,
      [](sale const& s) { return start + days{s.day}; }, &sale::offer, &sale::paid, &sale::cost,
      &sale::promotion);
}

std::vector<sale> const sales = {{1, 0, "letter", 500_jpy, 50_jpy, 300_jpy},
                                 {1, 10, "seminar", 5'000_jpy, 2'000_jpy, 20_jpy},
                                 {1, 400, "course", 40'000_jpy, 10'000_jpy, 0_jpy},
                                 {1, 401, "course", -40'000_jpy, 0_jpy, 0_jpy},
                                 {2, 5, "letter", 500_jpy, 50_jpy, 280_jpy},
                                 {2, 8, "letter", 500_jpy, 50_jpy, 10_jpy}};

TEST_CASE("offer_profit: by rung, by year, first and later", "[offer]") {
  auto const profit = profit_of(sales);
  REQUIRE(profit.by_rung.size() == 5);
  CHECK(profit.by_rung[0].sales == 3);
  CHECK(profit.by_rung[0].profit() == 1'350_jpy - 590_jpy);
  CHECK(profit.by_rung[2].sales == 1);  // the refund is no sale, and takes its money off
  CHECK(profit.by_rung[2].margin == -10'000_jpy);
  REQUIRE(profit.by_year.size() == 2);
  CHECK(profit.by_year[1].profit() == -10'000_jpy);
  CHECK(profit.first.sales == 2);
  CHECK(profit.first.promotion_cost == 580_jpy);
  CHECK(profit.later.sales == 3);
  // 290 and 10 yen on average; variances of the means 10² and 33.33
  REQUIRE(profit.first_costs_more);
  CHECK(std::abs(profit.first_costs_more->value - 280.0) < 1e-12);
  double const spread = 1.959963984540054 * std::sqrt(100.0 + 100.0 / 3.0);
  CHECK(std::abs(profit.first_costs_more->low - (280.0 - spread)) < 1e-10);
  CHECK(profit.verdict == first_sale_verdict::dear);

  auto shuffled = sales;
  std::reverse(shuffled.begin(), shuffled.end());
  CHECK(profit_of(shuffled) == profit);
}

TEST_CASE("offer_profit: too few, and not dear", "[offer]") {
  CHECK(profit_of({}).verdict == first_sale_verdict::too_few);
  CHECK(profit_of({}).by_year.empty());
  CHECK(profit_of({sales[0], sales[1]}).verdict == first_sale_verdict::too_few);
  auto free = sales;
  for (sale& s : free) s.promotion = {};
  CHECK(profit_of(free).verdict == first_sale_verdict::not_dear);
}

TEST_CASE("offer_profit: bad records, with their place", "[offer]") {
  CHECK(sentence([] {
          return profit_of({sales[0], {1, 0, "curse"}});
        }) ==
        "offer_profit: record 1: offer \"curse\" is not on the ladder; nearest is \"course\"");
  CHECK(sentence([] {
          return profit_of({{1, 1001, "course"}});
        }) == "offer_profit: record 0: day \"2027-09-29\" is after until, 2027-09-28");
}

TEST_CASE("profit_row: members that are not finite are refused", "[offer]") {
  auto const said_of = [](double margin, double cost) {
    patron::profit_row<double> const row{.sales = 1, .margin = margin, .promotion_cost = cost};
    return sentence([row] {
      row.check_fields();
      return 0;
    });
  };
  constexpr double infinite = std::numeric_limits<double>::infinity();
  CHECK(said_of(7.5, 2.0).empty());
  CHECK(said_of(infinite, 2.0) == "profit_row: margin \"inf\" is not a finite number");
  CHECK(said_of(7.5, -infinite) == "profit_row: promotion_cost \"-inf\" is not a finite number");
}

}  // namespace

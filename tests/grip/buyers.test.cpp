// SPDX-License-Identifier: MIT
#include <patron/grip/buyers.hpp>

#include <limits>
#include <list>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::order;

namespace {

patron::window const spring = patron::quarter(2024y, 2);

}  // namespace

TEST_CASE("buyers: distinct ids in ascending order, refunds left out") {
  std::vector<order> const orders = {{7, 2024y / May / 2, 5_usd},   {3, 2024y / May / 2, 5_usd},
                                     {7, 2024y / June / 30, 1_usd}, {9, 2024y / April / 5, -1_usd},
                                     {4, 2024y / July / 1, 5_usd},  {5, 2024y / April / 1, 0_usd}};
  auto const who = patron::buyers(orders, spring, &order::buyer, &order::day, &order::total);
  static_assert(std::is_same_v<decltype(who), std::vector<std::uint32_t> const>);
  CHECK(who == std::vector<std::uint32_t>{3, 5, 7});  // an order at price 0 is a purchase

  auto const everybody = patron::buyers(orders, spring, &order::buyer, &order::day);
  CHECK(everybody == std::vector<std::uint32_t>{3, 5, 7, 9});
}

TEST_CASE("buyers: both ends of the window") {
  std::vector<order> const orders = {{1, 2024y / March / 31, 1_usd},
                                     {2, 2024y / April / 1, 1_usd},
                                     {3, 2024y / June / 30, 1_usd},
                                     {4, 2024y / July / 1, 1_usd}};
  CHECK(patron::buyers(orders, spring, &order::buyer, &order::day) ==
        std::vector<std::uint32_t>{2, 3});
}

TEST_CASE("buyers: any range and any ordered id") {
  struct visit {
    std::string who;
    sys_days on;
  };
  std::list<visit> const visits = {{"mori", 2024y / May / 1}, {"abe", 2024y / May / 3}};
  CHECK(patron::buyers(visits, spring, &visit::who, &visit::on) ==
        std::vector<std::string>{"abe", "mori"});
  auto without_abe = visits | std::views::filter([](visit const& v) { return v.who != "abe"; });
  CHECK(patron::buyers(without_abe, spring, &visit::who, &visit::on).size() == 1);
  CHECK(patron::buyers(std::list<visit>{}, spring, &visit::who, &visit::on).empty());
}

TEST_CASE("buyers: an amount that is not a number is refused with its record") {
  struct row {
    int who;
    sys_days on;
    double amount;
  };
  std::vector<row> const rows = {{1, 2024y / May / 1, 2.0},
                                 {2, 2024y / May / 1, std::numeric_limits<double>::quiet_NaN()}};
  try {
    (void)patron::buyers(rows, spring, &row::who, &row::on, &row::amount);
    FAIL("a NaN came through");
  } catch (patron::error const& e) {
    CHECK(e.record() == 1);
    CHECK(e.field() == "amount");
    CHECK(std::string_view{e.what()}.starts_with("buyers: record 1: amount"));
  }
}

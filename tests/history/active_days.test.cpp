// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/active_days.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <ranges>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "history/orders.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using history_test::order;
using std::chrono::days;
using std::chrono::sys_days;

using int_order = order<int>;
constexpr sys_days may_day{1997y / std::chrono::May / 1};

template<class Amount>
concept takes = requires(std::vector<order<int, Amount>> v) {
  patron::active_days(v, &order<int, Amount>::buyer, &order<int, Amount>::day,
                      &order<int, Amount>::paid);
};
static_assert(takes<int> && takes<double> && takes<history_test::dollars>);
static_assert(!takes<std::string>);

template<class Id>
std::vector<patron::active_day<Id>> by_definition(std::vector<order<Id>> const& orders) {
  std::set<std::pair<Id, sys_days>> found;
  for (auto const& o : orders) {
    if (o.paid >= 0) found.emplace(o.buyer, o.day);
  }
  std::vector<patron::active_day<Id>> rows;
  for (auto const& [id, day] : found) {
    rows.push_back({id, std::chrono::time_point_cast<patron::day_count>(day)});
  }
  return rows;
}

template<class Id>
auto read(std::vector<order<Id>> const& orders) {
  return patron::active_days(orders, &order<Id>::buyer, &order<Id>::day, &order<Id>::paid);
}

TEST_CASE("several orders on a day are one active day, a refund is none") {
  std::vector<int_order> const orders = {{2, may_day, 5},
                                         {1, may_day + days{3}, 0},
                                         {1, may_day, 7},
                                         {2, may_day, 1},
                                         {3, may_day, -4}};
  auto const rows = read(orders);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == patron::active_day<int>{1, may_day});
  CHECK(rows[1] == patron::active_day<int>{1, may_day + days{3}});
  CHECK(rows[2] == patron::active_day<int>{2, may_day});
}

TEST_CASE("without amounts every record is a visit") {
  std::vector<int_order> const orders = {{3, may_day, -4}};
  CHECK(patron::active_days(orders, &int_order::buyer, &int_order::day).size() == 1);
}

TEST_CASE("active days are those of the definition, whatever the ids") {
  std::int64_t const lowest = (std::numeric_limits<std::int64_t>::min)();
  std::int64_t const highest = (std::numeric_limits<std::int64_t>::max)();
  sys_days const long_ago{std::chrono::year{-32767} / 1 / 1};
  for (auto const& ids :
       {std::vector<std::int64_t>{1, 2, 3, 4}, {-5, 5, 0}, {lowest, highest, 7}}) {
    for (std::int64_t const span : {1, 500, 23'000'000}) {
      auto const orders = history_test::random_orders(2'000, ids, long_ago, span, 11);
      CHECK(read(orders) == by_definition(orders));
    }
  }
  std::vector<std::string> const names = {"ada", "grace", "",
                                          "a name of more than sixteen letters"};
  auto const orders = history_test::random_orders(500, names, may_day, 30, 12);
  CHECK(read(orders) == by_definition(orders));
}

TEST_CASE("names in a record are compared as text") {
  struct visit {
    char const* who;
    sys_days when;
  };
  std::string const again = "ada";
  std::vector<visit> const visits = {{"ada", may_day}, {again.c_str(), may_day}, {"bob", may_day}};
  CHECK(patron::active_days(visits, &visit::who, &visit::when).size() == 2);
}

TEST_CASE("a filtered view has active days too") {
  auto const orders = history_test::random_orders(300, std::vector<int>{1, 2, 3}, may_day, 90, 13);
  std::vector<int_order> dear;
  for (auto const& o : orders) {
    if (o.paid > 50) dear.push_back(o);
  }
  CHECK(patron::active_days(
            orders | std::views::filter([](int_order const& o) { return o.paid > 50; }),
            &int_order::buyer, &int_order::day, &int_order::paid) == by_definition(dear));
}

TEST_CASE("the amount of a visit is a number or refused by name") {
  using priced = order<int, double>;
  std::vector<priced> const orders = {{1, may_day, 1.0},
                                      {1, may_day, std::numeric_limits<double>::quiet_NaN()}};
  CHECK(support::sentence([&] {
          return patron::active_days(orders, &priced::buyer, &priced::day, &priced::paid);
        }) == "active_days: record 1: amount \"nan\" is not a finite number");
}

TEST_CASE("nobody has no active day, one order has one") {
  CHECK(read(std::vector<int_order>{}).empty());
  CHECK(read(std::vector<int_order>{{4, may_day, 0}}).size() == 1);
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/summarize.hpp>

#include <chrono>
#include <cstdint>
#include <iterator>
#include <limits>
#include <list>
#include <ranges>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "history/orders.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using history_test::dollars;
using history_test::order;
using std::chrono::days;
using std::chrono::sys_days;

template<class Id, class Amount>
auto summarize(std::vector<order<Id, Amount>> const& orders, sys_days until) {
  using record = order<Id, Amount>;
  return patron::summarize(orders, until, &record::buyer, &record::day, &record::paid);
}

// ---- traits and refusals

template<class Range, class Day, class Paid>
concept summarizes = requires(Range r, sys_days until, Day day, Paid paid) {
  patron::summarize(r, until, &order<>::buyer, day, paid);
};
using orders = std::vector<order<>>;
static_assert(summarizes<orders, sys_days order<>::*, std::int64_t order<>::*>);
static_assert(!summarizes<orders, std::int64_t order<>::*, std::int64_t order<>::*>);
static_assert(!summarizes<orders, sys_days order<>::*, sys_days order<>::*>);
static_assert(!summarizes<order<>, sys_days order<>::*, std::int64_t order<>::*>);

// ---- cases worked out by hand

// Six customers up to 2015-02-07 whose figures are those of the unit tests of two Python packages,
// lifetimes and pymc-marketing; the last two of customer 4's days have two orders each.
std::vector<order<int, double>> six_customers() {
  sys_days const january{2015y / std::chrono::January / 1};
  sys_days const february{2015y / std::chrono::February / 1};
  return {{1, january, 1},
          {1, february + days{5}, 2},
          {2, january, 2},
          {3, january, 3},
          {3, january + days{1}, 1},
          {3, january + days{4}, 5},
          {4, january + days{15}, 6},
          {4, february + days{1}, 3},
          {4, february + days{1}, 3},
          {4, february + days{4}, 3},
          {4, february + days{4}, 3},
          {5, january + days{15}, 3},
          {5, january + days{16}, 1},
          {5, january + days{17}, 8},
          {6, february + days{1}, 5}};
}

TEST_CASE("six customers have the published frequency, recency, age and spend") {
  struct figures {
    unsigned frequency;
    int recency;
    int age;
    std::optional<double> spend;
  };
  std::vector<figures> const published = {{1, 36, 37, 2.0}, {0, 0, 37, {}},  {2, 4, 37, 3.0},
                                          {2, 20, 22, 6.0}, {2, 2, 22, 4.5}, {0, 0, 5, {}}};
  auto const customers = summarize(six_customers(), 2015y / std::chrono::February / 7);
  REQUIRE(customers.size() == published.size());
  for (std::size_t i = 0; i < published.size(); ++i) {
    CAPTURE(i);
    CHECK(customers[i].customer == static_cast<int>(i) + 1);
    CHECK(customers[i].frequency == published[i].frequency);
    CHECK(customers[i].recency == days{published[i].recency});
    CHECK(customers[i].age == days{published[i].age});
    CHECK(customers[i].mean_repeat_spend() == published[i].spend);
  }
  CHECK(customers[3].orders == 5);
  CHECK(customers[3].total == 18.0);
}

TEST_CASE("refunds reduce the money and are no activity") {
  sys_days const start{1997y / std::chrono::May / 1};
  std::vector<order<int, dollars>> const bought = {
      {1, start, -2.00_usd},            // before the first purchase: in the total alone
      {1, start + days{5}, 10.00_usd},  // the first
      {1, start + days{5}, -1.00_usd},  // a refund on the first day is no repeat money
      {1, start + days{8}, -4.00_usd},  // no activity, yet money after the first day
      {1, start + days{9}, 0.00_usd},   // for nothing, yet a purchase
      {1, start + days{20}, -1.00_usd},
      {2, start, -7.00_usd}};  // never bought: not a customer
  auto const customers = summarize(bought, start + days{30});
  REQUIRE(customers.size() == 1);
  auto const& c = customers.front();
  CHECK(c.first == start + days{5});
  CHECK(c.last == start + days{9});
  CHECK(c.frequency == 1);
  CHECK(c.recency == days{4});
  CHECK(c.age == days{25});
  CHECK(c.orders == 2);
  CHECK(c.total == 2.00_usd);
  CHECK(c.repeat_total == -5.00_usd);
  CHECK(c.mean_repeat_spend() == -5.0);
}

TEST_CASE("the last day observed is included, a later order is refused by name") {
  sys_days const until{1997y / std::chrono::September / 30};
  std::vector<order<>> bought = {{1, until, 5}};
  CHECK(summarize(bought, until).front().age == days{0});
  bought.push_back({2, until + days{2}, -5});
  CHECK(support::sentence([&] { return summarize(bought, until); }) ==
        "summarize: record 1: day \"1997-10-02\" is after until, 1997-09-30");
}

TEST_CASE("an order without a number for its amount is refused by name") {
  sys_days const until{1997y / std::chrono::September / 30};
  std::vector<order<int, double>> const bought = {
      {1, until, std::numeric_limits<double>::infinity()}};
  CHECK(support::sentence([&] { return summarize(bought, until); }) ==
        "summarize: record 0: amount \"inf\" is not a finite number");
}

// ---- properties on generated input

constexpr sys_days opening{1997y / std::chrono::January / 1};

std::vector<int> ids_to(int n) {
  std::vector<int> ids;
  for (int i = 1; i <= n; ++i) ids.push_back(i);
  return ids;
}

TEST_CASE("few orders are summarised as defined") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    auto const bought = history_test::random_orders(1 + seed * 7, ids_to(12), opening, 40, seed);
    CHECK(summarize(bought, opening + days{50}) ==
          history_test::by_definition(bought, opening + days{50}));
  }
}

// Enough orders to be summarised a slice of ids at a time.
TEST_CASE("many orders are summarised as defined") {
  constexpr std::size_t many = 100'000;
  sys_days const until = opening + days{600};

  SECTION("ids in a row") {
    auto const bought = history_test::random_orders(many, ids_to(9'000), opening, 546, 1);
    auto const customers = summarize(bought, until);
    CHECK(customers == history_test::by_definition(bought, until));
    CHECK(summarize(history_test::shuffled(bought, 2), until) == customers);
  }
  SECTION("an order or so each: growth is foreseen") {
    auto const bought = history_test::random_orders(many, ids_to(150'000), opening, 546, 3);
    CHECK(summarize(bought, until) == history_test::by_definition(bought, until));
  }
  SECTION("ids of any 64 bits, negative ones too") {
    support::integers next{4};
    std::vector<std::int64_t> ids(8'000);
    for (auto& id : ids) id = static_cast<std::int64_t>(next());
    auto const bought = history_test::random_orders(many, ids, opening, 546, 5);
    CHECK(summarize(bought, until) == history_test::by_definition(bought, until));
  }
  SECTION("ids that crowd at one end of their span") {
    std::vector<std::uint64_t> ids(5'000);
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = i;
    ids.back() = ~std::uint64_t{0};
    auto const bought = history_test::random_orders(many, ids, opening, 546, 6);
    CHECK(summarize(bought, until) == history_test::by_definition(bought, until));
  }
  SECTION("one customer, and two far apart") {
    for (auto const& ids :
         {std::vector<int>{7},
          std::vector<int>{(std::numeric_limits<int>::min)(), (std::numeric_limits<int>::max)()}}) {
      auto const bought = history_test::random_orders(many, ids, opening, 546, 7);
      CHECK(summarize(bought, until) == history_test::by_definition(bought, until));
    }
  }
  SECTION("the whole civil calendar") {
    sys_days const earliest{std::chrono::year{-32767} / 1 / 1};
    sys_days const latest{std::chrono::year{32767} / 12 / 31};
    auto const bought = history_test::random_orders(many, ids_to(5'000), earliest,
                                                    (latest - earliest).count() + 1, 8);
    CHECK(summarize(bought, latest) == history_test::by_definition(bought, latest));
  }
  SECTION("a range that is filtered and of unknown size") {
    auto const bought = history_test::random_orders(many, ids_to(6'000), opening, 546, 9);
    std::vector<order<>> even;
    for (auto const& o : bought) {
      if (o.paid % 2 == 0) even.push_back(o);
    }
    even.insert(even.end(), bought.begin(), bought.end());
    auto const kept = history_test::by_definition(even, until);
    std::list<order<>> const linked{even.begin(), even.end()};
    CHECK(patron::summarize(linked | std::views::filter([](order<> const&) { return true; }), until,
                            &order<>::buyer, &order<>::day, &order<>::paid) == kept);
  }
  SECTION("a later order is refused by name") {
    auto bought = history_test::random_orders(many, ids_to(6'000), opening, 546, 10);
    bought[77'777].day = until + days{1};
    bought[88'888].day = until + days{9};
    CHECK(support::sentence([&] { return summarize(bought, until); }) ==
          "summarize: record 77777: day \"1998-08-25\" is after until, 1998-08-24");
  }
}

TEST_CASE("summary sums of double are the same bits in any order") {
  support::integers next{21};
  std::vector<order<int, double>> bought(3'000);
  for (auto& o : bought) {
    o = {static_cast<int>(next() % 40), opening + days{next.between(0, 300)},
         static_cast<double>(next.between(-1'000, 100'000)) / 7.0};
  }
  auto const customers = summarize(bought, opening + days{300});
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CHECK(summarize(history_test::shuffled(bought, seed), opening + days{300}) == customers);
  }
}

TEST_CASE("ids of any ordered type, days and amounts by any projection") {
  struct sale {
    std::string buyer;
    std::chrono::year_month_day date;
    int price;
    int pieces;
  };
  std::vector<sale> const sales = {{"grace", 1997y / std::chrono::May / 1, 3, 2},
                                   {"ada", 1997y / std::chrono::May / 2, 5, 1},
                                   {"grace", 1997y / std::chrono::May / 4, 1, 4}};
  auto const amount = [](sale const& s) { return s.price * s.pieces; };
  sys_days const until{1997y / std::chrono::May / 31};
  auto const customers = patron::summarize(sales, until, &sale::buyer, &sale::date, amount);
  REQUIRE(customers.size() == 2);
  CHECK(customers[0].customer == "ada");
  CHECK(customers[1].total == 10);
  CHECK(customers[1].repeat_total == 4);
  auto const by_view = patron::summarize(
      sales, until, [](sale const& s) -> std::string_view { return s.buyer; }, &sale::date, amount);
  CHECK(by_view[1].customer == "grace");
}

TEST_CASE("orders that can be read only once are summarised") {
  std::istringstream numbers{"3 1 3 2 3"};
  auto const read_once =
      std::ranges::subrange(std::istream_iterator<int>{numbers}, std::istream_iterator<int>{});
  auto const customers = patron::summarize(
      read_once, opening, [](int id) { return id; }, [](int) { return opening; },
      [](int) { return 1; });
  REQUIRE(customers.size() == 3);
  CHECK(customers[2].orders == 3);
}

// ---- reference: CDNOW

TEST_CASE("CDNOW's customers are those of the literature") {
  sys_days const until{1998y / std::chrono::June / 30};
  auto const all = history_test::read_cdnow("cdnow_orders.csv");
  auto const sample = history_test::read_cdnow("cdnow_sample_orders.csv");
  if (all.empty() || sample.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  REQUIRE(all.size() == 69'659);
  auto const customers = summarize(all, until);
  CHECK(customers == history_test::by_definition(all, until));
  CHECK(customers.size() == 23'570);
  CHECK(std::ranges::count_if(customers, [](auto const& c) { return c.frequency > 0; }) == 11'516);
  dollars total;
  for (auto const& c : customers) total += c.total;
  CHECK(total == 2500315.63_usd);

  auto const of_sample = summarize(sample, until);
  CHECK(of_sample.size() == 2'357);
  CHECK(of_sample.front().customer == 1);
  CHECK(of_sample.front().orders == 4);
  CHECK(of_sample.front().frequency == 3);
  CHECK(of_sample.front().total == 100.50_usd);
  CHECK(of_sample.front().age == days{545});
}

// ---- edges

TEST_CASE("nobody has no summary, nor have refunds alone") {
  CHECK(summarize(std::vector<order<>>{}, opening).empty());
  CHECK(summarize(std::vector<order<>>{{1, opening, -1}, {2, opening, -1}}, opening).empty());
  std::vector<order<>> const refunds(70'000, order<>{5, opening, -1});
  CHECK(summarize(refunds, opening).empty());
}

TEST_CASE("a total beyond its type is an error") {
  std::int64_t const most = (std::numeric_limits<std::int64_t>::max)();
  std::vector<order<>> const bought = {{1, opening, most}, {1, opening, 1}};
  CHECK(support::sentence([&] { return summarize(bought, opening); }) ==
        "a sum is beyond the range of its type");
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/summarize.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "history/orders.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::purchase_book<std::uint32_t, std::int64_t>>);
static_assert(patron::has_fields<patron::purchase_book<std::uint32_t, std::int64_t>>);

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using history_test::dollars;
using history_test::order;
using std::chrono::days;
using std::chrono::sys_days;

using book = patron::purchase_book<int, std::int64_t>;

// ---- traits and refusals

static_assert(std::regular<book> && patron::mergeable<book> && patron::has_fields<book>);
template<class Amount>
concept bookable = requires { typename patron::purchase_book<int, Amount>; };
static_assert(bookable<int> && bookable<dollars>);
static_assert(!bookable<double>);  // its sums would depend on their order
template<class Book, class Amount>
concept adds = requires(Book b, sys_days day, Amount amount) { b.add(1, day, amount); };
static_assert(adds<patron::purchase_book<int, dollars>, dollars>);
static_assert(!adds<patron::purchase_book<int, dollars>, patron::money<patron::jpy>>);
static_assert(!adds<patron::purchase_book<int, dollars>, int>);
static_assert(!std::convertible_to<std::vector<book::row>, book>);

constexpr sys_days start{1997y / std::chrono::May / 1};

template<class Orders>
book book_of(Orders const& orders) {
  book b;
  for (auto const& o : orders) b.add(o.buyer, o.day, o.paid);
  return b;
}

std::vector<order<>> some_orders(std::size_t size, std::uint64_t seed) {
  return history_test::random_orders(size, std::vector<int>{-3, 1, 2, 5, 8, 9}, start, 60, seed);
}

// ---- cases worked out by hand

TEST_CASE("a book counts purchases, refunds, people and money") {
  patron::purchase_book<std::string, dollars> b;
  CHECK(b.empty());
  b.add("grace", start, 30.00_usd);
  b.add("ada", start + days{2}, 10.00_usd);
  b.add("ada", start + days{2}, -4.00_usd);
  b.add("ada", start + days{2}, 0.00_usd);
  b.add("linus", start + days{9}, -1.00_usd);
  CHECK_FALSE(b.empty());
  CHECK(b.orders() == 3);
  CHECK(b.refunds() == 2);
  CHECK(b.customers() == 2);
  CHECK(b.total() == 35.00_usd);
  CHECK(b.first_day() == start);
  CHECK(b.last_day() == start + days{9});
  auto const rows = b.days();
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].customer == "ada");
  CHECK(rows[0].orders == 2);
  CHECK(rows[0].refunds == 1);
  CHECK(rows[0].amount == 6.00_usd);
  CHECK(rows[2].customer == "linus");
  CHECK(rows[2].orders == 0);
}

TEST_CASE("what is taken back was never there") {
  book b;
  b.add(1, start, 30);
  book const before = b;
  b.add(1, start, 12);
  b.add(1, start, -5);
  b.add(2, start, 0);
  b.take_back(1, start, 12);
  b.take_back(2, start, 0);
  b.take_back(1, start, -5);
  CHECK(b == before);
  CHECK(b.days() == before.days());
  b.take_back(1, start, 30);
  CHECK(b == book{});
  CHECK(b.empty());
  CHECK_FALSE(b.first_day());
}

TEST_CASE("an order that cannot have been added is refused by name") {
  book b;
  b.add(7, start, 30);
  b.add(7, start, -5);
  auto const said = [&](int id, sys_days day, std::int64_t amount) {
    return support::sentence([&] {
      b.take_back(id, day, amount);
      return 0;
    });
  };
  CHECK(said(8, start, 30) ==
        "purchase_book::take_back: order \"8, 1997-05-01, 30\" was never added");
  CHECK(said(7, start + days{1}, 30).find("was never added") != std::string::npos);
  CHECK(said(7, start, 31).empty());  // the day's sum, 25, leaves -6 for the refund
  b.add(7, start, 31);
  b.take_back(7, start, -5);
  CHECK(said(7, start, 29).find("was never added") != std::string::npos);
  CHECK(said(7, start, -1).find("was never added") != std::string::npos);
  CHECK(said(7, start, 30).empty());
  CHECK(b.empty());

  patron::purchase_book<std::string, dollars> named;
  CHECK(support::sentence([&] {
          named.take_back("ada", start, 29.95_usd);
          return 0;
        }) == "purchase_book::take_back: order \"ada, 1997-05-01, 29.95 USD\" was never added");
}

TEST_CASE("a person who asks to be forgotten is") {
  auto b = book_of(some_orders(500, 1));
  std::uint64_t const all = b.orders() + b.refunds();
  std::uint64_t const theirs = b.erase(5);
  CHECK(theirs > 0);
  CHECK(b.orders() + b.refunds() == all - theirs);
  CHECK(std::ranges::none_of(b.days(), [](auto const& row) { return row.customer == 5; }));
  CHECK(b.erase(5) == 0);
}

TEST_CASE("two ids become one person, in whatever order more are joined") {
  auto const orders = some_orders(500, 2);
  book const b = book_of(orders);
  auto renamed = orders;
  for (auto& o : renamed) {
    if (o.buyer == 8 || o.buyer == 9) o.buyer = 2;
  }
  CHECK(patron::merged(patron::merged(b, 8, 2), 9, 2) == book_of(renamed));
  CHECK(patron::merged(patron::merged(b, 9, 2), 8, 2) == book_of(renamed));
  CHECK(patron::merged(patron::merged(b, 9, 8), 8, 2) == book_of(renamed));
  CHECK(patron::merged(b, 8, 8) == b);
  CHECK(patron::merged(b, 77, 8) == b);
}

// ---- properties on generated input

TEST_CASE("the summaries are those of summarize") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    auto const orders = some_orders(1 + seed * 20, seed);
    CHECK(book_of(orders).summaries(start + days{70}) ==
          patron::summarize(orders, start + days{70}, &order<>::buyer, &order<>::day,
                            &order<>::paid));
  }
}

TEST_CASE("any order and any partition of the orders give equal books") {
  auto const orders = some_orders(5'000, 3);
  book const whole = book_of(orders);
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    auto const mixed = history_test::shuffled(orders, seed);
    std::vector<book> parts(1 + seed);
    support::integers next{seed};
    for (auto const& o : mixed) parts[next() % parts.size()].add(o.buyer, o.day, o.paid);
    book together;
    for (book const& part : parts) together.merge(part);
    CHECK(together == whole);
    CHECK(together.days() == whole.days());
    CHECK(together.total() == whole.total());
    CHECK(together.customers() == whole.customers());
  }
  CHECK(patron::merged(whole, book{}) == whole);
  CHECK(patron::merged(book{}, whole) == whole);
}

TEST_CASE("a book merged with itself holds everything twice") {
  auto b = book_of(some_orders(100, 4));
  auto const orders = b.orders();
  auto const total = b.total();
  b.merge(b);
  CHECK(b.orders() == 2 * orders);
  CHECK(b.total() == 2 * total);
}

TEST_CASE("adding and taking back in any sequence leave what was not taken back") {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    auto const orders = some_orders(3'000, seed);
    support::integers next{seed};
    book b;
    std::vector<order<>> in;
    for (auto const& o : orders) {
      b.add(o.buyer, o.day, o.paid);
      in.push_back(o);
      if (next() % 3 == 0) {
        std::size_t const at = next() % in.size();
        b.take_back(in[at].buyer, in[at].day, in[at].paid);
        in.erase(in.begin() + static_cast<std::ptrdiff_t>(at));
      }
    }
    CHECK(b == book_of(in));
    CHECK(b.days() == book_of(in).days());
    CHECK(b.orders() == book_of(in).orders());
    CHECK(b.last_day() == book_of(in).last_day());
  }
}

TEST_CASE("equal books list equal members, and make the same book again") {
  auto const orders = some_orders(2'000, 5);
  book const one = book_of(orders);
  book const other = book_of(history_test::shuffled(orders, 6));
  CHECK(patron::fields_of(one) == patron::fields_of(other));
  book again;
  std::get<0>(patron::fields_of(again)) = std::get<0>(patron::fields_of(one));
  CHECK(again == one);
  CHECK(book{history_test::shuffled(one.days(), 7)} == one);
}

TEST_CASE("rows that no orders could have made are refused") {
  auto const said = [](book::row const& row) {
    return support::sentence([&] { return book{std::vector{row}}; });
  };
  std::string const reason = "purchase_book: a row holds an amount without its orders";
  CHECK(said({.customer = 1, .day = start, .amount = 5}) == reason);
  CHECK(said({.customer = 1, .day = start, .orders = 1, .amount = -5}) == reason);
  CHECK(said({.customer = 1, .day = start, .refunds = 1}) == reason);
  CHECK(said({.customer = 1, .day = start, .orders = 1, .refunds = 1, .amount = -5}).empty());
}

// ---- edges

TEST_CASE("a book with a later order has no summaries") {
  book b;
  b.add(1, start + days{3}, 5);
  CHECK(b.summaries(start + days{3}).front().age == days{0});
  CHECK(support::sentence([&] { return b.summaries(start); }) ==
        "purchase_book::summaries: day \"1997-05-04\" is after until, 1997-05-01");
}

TEST_CASE("an empty book has nothing to tell") {
  book const b;
  CHECK(b.days().empty());
  CHECK(b.summaries(start).empty());
  CHECK(b.customers() == 0);
  CHECK(b.total() == 0);
  CHECK_FALSE(b.last_day());
}

TEST_CASE("a day's sum beyond its type is an error, never a wrong amount") {
  book b;
  b.add(1, start, (std::numeric_limits<std::int64_t>::max)());
  b.add(1, start, 1);
  std::string const reason =
      "purchase_book: customer and day \"1, 1997-05-01\" have a sum beyond the range of its type";
  CHECK(support::sentence([&] { return b.days(); }) == reason);

  patron::purchase_book<int, dollars> paid;
  auto const least = dollars::from_minor((std::numeric_limits<std::int64_t>::min)());
  paid.add(1, start, least);
  paid.add(1, start + days{1}, least);
  CHECK(paid.days().size() == 2);
  paid.add(1, start, dollars::from_minor(-1));
  CHECK(support::sentence([&] { return paid.days(); }) == reason);
}

}  // namespace

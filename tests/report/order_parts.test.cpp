// SPDX-License-Identifier: MIT
#include <patron/report/order_parts.hpp>

#include <patron/report/add_grip.hpp>
#include <patron/report/make_review.hpp>
#include <patron/report/review_json.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <list>
#include <ranges>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/reviewed.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using patron::order_parts;
using support::parts_of;
using book = patron::purchase_book<std::uint32_t, std::int64_t>;
using named_book = patron::purchase_book<std::string, std::int64_t>;

static_assert(order_parts<std::vector<book>> && order_parts<std::list<named_book> const&>);
static_assert(!order_parts<book>);
static_assert(!order_parts<std::vector<int>>);
static_assert(  // a currency is told apart from the books
    !order_parts<std::vector<patron::purchase_book<std::uint32_t, support::dollars>>>);
static_assert(std::same_as<patron::detail::part_id_t<std::list<named_book> const&>, std::string>);

namespace {

constexpr sys_days until = 2024y / December / 31;

std::string review_of(auto&& orders) {
  patron::review r = patron::make_review(orders, {"USD", 2}, until);
  add_grip(r, orders);
  add_way_in(r, orders, "last digit", [](std::uint32_t id) { return std::to_string(id % 10); });
  return to_json(r);
}

/// Goes on where it stands, as what a database hands out does.
struct cursor {
  struct iterator {
    using value_type = book;
    using difference_type = std::ptrdiff_t;
    cursor* of = nullptr;
    book const& operator*() const { return of->parts[of->at]; }
    iterator& operator++() {
      ++of->at;
      return *this;
    }
    void operator++(int) { ++*this; }
    friend bool operator==(iterator const& i, std::default_sentinel_t) {
      return i.of->at == i.of->parts.size();
    }
  };

  std::vector<book> parts{};
  std::size_t at = 0;

  iterator begin() { return {this}; }
  static std::default_sentinel_t end() { return {}; }
};
static_assert(order_parts<cursor>);

}  // namespace

TEST_CASE("order_parts: a review in any parts is the review of all, to the last character") {
  support::chance random{77};
  auto const orders = support::random_orders(random, 900, 120, 400);
  auto const whole = review_of(parts_of(orders, 1)[0]);
  CHECK(whole.find("\"grip\"") != std::string::npos);
  CHECK(review_of(parts_of(orders, 1)) == whole);
  CHECK(review_of(parts_of(orders, 5)) == whole);
  CHECK(review_of(parts_of(orders, 131)) == whole);  // some of them empty

  // Made as they are asked for, one at a time.
  auto const parts = parts_of(orders, 4);
  auto made = std::views::iota(std::size_t{0}, parts.size()) |
              std::views::transform([&parts](std::size_t i) { return book{parts[i].days()}; });
  CHECK(review_of(made) == whole);
}

TEST_CASE("order_parts: of nobody, in parts too") {
  CHECK(review_of(std::vector<book>{}) == review_of(book{}));
  CHECK(review_of(std::vector<book>(3)) == review_of(book{}));
}

TEST_CASE("order_parts: what can be walked only once is refused") {
  support::chance random{78};
  auto const parts = parts_of(support::random_orders(random, 900, 120, 400), 3);
  cursor once{parts};
  std::string const said = support::sentence([&] {
    (void)patron::make_review(once, {"USD", 2}, until);
  });
  CHECK(said.starts_with("order_parts: number of customers \"0\" is not that of the first pass"));
}

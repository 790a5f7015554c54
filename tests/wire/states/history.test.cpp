// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_book.hpp>

#include <chrono>
#include <cstdint>
#include <string>

#include "catch.hpp"
#include "support/integers.hpp"
#include "wire/travels.hpp"

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;
using wire_test::check_travels;

constexpr sys_days start{2025y / std::chrono::January / 1};

template<class Book, class MakeId, class MakeAmount>
Book random_book(std::uint64_t seed, int orders, MakeId id, MakeAmount amount) {
  support::integers next{seed};
  Book book;
  for (int i = 0; i < orders; ++i) {
    // One after the other: arguments of a call are drawn in whatever order the compiler likes.
    auto const paid = amount(next.between(-300, 9000));
    auto const day = start + days{next.between(0, 90)};
    book.add(id(next.between(-5, 40)), day, paid);
  }
  return book;
}

TEST_CASE("wire: a purchase book travels, whatever its ids and amounts") {
  auto const number = [](std::int64_t n) { return n; };
  using plain = patron::purchase_book<std::int64_t, std::int64_t>;
  check_travels("purchase_book_of_numbers", random_book<plain>(1, 200, number, number),
                random_book<plain>(2, 50, number, number));
  check_travels("purchase_book_of_one", random_book<plain>(3, 1, number, number), plain{});

  auto const name = [](std::int64_t n) {
    return n == 0 ? std::string{} : "customer " + std::to_string(n);
  };
  auto const cents = [](std::int64_t n) { return patron::money<patron::usd>::from_minor(n); };
  using named = patron::purchase_book<std::string, patron::money<patron::usd>>;
  check_travels("purchase_book_of_names", random_book<named>(4, 90, name, cents),
                random_book<named>(5, 90, name, cents));
}

TEST_CASE("wire: a book of one currency is not read as one of another") {
  using dollars = patron::purchase_book<std::int64_t, patron::money<patron::usd>>;
  using yen = patron::purchase_book<std::int64_t, patron::money<patron::jpy>>;
  CHECK(wire_test::refusal<yen>(patron::to_bytes(dollars{})) ==
        "from_bytes: kind \"purchase_book([(i64,day,u32,u32,money(USD,2,i64))])\" is not "
        "purchase_book([(i64,day,u32,u32,money(JPY,0,i64))])");
}

TEST_CASE("wire: pattern counts travel") {
  support::integers next{7};
  patron::pattern_counts a;
  patron::pattern_counts b;
  for (int i = 0; i < 300; ++i) {
    auto const age = static_cast<std::int32_t>(next.between(0, 40));
    auto const recency = static_cast<std::int32_t>(next.between(0, age));
    (i % 3 == 0 ? a : b)
        .add({.frequency = static_cast<std::uint32_t>(next.between(0, 3)),
              .recency = patron::real_days{recency},
              .age = patron::real_days{age}});
  }
  check_travels("pattern_counts", a, b);
}

}  // namespace

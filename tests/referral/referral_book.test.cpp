// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/core/to_string.hpp>
#include <patron/referral/referral_book.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/sentence.hpp"

namespace {

using friends::start;
using friends::told;
using patron::merged;
using patron::referral_policy;
using std::chrono::days;

using book = patron::referral_book<int>;

static_assert(std::regular<book> && patron::mergeable<book> && patron::has_fields<book>);
static_assert(patron::mergeable<patron::referral_book<std::string>>);

book book_of(std::vector<told> const& rows) {
  book b;
  for (told const& t : rows) b.add(t.by, t.who, t.on);
  return b;
}

TEST_CASE("a book of referrals is a set", "[referral]") {
  book b;
  CHECK(b.empty());
  b.add(1, 2, start);
  b.add(1, 2, start);
  b.add(3, 2, start + days{1});
  CHECK(b.size() == 2);
  CHECK(b.edges().front() == patron::referral_edge<int>{1, 2, patron::day_point{start}});
  CHECK(b.forest(friends::until, referral_policy::first_by_day).referrer(2) == 1);
  CHECK(support::sentence([&] { return b.forest(friends::until); }) ==
        "referral_forest: record 1: referrer \"3\" brings \"2\", whom \"1\" brought before");
  b.take_back(3, 2, start + days{1});
  CHECK(b.forest(friends::until).size() == 2);
  CHECK(support::sentence([&] {
          b.take_back(3, 2, start);
          return 0;
        }) == "referral_book::take_back: referral \"3, 2, 2025-01-01\" was never added");
}

TEST_CASE("a book forgets people", "[referral]") {
  book b = book_of({{1, 2, start}, {2, 3, start}, {4, 5, start}});
  CHECK(b.erase(2) == 2);
  CHECK(b.erase(2) == 0);
  CHECK(b == book_of({{4, 5, start}}));
}

TEST_CASE("two ids, one person", "[referral]") {
  book const b = book_of({{1, 2, start}, {9, 3, start}, {9, 1, start + days{4}}});
  book const joined = merged(b, 9, 1);
  auto const all = joined.forest(friends::until, referral_policy::first_by_day);
  CHECK(all.children(1) == std::vector<int>{2, 3});
  REQUIRE(all.set_aside().size() == 1);
  CHECK(all.set_aside()[0].conflict == patron::referral_conflict::self_referral);
  CHECK(merged(merged(b, 9, 1), 3, 2) == merged(merged(b, 3, 2), 9, 1));
}

TEST_CASE("books merge: any order, any partition, the same bytes", "[referral]") {
  bool laws = true;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    auto rows = friends::random_referrals(60, 12, seed);
    book const whole = book_of(rows);
    support::shuffle(rows, seed);
    book parts[3];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      parts[(i * seed) % 3].add(rows[i].by, rows[i].who, rows[i].on);
    }
    auto const& [a, b, c] = parts;
    laws = laws && merged(merged(a, b), c) == whole && merged(a, merged(b, c)) == whole &&
           merged(c, merged(b, a)) == whole && merged(whole, book{}) == whole &&
           merged(book{}, whole) == whole &&
           merged(merged(a, b), c).forest(friends::until, referral_policy::first_by_day) ==
               friends::forest_of(rows, referral_policy::first_by_day);
    book changing = merged(c, merged(a, b));
    laws =
        laws && std::get<0>(patron::fields_of(changing)) == std::get<0>(patron::fields_of(whole));
  }
  CHECK(laws);
}

TEST_CASE("a book that grows by thousands", "[referral]") {
  book b;
  for (int i = 5000; i > 0; --i) b.add(i, i + 1, start + days{i % 300});
  CHECK(b.size() == 5000);
  CHECK(b.forest(friends::until).generations().size() == 5001);
  CHECK(book{b.edges()} == b);
}

}  // namespace

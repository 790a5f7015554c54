// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/move_book.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::move_book<std::uint32_t, int>> &&
              patron::has_fields<patron::move_book<std::uint32_t, int>>);

namespace {

using namespace stage_test;

using book = patron::move_book<int, stage, std::string>;

// ---- traits and refusals

static_assert(std::regular<book> && patron::mergeable<book> && patron::has_fields<book>);
struct unordered {
  bool operator==(unordered const&) const = default;
};
template<class Stage>
concept bookable = requires { typename patron::move_book<int, Stage>; };
static_assert(bookable<stage> && bookable<std::string>);
static_assert(!bookable<unordered>);  // equal books list equal rows: stages need an order

book::move_type fact(move const& m) {
  return {.person = m.who, .stage = m.to, .day = m.on, .sequence = m.number, .reason = m.why};
}
book book_of(std::vector<move> const& moves) {
  book b;
  for (move const& m : moves) b.add(fact(m));
  return b;
}
auto journeys_of(std::vector<move> const& moves, sys_days until) {
  return patron::journeys(moves, stages, until, &move::who, &move::to, &move::on, &move::number,
                          &move::why);
}
constexpr sys_days until = start + days{120};

// ---- cases worked out by hand

TEST_CASE("a book makes the journeys of what was added") {
  patron::move_book<int, stage> b;
  b.add(1, lead, start + days{9});
  b.add(1, stranger, start);
  b.add(2, customer, {});
  auto const all = b.journeys(stages);
  REQUIRE(all.size() == 2);
  CHECK(all[0].stage() == lead);
  CHECK(all.until() == start + days{9});
  CHECK_FALSE(all[1].age());
  CHECK(b.journeys(stages, until)[0].age() == days{120});
}

TEST_CASE("a fact told twice is known once") {
  auto const moves = some_moves(2'000, 50, 1);
  book b = book_of(moves);
  book const once = b;
  for (move const& m : moves) b.add(fact(m));
  CHECK(b == once);
  CHECK(patron::merged(once, once) == once);
}

TEST_CASE("the ladder may change while the moves stay") {
  patron::move_book<int, std::string> b;
  b.add(1, "lead", start);
  b.add(1, "customer", start + days{5});
  patron::stage_ladder<std::string> const now{{"lead", 0.0_grade}, {"customer", 1.0_grade}};
  patron::stage_ladder<std::string> const then{{"customer", 0.0_grade}, {"partner", 1.0_grade}};
  CHECK(b.journeys(now)[0].highest() == 1.0_grade);
  CHECK(support::sentence([&] { return b.journeys(then); }) ==
        "journeys: record 0: stage \"lead\" is neither a rung nor an exit of the ladder");
}

TEST_CASE("what is taken back was never there, and only that") {
  book b = book_of({{1, reader, start}});
  book const before = b;
  b.add(fact({1, lead, start + days{1}, 0, "asked"}));
  CHECK(support::sentence([&] {
          b.take_back(fact({1, lead, start + days{1}, 0, "called"}));
          return 0;
        }) == "move_book::take_back: move \"2\" was never added");
  b.take_back(fact({1, lead, start + days{1}, 0, "asked"}));
  CHECK(b == before);
}

TEST_CASE("a person who asks to be forgotten is, under every id") {
  book b = book_of({{1, reader, start}, {4, lead, start}, {9, customer, start}});
  b.join(9, 4);
  CHECK(b.erase(9) == 2);
  CHECK(b == book_of({{1, reader, start}}));
  CHECK(b.people().empty());
  CHECK(b.erase(9) == 0);
}

TEST_CASE("two ids that are one person make one journey, of later moves as well") {
  book b = book_of({{4, stranger, start}, {9, lead, start + days{5}}});
  b.join(9, 4);
  b.add(fact({9, customer, start + days{8}}));
  auto const all = b.journeys(stages, until);
  REQUIRE(all.size() == 1);
  CHECK(all[0].person == 4);
  CHECK(all[0].stays.size() == 3);
  CHECK(all[0].highest() == 1.0_grade);
}

// ---- properties on generated input

TEST_CASE("the journeys are those of the whole range") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const moves = some_moves(100 * seed, 30, seed);
    CHECK(book_of(moves).journeys(stages, until) == journeys_of(moves, until));
  }
}

TEST_CASE("any order and any partition of the facts give equal books") {
  auto const moves = some_moves(5'000, 200, 3);
  book const whole = book_of(moves);
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    std::vector<book> parts(1 + seed);
    support::integers next{seed};
    for (move const& m : shuffled(moves, seed)) parts[next() % parts.size()].add(fact(m));
    book together;
    for (book const& part : parts) together.merge(part);
    CHECK(together == whole);
    CHECK(together.moves() == whole.moves());
    CHECK(together.journeys(stages, until) == whole.journeys(stages, until));
  }
  CHECK(patron::merged(whole, book{}) == whole);
  CHECK(patron::merged(book{}, whole) == whole);
}

TEST_CASE("joining ids in any order gives the same journeys") {
  auto const moves = some_moves(2'000, 100, 4);
  support::integers next{4};
  std::vector<std::pair<int, int>> links(40);
  for (auto& [a, b] : links) {
    a = static_cast<int>(next.between(1, 100));
    b = static_cast<int>(next.between(1, 100));
  }
  auto const joined = [&](std::uint64_t seed) {
    book b;
    auto const mixed = shuffled(links, seed);
    // Some ids are joined before their moves come, some after.
    for (std::size_t i = 0; i < 20; ++i) b.join(mixed[i].first, mixed[i].second);
    for (move const& m : moves) b.add(fact(m));
    for (std::size_t i = 20; i < 40; ++i) b.join(mixed[i].second, mixed[i].first);
    return b;
  };
  book const first = joined(0);
  CHECK(first.journeys(stages, until).size() < 100);
  for (std::uint64_t seed = 1; seed < 10; ++seed) {
    CHECK(joined(seed) == first);
    CHECK(joined(seed).journeys(stages, until) == first.journeys(stages, until));
  }
  auto renamed = moves;
  for (move& m : renamed) m.who = first.people()(m.who);
  CHECK(first.journeys(stages, until) == journeys_of(renamed, until));
}

TEST_CASE("equal books of moves list equal members, and make the same book again") {
  auto const moves = some_moves(2'000, 50, 5);
  book const one = book_of(moves);
  book const other = book_of(shuffled(moves, 6));
  CHECK(patron::fields_of(one) == patron::fields_of(other));
  book again;
  std::get<0>(patron::fields_of(again)) = std::get<0>(patron::fields_of(one));
  std::get<1>(patron::fields_of(again)) = std::get<1>(patron::fields_of(one));
  CHECK(again == one);
}

// ---- edges

TEST_CASE("an empty book has no journeys") {
  book const b;
  CHECK(b.empty());
  CHECK(b.moves().empty());
  CHECK(b.journeys(stages).empty());
  CHECK_FALSE(book_of({{1, reader, start}}).empty());
}

TEST_CASE("a book with a later move has no journeys") {
  CHECK(support::sentence([] {
          return book_of({{1, reader, start}, {1, lead, start + days{3}}}).journeys(stages, start);
        }) == "journeys: record 1: day \"2026-01-08\" is after until, 2026-01-05");
}

}  // namespace

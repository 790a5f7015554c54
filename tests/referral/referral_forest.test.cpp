// SPDX-License-Identifier: MIT
#include <patron/core/to_string.hpp>
#include <patron/referral/referral_forest.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/sentence.hpp"

namespace {

using friends::forest_of;
using friends::on_day;
using friends::start;
using friends::told;
using patron::referral_conflict;
using patron::referral_policy;
using std::chrono::days;
using std::chrono::sys_days;

using forest = patron::referral_forest<int>;

// ---- traits and refusals

static_assert(std::regular<forest> && std::ranges::random_access_range<forest>);
struct mixed {
  int by = 0;
  std::string who{};
  sys_days on{};
};
template<class Record>
concept makes_forest = requires(std::vector<Record> rows, sys_days until) {
  patron::referral_forest{rows, until, &Record::by, &Record::who, &Record::on};
};
static_assert(makes_forest<told>);
static_assert(!makes_forest<mixed>);  // two kinds of id

// ---- cases worked out by hand

// 1 brings 2 and 3; 3 brings 4; 4 brings 5 and 6. 8 brings 9.
std::vector<told> const family = {on_day(40, 4, 6), on_day(1, 1, 2), on_day(30, 4, 5),
                                  on_day(2, 1, 3),  on_day(9, 8, 9), on_day(20, 3, 4)};

TEST_CASE("a forest: who brought whom, up and down", "[referral]") {
  auto const all = forest_of(family);
  CHECK(all.size() == 8);
  CHECK(all.roots() == std::vector<int>{1, 8});
  CHECK(all.children(1) == std::vector<int>{2, 3});
  CHECK(all.children(4) == std::vector<int>{5, 6});
  CHECK(all.children(5).empty());
  CHECK(all.ancestors(6) == std::vector<int>{4, 3, 1});
  CHECK(all.referrer(4) == 3);
  CHECK(!all.referrer(1));
  CHECK(all.root(6) == 1);
  CHECK(all.root(9) == 8);
  CHECK(all.generations() == std::vector<std::uint64_t>{2, 3, 1, 2});
  CHECK(all.until() == friends::until);
  CHECK(all.set_aside().empty());

  auto const third = all.find(3);
  REQUIRE(third != all.end());
  CHECK(third->generation == 1);
  CHECK(third->brought == 1);
  CHECK(third->descendants == 3);
  CHECK(third->brought_on == start + days{2});
  CHECK(all[*third->referrer].person == 1);
  CHECK(all.find(1)->descendants == 5);
}

TEST_CASE("a forest: somebody who is in no referral is a tree of one", "[referral]") {
  auto const all = forest_of(family);
  CHECK(all.find(7) == all.end());
  CHECK(!all.referrer(7));
  CHECK(all.children(7).empty());
  CHECK(all.ancestors(7).empty());
  CHECK(all.root(7) == 7);
}

TEST_CASE("a forest: children by day, then id", "[referral]") {
  auto const all = forest_of({on_day(5, 1, 2), on_day(3, 1, 9), on_day(3, 1, 4)});
  CHECK(all.children(1) == std::vector<int>{4, 9, 2});
}

TEST_CASE("a forest: contradictions are refused with their place and both people", "[referral]") {
  auto const said = [](std::vector<told> const& rows) {
    return support::sentence([&] { return forest_of(rows); });
  };
  CHECK(said({on_day(1, 1, 2), on_day(5, 7, 3), on_day(2, 3, 2)}) ==
        "referral_forest: record 2: referrer \"3\" brings \"2\", whom \"1\" brought before");
  CHECK(said({on_day(1, 1, 2), on_day(2, 4, 4)}) ==
        "referral_forest: record 1: referrer \"4\" is also the one who is brought");
  // The last one by day closes the circle, wherever it stands.
  CHECK(said({on_day(9, 3, 1), on_day(1, 1, 2), on_day(2, 2, 3)}) ==
        "referral_forest: record 0: referrer \"3\" brings \"1\", who is an ancestor already: a "
        "circle");
  CHECK(said({on_day(1, 1, 2), {1, 3, friends::until + days{1}}}) ==
        "referral_forest: record 1: day \"2026-01-01\" is after until, 2025-12-31");
  CHECK(said({{1, 2, friends::until}}).empty());
}

TEST_CASE("a forest: contradictions resolved by day, then id", "[referral]") {
  auto const all = forest_of({on_day(4, 5, 2), on_day(4, 3, 2), on_day(9, 2, 3), on_day(1, 6, 6),
                              on_day(5, 3, 2), on_day(7, 2, 8)},
                             referral_policy::first_by_day);
  CHECK(all.referrer(2) == 3);
  CHECK(all.referrer(8) == 2);
  CHECK(all.generations() == std::vector<std::uint64_t>{1, 1, 1});
  REQUIRE(all.set_aside().size() == 4);
  CHECK(all.set_aside()[0] ==
        patron::set_aside_referral<int>{
            {6, 6, patron::day_point{start + days{1}}}, referral_conflict::self_referral, 3});
  CHECK(all.set_aside()[1].conflict == referral_conflict::second_referrer);
  CHECK(all.set_aside()[1].record == 0);
  CHECK(all.set_aside()[2].conflict == referral_conflict::repeated);
  CHECK(all.set_aside()[2].record == 4);
  CHECK(all.set_aside()[3].conflict == referral_conflict::circle);
  CHECK(all.set_aside()[3].record == 2);
}

TEST_CASE("a forest: the same two people again are no contradiction", "[referral]") {
  auto const all = forest_of({on_day(8, 1, 2), on_day(3, 1, 2), on_day(3, 1, 2)});
  CHECK(all.find(2)->brought_on == start + days{3});
  REQUIRE(all.set_aside().size() == 2);
  CHECK(all.set_aside()[0].record == 2);
  CHECK(all.set_aside()[1].record == 0);
}

TEST_CASE("a forest: ids that are text, from a view", "[referral]") {
  struct row {
    char const* by;
    char const* who;
    sys_days on;
    bool counts;
  };
  std::vector<row> const rows = {
      {"ada", "bob", start, true}, {"bob", "cyd", start, true}, {"cyd", "ada", start, false}};
  auto counted = rows | std::views::filter(&row::counts);
  patron::referral_forest const all{counted, friends::until, &row::by, &row::who, &row::on};
  CHECK(all.root("cyd") == "ada");
  CHECK(support::sentence([&] {
          return patron::referral_forest{rows, friends::until, &row::by, &row::who, &row::on};
        }) ==
        "referral_forest: record 2: referrer \"cyd\" brings \"ada\", who is an ancestor already: a "
        "circle");
}

// ---- properties

TEST_CASE("forests are acyclic and the same whatever the order, on 1000 firms", "[referral]") {
  bool same = true;
  bool acyclic = true;
  bool sums = true;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    auto rows = friends::random_referrals(30, 12, seed);
    auto const all = forest_of(rows, referral_policy::first_by_day);
    support::shuffle(rows, seed + 1);
    auto const again = forest_of(rows, referral_policy::first_by_day);
    same = same && all == again && all.edges() == again.edges() &&
           all.set_aside().size() == again.set_aside().size();
    for (std::size_t i = 0; same && i < all.set_aside().size(); ++i) {
      same = all.set_aside()[i].edge == again.set_aside()[i].edge &&
             all.set_aside()[i].conflict == again.set_aside()[i].conflict;
    }
    std::size_t edges = 0;
    std::size_t below = 0;
    for (auto const& m : all) {
      auto const above = all.ancestors(m.person);  // would not end in a circle
      acyclic = acyclic && above.size() == m.generation &&
                std::set<int>(above.begin(), above.end()).size() == above.size() &&
                std::ranges::find(above, m.person) == above.end();
      edges += m.referrer ? 1U : 0U;
      below += m.descendants;
      sums = sums && all.children(m.person).size() == m.brought;
    }
    std::size_t depths = 0;
    for (auto const& m : all) depths += m.generation;
    sums = sums && edges == all.edges().size() && below == depths &&
           edges + all.set_aside().size() == rows.size();
  }
  CHECK(same);
  CHECK(acyclic);
  CHECK(sums);
}

// ---- edges

TEST_CASE("a forest: nobody, and a long chain", "[referral]") {
  auto const nobody = forest_of({});
  CHECK(nobody.empty());
  CHECK(nobody.generations().empty());
  CHECK(nobody.roots().empty());
  CHECK(forest{}.empty());

  std::vector<told> chain;
  for (int i = 0; i < 100'000; ++i) chain.push_back(on_day(1, i, i + 1));
  auto const long_one = forest_of(chain);
  CHECK(long_one.generations().size() == 100'001);
  CHECK(long_one.find(0)->descendants == 100'000);
  CHECK(long_one.root(100'000) == 0);
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/trust/trust_lift.hpp>

#include <cmath>
#include <concepts>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "trust/firm.hpp"

namespace {

using namespace trust_test;
using patron::finding;
using patron::half_life;
using patron::rate;
using account = patron::trust_account<int, kind>;

static_assert(std::regular<patron::trust_evidence>);
template<class Outcome>
concept tellable = requires(account const& a, std::vector<customer> const& people, Outcome out) {
  patron::trust_lift(a, start, people, &customer::id, out);
};
static_assert(tellable<bool customer::*>);
static_assert(!tellable<std::vector<int> customer::*>);  // an outcome is yes or no

account account_of(std::vector<entry> const& entries) {
  return account{entries, &entry::who, &entry::on, &entry::what, &entry::weight};
}
auto lift_of(firm const& made, patron::trust_lift_options const& options = {}) {
  return patron::trust_lift(account_of(made.entries), start, made.customers, &customer::id,
                            &customer::bought_again, options);
}

/// Twenty customers; the balance of the i-th is i, and the upper half buys again.
firm ladder_of_trust() {
  firm made;
  for (int id = 0; id < 20; ++id) {
    if (id > 0) made.entries.push_back({id, start - days{1}, kind::help, id});
    made.customers.push_back({id, id >= 10});
  }
  return made;
}
patron::trust_lift_options const never_forgotten{.half_lives = {half_life{}}};

}  // namespace

// ---- cases worked out by hand

TEST_CASE("trust_lift: by hand, with a half-life that is given", "[trust]") {
  auto const found = lift_of(ladder_of_trust(), never_forgotten);
  CHECK(found.verdict.finding == finding::shown);
  CHECK(found.verdict.reason.find("more often") != std::string_view::npos);
  CHECK(found.overall == rate{10, 20});
  CHECK(found.without_entry == 1);
  CHECK(found.choosers == 0);
  CHECK(found.candidates.empty());
  REQUIRE(found.area);
  CHECK(found.area->value == 1.0);
  REQUIRE(found.quantiles.size() == 4);
  CHECK(found.quantiles[1] == patron::lift_row<double>{2, 5.0, 9.0, {0, 5}});
  CHECK(found.quantiles[2] == patron::lift_row<double>{3, 10.0, 14.0, {5, 5}});
}

TEST_CASE("trust_lift: more trust may go with less of it", "[trust]") {
  firm made = ladder_of_trust();
  for (customer& c : made.customers) c.bought_again = !c.bought_again;
  auto const found = lift_of(made, never_forgotten);
  CHECK(found.verdict.shown());
  CHECK(found.verdict.reason.find("less often") != std::string_view::npos);
  CHECK(found.area->value == 0.0);
}

TEST_CASE("trust_lift: what is entered from the start on tells nothing", "[trust]") {
  firm made = ladder_of_trust();
  auto const before = lift_of(made, never_forgotten);
  made.entries.push_back({0, start, kind::help, 1000});
  CHECK(lift_of(made, never_forgotten) == before);
}

TEST_CASE("trust_lift: every fourth customer chooses, the others are judged", "[trust]") {
  // Old deposits are worth nothing here: whoever got one lately buys again.
  firm made;
  for (int id = 0; id < 80; ++id) {
    bool const lately = id % 3 == 0;
    made.entries.push_back({id, start - days{lately ? 5 : 300}, kind::help, lately ? 1 : 3});
    made.customers.push_back({id, lately});
  }
  auto const found = lift_of(made);
  CHECK(found.choosers == 20);
  CHECK(found.overall.of == 60);
  REQUIRE(found.candidates.size() == 5);
  CHECK(found.candidates[0].area == 1.0);  // 30 days
  CHECK(found.candidates[4].area == 0.0);  // nothing is forgotten
  CHECK(found.half_life == half_life{days{30}});
  CHECK(found.area->value == 1.0);
}

// ---- properties on generated input; more of it in benchmarks/trust_accuracy.cpp

TEST_CASE("trust_lift: no evidence where there is no effect", "[trust]") {
  patron::generator random{20};
  int judged = 0;
  int silent = 0;
  for (int run = 0; run < 1000; ++run) {
    auto const found = lift_of(make_firm(60, 0.35, 0.0, random));
    if (found.verdict.finding == finding::too_few) continue;
    ++judged;
    if (found.verdict.finding == finding::not_shown) ++silent;
  }
  INFO(silent << " of " << judged);
  CHECK(judged > 950);
  CHECK(silent * 100 >= judged * 93);
  CHECK(silent * 100 <= judged * 97);
}

TEST_CASE("trust_lift: found where it is planted, with its half-life", "[trust]") {
  patron::generator random{21};
  int found = 0;
  int forgotten = 0;
  for (int run = 0; run < 50; ++run) {
    auto const evidence = lift_of(make_firm(200, 0.3, 0.3, random));
    if (evidence.verdict.shown() && evidence.area->value > 0.5) ++found;
    if (evidence.half_life.length() <= days{180}) ++forgotten;  // planted: 90 days
  }
  INFO(found << " found and " << forgotten << " with a half-life of its size, of 50");
  CHECK(found >= 45);
  CHECK(forgotten >= 35);  // fifty customers choose among five
}

TEST_CASE("trust_lift: any order gives the same bits", "[trust]") {
  patron::generator random{22};
  firm made = make_firm(100, 0.4, 0.1, random);
  auto const first = lift_of(made);
  patron::shuffle(made.customers, random);
  patron::shuffle(made.entries, random);
  CHECK(lift_of(made) == first);
}

// ---- edges

TEST_CASE("trust_lift: too few to say", "[trust]") {
  CHECK(lift_of({}).verdict.finding == finding::too_few);
  patron::generator random{23};
  auto few = make_firm(40, 0.5, 0.0, random);
  for (customer& c : few.customers) c.bought_again = c.id < 4;
  CHECK(lift_of(few).verdict.finding == finding::too_few);
  firm const equal{{}, ladder_of_trust().customers};  // nobody has an entry
  auto const found = lift_of(equal, never_forgotten);
  CHECK(found.verdict.finding == finding::too_few);
  CHECK_FALSE(found.area);
  CHECK(found.without_entry == 20);
}

TEST_CASE("trust_lift: what makes no sense is refused", "[trust]") {
  firm made = ladder_of_trust();
  CHECK(support::sentence([&] { return lift_of(made, {.half_lives = {}}); }) ==
        "trust_lift: needs a half-life");
  CHECK(support::sentence([&] { return lift_of(made, {.folds = 1}); }) ==
        "trust_lift: two folds are the least");
  made.customers.push_back({3, true});
  CHECK(support::sentence([&] { return lift_of(made); }) ==
        "trust_lift: record 20: customer \"3\" was there before: one record for each customer");
}

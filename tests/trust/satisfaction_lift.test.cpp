// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/trust/satisfaction_lift.hpp>

#include <concepts>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "trust/answers.hpp"
#include "trust/firm.hpp"

namespace {

using namespace trust_test;
using patron::finding;
using patron::rate;

static_assert(std::regular<patron::satisfaction_evidence>);

auto lift_of(patron::satisfaction<int> const& all, std::vector<customer> const& customers,
             patron::satisfaction_lift_options const& options = {}) {
  return patron::satisfaction_lift(all, day(30), customers, &customer::id, &customer::bought_again,
                                   options);
}

/// So many people, most of whom answered; the satisfied buy with a chance of 0.3 + `more`.
auto simulated(int people, double more, patron::generator& random) {
  patron::satisfaction<int> all{five};
  std::vector<customer> customers;
  for (int id = 0; id < people; ++id) {
    int const score = 1 + static_cast<int>(patron::draw_index(random, 5));
    bool const answered = patron::draw_bernoulli(random, 0.8);
    if (answered) all.add_answer(id, day(0), score);
    double const chance = answered && score >= 4 ? 0.3 + more : 0.3;
    customers.push_back({id, patron::draw_bernoulli(random, chance)});
  }
  return lift_of(all, customers);
}

}  // namespace

// ---- cases worked out by hand

TEST_CASE("satisfaction_lift: the satisfied beside the others", "[trust]") {
  patron::satisfaction<int> all{five};
  std::vector<customer> customers;
  for (int id = 0; id < 40; ++id) {
    // Ten satisfied, nine of whom buy; ten not, three buy; the others never answered, ten buy.
    if (id < 20) all.add_answer(id, day(0), id < 10 ? 4 : 3);
    customers.push_back({id, id < 9 || (id >= 10 && id < 13) || id >= 30});
  }
  auto const found = lift_of(all, customers);
  CHECK(found.satisfied.group == rate{9, 10});
  CHECK(found.satisfied.others == rate{3, 10});
  CHECK(found.no_answer == rate{10, 20});
  CHECK(found.satisfied.difference == patron::rate_difference({9, 10}, {3, 10}));
  CHECK(found.satisfied.verdict.finding == finding::shown);
  CHECK(found.satisfied.verdict.reason.find("more often") != std::string_view::npos);
  CHECK(found.complained.group == rate{});
  CHECK(found.complained.others == rate{22, 40});
  CHECK_FALSE(found.complained.difference);
  CHECK(found.complained.verdict.finding == finding::too_few);
}

TEST_CASE("satisfaction_lift: who complained stays less often", "[trust]") {
  patron::satisfaction<int> all;
  std::vector<customer> customers;
  for (int id = 0; id < 40; ++id) {
    if (id < 15) all.add_complaint(id, day(id));
    customers.push_back({id, id >= 12});
  }
  auto const found = lift_of(all, customers);
  CHECK(found.complained.group == rate{3, 15});
  CHECK(found.complained.others == rate{25, 25});
  CHECK(found.complained.verdict.shown());
  CHECK(found.complained.verdict.reason.find("less often") != std::string_view::npos);
  CHECK(found.no_answer == rate{28, 40});
}

TEST_CASE("satisfaction_lift: only what was known when the time began, and not long ago",
          "[trust]") {
  patron::satisfaction<int> all = said({{1, day(9), 5},     // too old by a day
                                        {2, day(10), 5},    // old enough
                                        {3, day(29), 5},    // the day before
                                        {4, day(30), 5},    // the first day: too late
                                        {2, day(30), 1}});  // and this as well
  all.add_complaint(1, day(9));
  all.add_complaint(2, day(10));
  all.add_complaint(3, day(30));
  std::vector<customer> const customers = {{1, true}, {2, true}, {3, true}, {4, true}};
  auto const found = lift_of(all, customers, {.no_older_than = days{20}});
  CHECK(found.satisfied.group == rate{2, 2});
  CHECK(found.no_answer == rate{2, 2});
  CHECK(found.complained.group == rate{1, 1});
  CHECK(lift_of(all, customers).satisfied.group == rate{3, 3});
}

// ---- properties on generated input; more of it in benchmarks/trust_accuracy.cpp

TEST_CASE("satisfaction_lift: no evidence where there is no effect, found where planted",
          "[trust]") {
  patron::generator random{41};
  int silent = 0;
  int found = 0;
  for (int run = 0; run < 1000; ++run) {
    auto const nothing = simulated(150, 0.0, random).satisfied.verdict.finding;
    CHECK(nothing != finding::too_few);
    if (nothing == finding::not_shown) ++silent;
    if (simulated(150, 0.3, random).satisfied.verdict.shown()) ++found;
  }
  INFO(silent << " of 1000 silent without effect, " << found << " of 1000 found");
  CHECK(silent >= 930);
  CHECK(silent <= 970);
  CHECK(found >= 850);
}

// ---- edges

TEST_CASE("satisfaction_lift: nobody, and what makes no sense", "[trust]") {
  auto const none = lift_of({}, {});
  CHECK(none.satisfied.verdict.finding == finding::too_few);
  CHECK(none.no_answer == rate{});
  CHECK(lift_of({}, {}, {.least = 0}).satisfied.verdict.finding == finding::too_few);
  CHECK(support::sentence([] {
          return lift_of({}, {{7, true}, {8, true}, {7, false}});
        }) ==
        "satisfaction_lift: record 2: customer \"7\" was there before: one record for each "
        "customer");
  CHECK(support::sentence([] { return lift_of({}, {}, {.no_older_than = days{-1}}); }) ==
        "satisfaction_lift: an age is not negative");
  CHECK(support::sentence([] { return lift_of({}, {}, {.confidence = 1.0}); }) ==
        "a confidence lies between 0 and 1");
}

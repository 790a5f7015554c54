// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/referral/referral_value.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using friends::forest_of;
using friends::on_day;
using patron::referral_credit;
using patron::referral_value;
using dollars = patron::money<patron::usd>;

struct customer {
  int id = 0;
  std::int64_t value = 0;
  bool anyway = false;
  std::int64_t cost = 0;
};
using values = patron::referred_values<int, std::int64_t>;

values values_of(std::vector<friends::told> const& rows, std::vector<customer> const& people,
                 referral_credit credit = {}) {
  return referral_value(forest_of(rows), people, credit, &customer::id, &customer::value,
                        &customer::anyway, &customer::cost);
}

// 1 brings 2, 2 brings 3 and 4; 4 would have come anyway. 9 has nothing to do with it.
std::vector<friends::told> const chain = {on_day(1, 1, 2), on_day(2, 2, 3), on_day(3, 2, 4)};
std::vector<customer> const people = {{9, 50, false, 5},
                                      {4, 400, true, 20},
                                      {3, 81, false, 10},
                                      {2, 201, false, 30},
                                      {1, 1000, false, 40}};

// ---- traits

using expected = patron::estimated<dollars>;
static_assert(
    std::same_as<decltype(referral_value(
                     patron::referral_forest<int>{}, std::vector<expected>{}, referral_credit{},
                     [](expected) { return 1; }, [](expected e) { return e; })),
                 patron::referred_values<int, expected>>);

// ---- cases worked out by hand

TEST_CASE("referral value: all to the direct referrer", "[referral]") {
  auto const v = values_of(chain, people);
  REQUIRE(v.rows.size() == 5);
  CHECK(v.rows[0] == values::row{1, 1000, 0, 201, 30});
  CHECK(v.rows[1] == values::row{2, 201, 201, 81, 30});  // saved: 10 for 3, 20 for 4
  CHECK(v.rows[2] == values::row{3, 81, 81, 0, 0});
  CHECK(v.rows[3] == values::row{4, 400, 0, 0, 0});
  CHECK(v.rows[4] == values::row{9, 50, 0, 0, 0});
  CHECK(v.rows[0].value() == 1201);
  CHECK(v.rows[1].value() == 81);
  CHECK(v.rows[2].value() == 0);
  CHECK(v.total == 1732);
  CHECK(v.saved == 60);
  CHECK(v.without_value == 0);
}

TEST_CASE("referral value: half to the direct referrer, and half along the chain", "[referral]") {
  auto const direct = values_of(chain, people, referral_credit::direct_referrer(1, 2));
  CHECK(direct.rows[2].value() == 41);              // 81 less 40
  CHECK(direct.rows[1].value() == 201 - 100 + 40);  // nothing of the 40 goes on
  CHECK(direct.rows[0].value() == 1100);
  auto const shared = values_of(chain, people, referral_credit::along_chain(1, 2));
  CHECK(shared.rows[2].value() == 41);
  CHECK(shared.rows[1].value() == 201 + 40 - 120);  // half of 241
  CHECK(shared.rows[0].value() == 1120);
  CHECK(direct.total == shared.total);
}

TEST_CASE("referral value: members of the forest of whom no value is known", "[referral]") {
  auto const v = values_of({on_day(1, 1, 5), on_day(2, 5, 3)}, {{1, 10}, {3, 7}});
  REQUIRE(v.rows.size() == 3);
  CHECK(v.without_value == 1);
  CHECK(v.rows[2] == values::row{5, 0, 0, 7, 0});
  CHECK(v.total == 17);
}

TEST_CASE("referral value: what is expected stays expected", "[referral]") {
  struct member {
    int id = 0;
    expected value{};
  };
  std::vector<member> const two = {{1, expected{dollars::from_minor(500)}},
                                   {2, expected{dollars::from_minor(301)}}};
  auto const v =
      referral_value(forest_of({on_day(1, 1, 2)}), two, referral_credit::direct_referrer(1, 2),
                     &member::id, &member::value);
  CHECK(v.total == expected{dollars::from_minor(801)});
  CHECK(v.rows[0].value() == expected{dollars::from_minor(650)});
  CHECK(v.rows[1].value() == expected{dollars::from_minor(151)});
  CHECK(v.saved == dollars{});
}

// ---- properties

TEST_CASE("values with referrals sum to the values without, on 1000 firms", "[referral]") {
  bool same = true;
  bool any_order = true;
  referral_credit const policies[] = {
      referral_credit{}, referral_credit::direct_referrer(2, 3), referral_credit::along_chain(1, 2),
      referral_credit::along_chain(1, 1), referral_credit::along_chain(0, 1)};
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    support::integers next{seed};
    auto const forest =
        forest_of(friends::random_referrals(40, 25, seed), patron::referral_policy::first_by_day);
    std::vector<customer> firm;
    std::int64_t own = 0;
    std::int64_t spared = 0;
    for (int id = 1; id <= 30; ++id) {  // some are in no referral, some referrers in no list
      if (next.between(0, 9) == 0) continue;
      customer const one{id, next.between(-10'000, 1'000'000), next.between(0, 3) == 0,
                         next.between(0, 5'000)};
      firm.push_back(one);
      own += one.value;
      auto const member = forest.find(id);
      if (member != forest.end() && member->referrer) spared += one.cost;
    }
    referral_credit const credit = policies[seed % 5];
    auto const value = [&](std::vector<customer> const& list) {
      return referral_value(forest, list, credit, &customer::id, &customer::value,
                            &customer::anyway, &customer::cost);
    };
    auto const v = value(firm);
    std::int64_t with_referrals = 0;
    std::int64_t saved = 0;
    std::int64_t given = 0;
    std::int64_t taken = 0;
    for (auto const& row : v.rows) {
      with_referrals += row.value();
      saved += row.saved;
      given += row.credited;
      taken += row.received;
    }
    same = same && with_referrals == own && v.total == own && saved == spared &&
           v.saved == spared && given == taken && v.rows.size() == firm.size() + v.without_value;
    support::shuffle(firm, seed);
    any_order = any_order && value(firm) == v;
  }
  CHECK(same);
  CHECK(any_order);
}

TEST_CASE("referral value: all along the chain is all at the top", "[referral]") {
  auto const v =
      values_of(chain, {{1, 1}, {2, 2}, {3, 3}, {4, 4}}, referral_credit::along_chain(1, 1));
  CHECK(v.rows[0].value() == 10);
  CHECK(v.rows[1].value() == 0);
}

// ---- edges

TEST_CASE("referral value: nobody, no referrals, refusals", "[referral]") {
  CHECK(values_of({}, {}).total == 0);
  CHECK(values_of({}, people).rows[4].value() == 50);
  CHECK(support::sentence([] {
          return values_of({}, {{1, 5}, {1, 5}});
        }) == "referral_value: record 1: customer \"1\" stands in the list twice");
  std::vector<double> const worth = {1.0, std::numeric_limits<double>::infinity()};
  CHECK(support::sentence([&] {
          return referral_value(
              patron::referral_forest<double>{}, worth, referral_credit{},
              [](double x) { return x; }, [](double x) { return x; });
        }) == "referral_value: record 1: amount \"inf\" is not a finite number");
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/ltv/acquisition.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "ltv/acquired_firm.hpp"
#include "support/sentence.hpp"

namespace {

using acquired::bill;
using acquired::cents;
using acquired::costs_of;
using acquired::costs_type;
using acquired::euros;
using acquired::start;
using acquired::until;
using acquired::won_type;
using patron::acquisition_standing;
using patron::calendar_period;
using std::chrono::days;
using std::chrono::year;

/// a: three won for 100.00. b: 50.00 and nobody. c: one won, no cost. One and 7.00 of no channel.
won_type const five = [] {
  won_type won;
  for (int id : {1, 2, 3}) won.add(id, start + days{id}, 'a');
  won.add(4, start + days{40}, 'c');
  won.add(5, start + days{89}, std::nullopt);
  return won;
}();
costs_type const bills = costs_of({{start, 'a', cents(11'000)},
                                   {start + days{31}, 'a', cents(-1'000)},
                                   {start + days{89}, 'b', cents(5'000)},
                                   {start + days{90}, std::nullopt, cents(700)}});

}  // namespace

TEST_CASE("acquisition: by channel, and what has none apart", "[acquisition]") {
  auto const table = acquisition(five, bills, patron::year(year{2025}), until);
  REQUIRE(table.channels.size() == 3);
  auto const& a = table.channels[0];
  CHECK(a.channel == 'a');
  CHECK(a.won == 3);
  CHECK(a.cost == patron::cost_sum<euros>{2, cents(10'000)});
  CHECK(a.cost_per_customer() == 100.0 / 3);
  CHECK(a.standing() == acquisition_standing::priced);
  auto const& b = *table.find('b');
  CHECK(b.won == 0);
  CHECK(b.standing() == acquisition_standing::nobody_won);
  CHECK_FALSE(b.cost_per_customer());
  auto const& c = *table.find('c');
  CHECK(c.won == 1);
  CHECK(c.standing() == acquisition_standing::without_cost);
  CHECK_FALSE(c.cost_per_customer());
  CHECK(table.find('d') == nullptr);
  CHECK(table.won_without_channel == 1);
  CHECK(table.cost_without_channel.amount == cents(700));
  CHECK(table.won() == 5);
  CHECK(table.cost() == bills.total());
  CHECK(table.cost_per_customer() == 157.0 / 5);
  CHECK(table.completeness == patron::completeness::complete(5));
}

TEST_CASE("acquisition: both sides of the first and the last day", "[acquisition]") {
  auto const quarter = acquisition(five, bills, patron::quarter(year{2025}, 1), until);
  CHECK(quarter.won() == 5);                              // 31 March is day 89
  CHECK(quarter.cost_without_channel.amount == euros{});  // 1 April is not
  auto const days_2_to_39 = acquisition(five, bills, {start + days{2}, start + days{40}}, until);
  CHECK(days_2_to_39.won() == 2);
  CHECK(days_2_to_39.find('a')->cost.amount == cents(-1'000));
  CHECK(days_2_to_39.find('c') == nullptr);
}

TEST_CASE("acquisition: cohorts, the last of them open", "[acquisition]") {
  auto const cohorts = acquisition_by_cohort(five, bills, calendar_period::month, start + days{91});
  REQUIRE(cohorts.size() == 4);
  CHECK(cohorts[0].won() == 3);
  CHECK(cohorts[0].channels[0].cost_per_customer() == 110.0 / 3);
  CHECK(cohorts[1].find('a')->standing() == acquisition_standing::nobody_won);
  CHECK(cohorts[2].completeness == patron::completeness::complete(1));
  CHECK(cohorts[3].completeness == patron::completeness::partial(0));
  CHECK(cohorts[3].when == patron::month(year{2025}, std::chrono::April));
}

TEST_CASE("acquisition: on generated firms the parts are the whole", "[acquisition]") {
  bool holds = true;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    auto firm = acquired::random_firm(seed);
    auto const won = acquired::won_of(firm.sales);
    auto const costs = costs_of(firm.bills);
    support::shuffle(firm.bills, seed);
    std::vector<bill> parts[2];
    for (std::size_t i = 0; i < firm.bills.size(); ++i) parts[i % 2].push_back(firm.bills[i]);
    holds = holds && merged(costs_of(parts[0]), costs_of(parts[1])) == costs &&
            merged(costs_of(parts[1]), costs_of(parts[0])) == costs &&
            merged(costs, costs_type{}) == costs;

    std::uint64_t customers = 0;
    patron::cost_sum<euros> spent;
    for (auto const& cohort : acquisition_by_cohort(won, costs, calendar_period::quarter, until)) {
      customers += cohort.won();
      spent.merge(cohort.cost());
      holds = holds && cohort == acquisition(won, costs, cohort.when, until);
    }
    auto const whole = acquisition(won, costs, patron::year(year{2025}), until);
    holds = holds && customers == won.size() && spent == costs.total() &&
            whole.won() == customers && whole.cost() == spent;
  }
  CHECK(holds);
}

TEST_CASE("acquisition: nothing, and what cannot be", "[acquisition]") {
  CHECK(acquisition_by_cohort(won_type{}, costs_type{}, calendar_period::month, until).empty());
  CHECK_FALSE(
      acquisition(won_type{}, costs_type{}, patron::year(year{2025}), until).cost_per_customer());
  CHECK(acquisition(five, bills, patron::year(year{2027}), until).completeness ==
        patron::completeness::not_started());
  CHECK(support::sentence([] {
          return acquisition(five, bills, patron::year(year{2025}), start + days{88});
        }) == "acquisition: day \"2025-03-31\" is after until, 2025-03-30");
}

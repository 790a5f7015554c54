// SPDX-License-Identifier: MIT
#include <patron/ltv/acquisition_burden.hpp>

#include <concepts>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "ltv/acquired_firm.hpp"
#include "support/sentence.hpp"

namespace {

using acquired::cents;
using acquired::euros;
using acquired::sale;
using acquired::start;
using acquired::until;
using patron::calendar_period;
using std::chrono::days;
using std::chrono::year;

using row_type = patron::acquisition_burden_row<euros>;
static_assert(std::regular<row_type>);

auto burden(std::vector<sale> const& sales, std::vector<acquired::bill> const& bills,
            std::chrono::sys_days end = until) {
  return acquisition_burden(acquired::won_of(sales, end), acquired::costs_of(bills, end), sales,
                            calendar_period::quarter, end, &sale::customer, &sale::day,
                            &sale::margin);
}

}  // namespace

TEST_CASE("acquisition_burden: who brought the margin, period by period", "[acquisition]") {
  std::vector<sale> const sales = {
      {1, start + days{10}, cents(900), cents(400), 'a'},  // first quarter: all are new
      {2, start + days{89}, cents(900), cents(100), 'a'},  // won on its last day
      {1, start + days{90}, cents(900), cents(500), 'a'},  // first day of the second: existing
      {2, start + days{100}, cents(-900), cents(-100), {}},
      {3, start + days{100}, cents(900), cents(250), 'b'},  // new
      {9, start + days{101}, cents(-70), cents(-70), {}}};  // a refund without a purchase
  auto const rows = burden(sales,
                           {{start, 'a', cents(50)},
                            {start + days{90}, 'b', cents(60)},
                            {start + days{120}, std::nullopt, cents(40)}},
                           start + days{200});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == row_type{.when = patron::quarter(year{2025}, 1),
                            .completeness = patron::completeness::complete(0),
                            .cost = {1, cents(50)},
                            .new_margin = cents(500)});
  CHECK_FALSE(rows[0].share());  // nobody was there to pay
  CHECK(rows[1] == row_type{.when = patron::quarter(year{2025}, 2),
                            .completeness = patron::completeness::complete(2),
                            .cost = {2, cents(100)},
                            .existing_margin = cents(400),
                            .new_margin = cents(250),
                            .other_margin = cents(-70)});
  CHECK(rows[1].share() == 0.25);
  CHECK(rows[2].completeness == patron::completeness::partial(3));
  CHECK_FALSE(rows[2].share());  // no cost recorded
}

TEST_CASE("acquisition_burden: on generated firms the rows are the whole", "[acquisition]") {
  bool holds = true;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    auto firm = acquired::random_firm(seed);
    euros margins{};
    for (auto const& one : firm.sales) margins += one.margin;
    auto const rows = burden(firm.sales, firm.bills);
    patron::cost_sum<euros> cost;
    euros earned{};
    for (auto const& row : rows) {
      cost.merge(row.cost);
      earned += row.existing_margin + row.new_margin + row.other_margin;
    }
    support::shuffle(firm.sales, seed);
    support::shuffle(firm.bills, seed);
    holds = holds && earned == margins && cost == acquired::costs_of(firm.bills).total() &&
            rows == burden(firm.sales, firm.bills);
  }
  CHECK(holds);
}

TEST_CASE("acquisition_burden: nothing, and what cannot be", "[acquisition]") {
  CHECK(burden({}, {}).empty());
  CHECK(support::sentence([] {
          return acquisition_burden(acquired::won_type{}, acquired::costs_type{},
                                    std::vector<sale>{{1, until + days{1}, {}, {}, {}}},
                                    calendar_period::year, until, &sale::customer, &sale::day,
                                    &sale::margin);
        }) == "acquisition_burden: record 0: day \"2026-01-01\" is after until, 2025-12-31");
}

// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/ltv/customers_won.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <vector>

#include "catch.hpp"
#include "ltv/acquired_firm.hpp"
#include "support/sentence.hpp"

namespace {

using acquired::cents;
using acquired::sale;
using acquired::start;
using acquired::until;
using acquired::won_of;
using acquired::won_type;
using patron::merged;
using std::chrono::days;

static_assert(std::regular<won_type> && patron::mergeable<won_type> &&
              patron::has_fields<won_type>);
static_assert(patron::acquisition_channel<std::string>);

}  // namespace

TEST_CASE("customers_won: the earliest purchase, by a known channel", "[acquisition]") {
  std::vector<sale> const sales = {{7, start + days{9}, cents(100), {}, 'a'},
                                   {7, start + days{2}, cents(100), {}, std::nullopt},
                                   {7, start + days{2}, cents(100), {}, 'c'},
                                   {7, start + days{2}, cents(100), {}, 'b'},
                                   {7, start, cents(-1), {}, 'a'},  // a refund wins nobody
                                   {8, start + days{3}, cents(0), {}, std::nullopt}};
  patron::customers_won const won{sales,      until,       &sale::customer,
                                  &sale::day, &sale::paid, &sale::channel};
  static_assert(std::same_as<decltype(won), won_type const>);
  CHECK(won.size() == 2);
  CHECK(won.find(7) == patron::first_purchase<char>{patron::day_point{start + days{2}}, 'b'});
  CHECK(won.find(8) ==
        patron::first_purchase<char>{patron::day_point{start + days{3}}, std::nullopt});
  CHECK_FALSE(won.find(9));
}

TEST_CASE("customers_won: two ids, one person, and people who are forgotten", "[acquisition]") {
  won_type won;
  won.add(1, start + days{5}, 'a');
  won.add(2, start + days{1}, 'b');
  won.add(3, start + days{7}, 'c');
  CHECK(merged(won, 2, 1).find(1)->channel == 'b');
  CHECK(merged(won, 9, 1) == won);
  CHECK(merged(merged(won, 2, 1), 3, 1) == merged(merged(won, 3, 1), 2, 1));
  CHECK(won.erase(3));
  CHECK_FALSE(won.erase(3));
  CHECK(won.size() == 2);
}

TEST_CASE("customers_won: any order, any partition, the same twice", "[acquisition]") {
  bool holds = true;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    auto sales = acquired::random_firm(seed).sales;
    won_type const whole = won_of(sales);
    support::shuffle(sales, seed);
    std::vector<sale> parts[2];
    for (std::size_t i = 0; i < sales.size(); ++i) parts[i % 2].push_back(sales[i]);
    won_type const a = won_of(parts[0]);
    won_type const b = won_of(parts[1]);
    holds = holds && merged(a, b) == whole && merged(b, a) == whole && merged(whole, a) == whole &&
            merged(whole, won_type{}) == whole && merged(won_type{}, whole) == whole;
  }
  CHECK(holds);
}

TEST_CASE("customers_won: what cannot be", "[acquisition]") {
  CHECK(support::sentence([] {
          return won_of({{7, until + days{1}, cents(1), {}, 'a'}});
        }) == "customers_won: record 0: day \"2026-01-01\" is after until, 2025-12-31");
  CHECK(won_of({}) == won_type{});
  CHECK(won_type{}.empty());
}

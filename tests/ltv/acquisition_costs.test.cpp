// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/ltv/acquisition_costs.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "ltv/acquired_firm.hpp"
#include "support/sentence.hpp"

namespace {

using acquired::cents;
using acquired::costs_of;
using acquired::costs_type;
using acquired::euros;
using acquired::start;
using acquired::until;
using std::chrono::days;
using sum = patron::cost_sum<euros>;

static_assert(std::regular<costs_type> && patron::mergeable<costs_type> &&
              patron::has_fields<costs_type>);
static_assert(patron::mergeable<sum> && patron::has_fields<sum> && patron::has_field_check<sum>);
template<class Amount>
concept a_state = requires { typename patron::acquisition_costs<char, Amount>; };
static_assert(a_state<euros> && a_state<int> && !a_state<double>);

TEST_CASE("acquisition_costs: by channel and day, those of none first", "[acquisition]") {
  auto const costs = costs_of({{start + days{2}, 'b', cents(300)},
                               {start, 'a', cents(1'000)},
                               {start, 'a', cents(-400)},  // money that came back
                               {until, std::nullopt, cents(70)}});
  std::vector<costs_type::key> keys;
  for (auto const& [key, one] : costs) keys.push_back(key);
  REQUIRE(keys.size() == 3);
  CHECK(keys[0].first == std::nullopt);
  CHECK(keys[1].first == 'a');
  CHECK(keys[2].first == 'b');
  CHECK(costs.begin()->second == sum{1, cents(70)});
  CHECK(costs.total() == sum{4, cents(970)});
  CHECK(costs_type{}.empty());
  CHECK(costs_type{}.total() == sum{});
}

TEST_CASE("acquisition_costs: added one by one or at once", "[acquisition]") {
  costs_type costs;
  costs.add(start, 'a', cents(1'000));
  costs.add(start, std::nullopt, cents(30));
  CHECK(costs == costs_of({{start, std::nullopt, cents(30)}, {start, 'a', cents(1'000)}}));
  CHECK(merged(costs, costs).total() == sum{4, cents(2'060)});
}

TEST_CASE("acquisition_costs: what cannot be", "[acquisition]") {
  CHECK(support::sentence([] {
          return costs_of({{start, 'a', {}}, {until + days{1}, 'a', {}}});
        }) == "acquisition_costs: record 1: day \"2026-01-01\" is after until, 2025-12-31");
  CHECK(support::sentence([] {
          return sum{0, cents(1)}.check_fields(), 0;
        }) == "cost_sum: an amount is that of some records");
  CHECK(support::sentence([] { return sum{}.check_fields(), 0; }).empty());
  // Beyond the range nothing is changed.
  costs_type most;
  most.add(start, 'a', cents(1));
  costs_type other;
  other.add(start, 'a', cents((std::numeric_limits<std::int64_t>::max)()));
  costs_type const before = most;
  CHECK(support::sentence([&] { return most.merge(other), 0; }) != "");
  CHECK(most == before);
}

}  // namespace

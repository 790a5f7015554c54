// SPDX-License-Identifier: MIT
#include <patron/grip/revenue_rate.hpp>

#include <limits>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace patron::literals;
using support::dollars;
using revenue = patron::revenue_rate<dollars>;

static_assert(!revenue{}.value());
static_assert(revenue{1_usd, 4_usd}.value() == 0.25);
static_assert(!revenue{0_usd, -4_usd}.value(), "less than nothing is not at risk");
static_assert(patron::observed_revenue_rate<dollars>{{1_usd, 2_usd}, {}}.value() == 0.5);

TEST_CASE("revenue_rate: merges by adding money") {
  revenue sum;
  sum.merge({1_usd, 4_usd});
  sum.merge({2_usd, 2_usd});
  CHECK(sum == revenue{3_usd, 6_usd});
  CHECK(sum.value() == 0.5);
}

TEST_CASE("revenue_rate: members that are not finite are refused") {
  auto const said_of = [](patron::revenue_rate<double> const& rate) {
    return support::sentence([rate] {
      rate.check_fields();
      return 0;
    });
  };
  constexpr double infinite = std::numeric_limits<double>::infinity();
  CHECK(said_of({1.0, 4.0}).empty());
  CHECK(said_of({-infinite, 4.0}) == "revenue_rate: kept \"-inf\" is not a finite number");
  CHECK(said_of({1.0, infinite}) == "revenue_rate: of \"inf\" is not a finite number");
}

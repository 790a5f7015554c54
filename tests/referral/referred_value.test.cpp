// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/referral/referred_value.hpp>

#include <concepts>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using dollars = patron::money<patron::usd>;
using measured = patron::referred_value<int, dollars>;
using expected = patron::referred_value<int, patron::estimated<dollars>>;
static_assert(std::regular<measured> && std::regular<patron::referred_values<int, double>>);
static_assert(std::same_as<decltype(expected{}.value()), patron::estimated<dollars>>);
static_assert(std::same_as<decltype(expected{}.saved), dollars>);
static_assert(patron::referred_value<int, int>{1, 100, 40, 7, 3}.value() == 67);

TEST_CASE("a referred value that is beyond its type is an error", "[referral]") {
  patron::referred_value<int, int> const row{1, (std::numeric_limits<int>::max)(), 0, 1, 0};
  CHECK(support::sentence([&] { return row.value(); }) == "a sum is beyond the range of its type");
}

}  // namespace

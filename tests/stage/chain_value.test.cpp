// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>
#include <patron/stage/chain_value.hpp>

#include <concepts>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using namespace patron::literals;

using dollars = patron::money<patron::usd>;
using worth_of = patron::chain_value<std::string, dollars>;

// What is expected reads as its amount and is not added to what was earned.
static_assert(std::same_as<decltype(std::declval<worth_of>().at("")), patron::estimated<dollars>>);
static_assert(std::convertible_to<patron::estimated<dollars>, dollars>);

TEST_CASE("chain_value: rows by state", "[stage]") {
  worth_of const worth{
      {{"lead", patron::estimated{12.50_usd}, true}, {"cold", patron::estimated{0.00_usd}, false}}};
  CHECK(worth.size() == 2);
  CHECK(worth.at("lead").amount() == 12.50_usd);
  CHECK(worth.goes_on_at("lead"));
  CHECK_FALSE(worth.goes_on_at("cold"));
  CHECK(worth.stops() == std::vector<std::string>{"cold"});
  CHECK(worth.begin()->state == "lead");
  CHECK(support::sentence([&] { return worth.at("lad"); }) ==
        "chain_value: state \"lad\" is not a state of the chain");
}

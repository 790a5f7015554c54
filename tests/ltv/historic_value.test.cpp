// SPDX-License-Identifier: MIT
#include <patron/ltv/historic_value.hpp>

#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace patron::literals;
using patron::historic_value;
using support::dollars;

TEST_CASE("historic_value: total, mean and median") {
  auto const value = historic_value(std::vector<dollars>{10_usd, 2_usd, 30_usd, -2_usd});
  CHECK(value.customers == 4);
  CHECK(value.total == 40_usd);
  CHECK(value.mean == 10.0);
  CHECK(value.median == 6.0);  // between 2 and 10
}

TEST_CASE("historic_value: half a cent in the median is half a cent") {
  CHECK(historic_value(std::vector<dollars>{43.40_usd, 43.39_usd}).median == 43.395);
  CHECK(historic_value(std::vector<dollars>{43.40_usd, 43.39_usd, 1_usd}).median == 43.39);
}

TEST_CASE("historic_value: nobody has no mean") {
  auto const value = historic_value(std::vector<dollars>{});
  CHECK(value.customers == 0);
  CHECK(value.total == 0_usd);
  CHECK(!value.mean);
  CHECK(!value.median);
}

TEST_CASE("historic_value: doubles give the same bits in any order") {
  std::vector<double> amounts;
  support::chance random{5};
  for (int i = 0; i < 1000; ++i) amounts.push_back(0.1 * random.below(1'000'000));
  auto const before = historic_value(amounts);
  for (int i = 0; i < 10; ++i) {
    support::shuffle(amounts, random);
    CHECK(historic_value(amounts) == before);
  }
}

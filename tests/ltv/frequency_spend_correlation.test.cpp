// SPDX-License-Identifier: MIT
#include <patron/ltv/frequency_spend_correlation.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"

using namespace std::chrono;
using patron::frequency_spend_correlation;
using patron::spend_history;

TEST_CASE("frequency_spend_correlation: by hand") {
  std::vector<spend_history> const customers{{1, 1.0}, {2, 3.0}, {3, 2.0}, {4, 4.0}, {0, 50.0}};
  auto const found = frequency_spend_correlation(customers);
  REQUIRE(found);
  CHECK(std::abs(found->value - 0.8) < 1e-15);
  CHECK(found->customers == 4);
  CHECK(std::abs(found->interval.low - std::tanh(std::atanh(0.8) - 1.959963984540054)) < 1e-14);
  CHECK(std::abs(found->interval.high - std::tanh(std::atanh(0.8) + 1.959963984540054)) < 1e-14);
  CHECK(!found->is_notable());  // four customers say nothing
}

TEST_CASE("frequency_spend_correlation: CDNOW, with and without the one outlier") {
  auto customers = support::cdnow_customers(1997y / September / 30);
  if (customers.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const all = frequency_spend_correlation(customers);
  REQUIRE(all);
  CHECK(std::abs(all->value - 0.114) < 5e-4);
  CHECK(all->customers == 946);
  CHECK(all->is_notable());
  auto const mean = [](auto const& c) { return c.mean_repeat_spend().value_or(0.0); };
  customers.erase(std::ranges::max_element(customers, {}, mean));
  auto const without = frequency_spend_correlation(customers);
  REQUIRE(without);
  CHECK(std::abs(without->value - 0.057) < 5e-4);
  CHECK(!without->is_notable());
}

TEST_CASE("frequency_spend_correlation: edges") {
  CHECK(!frequency_spend_correlation(std::vector<spend_history>{}));
  CHECK(!frequency_spend_correlation(std::vector<spend_history>{{1, 1.0}, {2, 2.0}, {3, 4.0}}));
  CHECK(!frequency_spend_correlation(std::vector<spend_history>(9, {2, 5.0})));
  CHECK(!frequency_spend_correlation(
      std::vector<spend_history>{{1, 5.0}, {2, 5.0}, {3, 5.0}, {4, 5.0}}));
  std::vector<spend_history> line;
  for (std::uint32_t x = 1; x < 30; ++x) line.push_back({x, 2.0 * x});
  auto const exact = frequency_spend_correlation(line);
  REQUIRE(exact);
  CHECK(exact->value > 1.0 - 1e-15);
  CHECK(exact->interval.high <= 1.0);
  CHECK(exact->is_notable());
}

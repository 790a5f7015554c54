// SPDX-License-Identifier: MIT
#include <patron/trust/detail/balances.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

#include "catch.hpp"

TEST_CASE("balances_of: one for each customer, in the order of the rows", "[trust]") {
  using patron::day_count;
  using patron::day_point;
  using row = patron::trust_entry<int, char, std::int64_t>;
  auto const day = [](int n) { return day_point{day_count{n}}; };
  std::vector<row> const rows = {{1, day(0), 'a', {1, 0, 4, 0}},
                                 {1, day(10), 'a', {1, 1, 5, 2}},
                                 {3, day(10), 'b', {0, 1, 0, 1}}};
  auto const all =
      patron::detail::balances_of(rows, day(20), patron::half_life{std::chrono::days{10}});
  REQUIRE(all.size() == 2);
  CHECK(all[0] == patron::trust_balance<int>{1, 2.5, day(10)});  // 4/4 + 3/2
  CHECK(all[1] == patron::trust_balance<int>{3, -0.5, day(10)});
}

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/detail/capacity_bound.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"

namespace {

struct pair {
  std::size_t customer = 0;
  std::size_t rung = 0;
  patron::estimated<std::int64_t> expected_profit{};
};

// Every way to give each customer one rung or none, within the room there is.
std::int64_t best_of(std::vector<pair> const& pairs, std::size_t customer, std::size_t customers,
                     std::vector<std::size_t> room, std::size_t total) {
  if (customer == customers || total == 0) return 0;
  std::int64_t best = best_of(pairs, customer + 1, customers, room, total);
  for (pair const& p : pairs) {
    if (p.customer != customer || room[p.rung] == 0) continue;
    --room[p.rung];
    best = (std::max)(best, p.expected_profit.amount() +
                                best_of(pairs, customer + 1, customers, room, total - 1));
    ++room[p.rung];
  }
  return best;
}

TEST_CASE("capacity_bound: above the best plan, and not far", "[offer]") {
  support::integers next{8};
  double over = 0.0;
  for (int run = 0; run < 40; ++run) {
    std::vector<pair> pairs;
    for (std::size_t c = 0; c < 6; ++c) {
      for (std::size_t r = 0; r < 3; ++r) {
        pairs.push_back({c, r, patron::estimated<std::int64_t>{next.between(1, 100)}});
      }
    }
    patron::detail::capacity_bound const bound{pairs, 3, std::size_t{5}, {1, 2, {}}};
    auto const best = static_cast<double>(best_of(pairs, 0, 6, {1, 2, 6}, 5));
    CHECK(bound.value() >= best - 1e-9);
    over += bound.value() / best - 1.0;
  }
  INFO("over the best, on average: " << over / 40.0);
  CHECK(over / 40.0 < 0.03);
}

}  // namespace

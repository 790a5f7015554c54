// SPDX-License-Identifier: MIT
#include <patron/ltv/wallet_allocation.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::wallet_allocation;
using patron::formula::wallet_share;
using shares = std::vector<double>;

// One division of whole numbers: the nearest double to the exact share.
static_assert(wallet_share(1, 2) == 2.0 / 3 && wallet_share(2, 2) == 1.0 / 3);
static_assert(wallet_share(1, 3) == 1.0 / 2 && wallet_share(2, 3) == 1.0 / 3 &&
              wallet_share(3, 3) == 1.0 / 6);
static_assert(wallet_share(1, 1) == 1.0);

struct brand {
  int liked = 0;
};

}  // namespace

TEST_CASE("wallet_allocation: the published table", "[acquisition]") {
  CHECK(wallet_allocation(std::vector{9, 8}) == shares{2.0 / 3, 1.0 / 3});
  CHECK(wallet_allocation(std::vector{3, 1, 2}) == shares{1.0 / 2, 1.0 / 6, 1.0 / 3});
  CHECK(wallet_allocation(std::vector{4, 3, 2, 1}) == shares{0.4, 0.3, 0.2, 0.1});
  CHECK(wallet_allocation(std::vector{5, 4, 3, 2, 1}) ==
        shares{1.0 / 3, 4.0 / 15, 1.0 / 5, 2.0 / 15, 1.0 / 15});
}

TEST_CASE("wallet_allocation: tied firms share their ranks, and all shares are 1 together",
          "[acquisition]") {
  CHECK(wallet_allocation(std::vector{7.5, 7.5}) == shares{0.5, 0.5});
  CHECK(wallet_allocation(std::vector<brand>{{9}, {7}, {7}}, &brand::liked) ==
        shares{0.5, 0.25, 0.25});
  bool holds = true;
  std::vector<int> scores;
  for (int n = 1; n <= 40; ++n) {
    scores.push_back(n * n % 7);
    double sum = 0.0;
    for (double const share : wallet_allocation(scores)) sum += share;
    holds = holds && std::abs(sum - 1.0) < 1e-15 * (n + 1);  // a rounding for each term
  }
  CHECK(holds);
}

TEST_CASE("wallet_allocation: nothing, and what cannot be", "[acquisition]") {
  CHECK(wallet_allocation(std::vector<int>{}).empty());
  CHECK(support::sentence([] {
          return wallet_allocation(
              std::vector<double>{1.0, std::numeric_limits<double>::quiet_NaN()});
        }) == "wallet_allocation: record 1: score \"nan\" is not a number");
  for (double const rank : {0.5, 3.5}) {
    CHECK(support::sentence([rank] { return wallet_share(rank, 3); }) ==
          "wallet_share: a rank lies from 1 to the number of firms");
  }
}

// SPDX-License-Identifier: MIT
#include <patron/numeric.hpp>
#include <patron/referral/observed_coefficient.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>

#include "catch.hpp"

namespace {

using patron::observed_coefficient;

static_assert(std::regular<observed_coefficient>);
static_assert(!observed_coefficient{}.value());
static_assert(observed_coefficient{.brought = 30, .customers = 20}.value() == 1.5);

TEST_CASE("the interval of k: Poisson's score interval where nobody stands out", "[referral]") {
  observed_coefficient const k{.brought = 10, .customers = 100, .referrers = 10, .squares = 10};
  auto const e = k.estimate();
  REQUIRE(e);
  double const z = 1.959963984540054;
  double const spread = z * std::sqrt(10.0 + z * z / 4.0);
  CHECK(std::abs(e->value - 0.1) < 1e-15);
  CHECK(std::abs(e->low - (10.0 + z * z / 2.0 - spread) / 100.0) < 1e-14);
  CHECK(std::abs(e->high - (10.0 + z * z / 2.0 + spread) / 100.0) < 1e-14);
}

TEST_CASE("the interval of k: wider where one brought them all", "[referral]") {
  observed_coefficient const many{.brought = 10, .customers = 100, .referrers = 10, .squares = 10};
  observed_coefficient const one{.brought = 10, .customers = 100, .referrers = 1, .squares = 100};
  CHECK(one.estimate()->low < many.estimate()->low);
  CHECK(one.estimate()->high > 2.0 * many.estimate()->high);
  CHECK(one.estimate()->low >= 0.0);
}

TEST_CASE("the interval of k: nobody, and nobody brought", "[referral]") {
  CHECK(!observed_coefficient{}.estimate());
  auto const none = observed_coefficient{.customers = 50}.estimate();
  REQUIRE(none);
  CHECK(none->value == 0.0);
  CHECK(none->low == 0.0);
  CHECK(std::abs(none->high - 1.959963984540054 * 1.959963984540054 / 50.0) < 1e-14);
}

// Customers whose inclination to refer differs (gamma, shape 1/2): 300 of them, k = 0.3.
TEST_CASE("the interval of k covers it in 93 to 97 of 100 firms", "[referral]") {
  patron::generator random{7};
  int covered = 0;
  constexpr int firms = 1000;
  for (int firm = 0; firm < firms; ++firm) {
    observed_coefficient k{.customers = 300};
    for (int i = 0; i < 300; ++i) {
      double const inclined = patron::draw_gamma(random, 0.5, 0.6);
      auto const n = static_cast<std::uint64_t>(patron::draw_poisson(random, inclined));
      k.brought += n;
      k.squares += n * n;
    }
    auto const e = k.estimate();
    covered += e->low <= 0.3 && 0.3 <= e->high ? 1 : 0;
  }
  INFO(covered);
  CHECK(covered >= 930);
  CHECK(covered <= 970);
}

}  // namespace

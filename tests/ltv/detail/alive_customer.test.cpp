// SPDX-License-Identifier: MIT
#include <patron/ltv/detail/alive_customer.hpp>

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <vector>

#include "catch.hpp"
#include "support/table.hpp"

using patron::detail::alive_customer;
using patron::detail::beta_mean_of_power;
using patron::detail::purchases_while_alive;

TEST_CASE("purchases_while_alive: 60 rows of hard cases, with and without discount", "[ltv]") {
  auto const rows = support::read_table("alive_customer.csv");
  REQUIRE(rows.size() == 60);
  support::worst_error worst;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<double> v;
    for (long double const cell : rows[i]) v.push_back(static_cast<double>(cell));
    worst.see(purchases_while_alive({v[0], v[1], v[2], v[3]}, v[4], v[5], v[6]), rows[i][7], i);
  }
  std::printf("purchases_while_alive: worst error %.0f epsilons, row %zu\n", worst.epsilons,
              worst.row);
  CHECK(worst.epsilons < 2500);  // 6e-13; measured: 1280
}

TEST_CASE("purchases_while_alive: parts of a time add up to it", "[ltv]") {
  alive_customer const customer{2.243, 43.2, 0.793, 4.426};
  double const whole = purchases_while_alive(customer, 0.0, 104.0, 0.003);
  double parts = 0.0;
  for (int week = 0; week < 104; ++week) {
    parts += purchases_while_alive(customer, week, week + 1.0, 0.003);
  }
  CHECK(std::abs(parts / whole - 1.0) < 1e-13);
  CHECK(purchases_while_alive(customer, 5.0, 5.0, 0.003) == 0.0);
}

TEST_CASE("purchases_while_alive: nothing happens at a = 1, nor at whole numbers", "[ltv]") {
  for (double const a : {1.0, 2.0, 3.0}) {
    double const at = purchases_while_alive({3.0, 10.0, a, 2.0}, 0.0, 52.0, 0.0);
    double const below = purchases_while_alive({3.0, 10.0, a * (1 - 1e-9), 2.0}, 0.0, 52.0, 0.0);
    double const above = purchases_while_alive({3.0, 10.0, a * (1 + 1e-9), 2.0}, 0.0, 52.0, 0.0);
    CHECK(above < at);
    CHECK(at < below);
    CHECK(below - above < 1e-8 * at);
  }
}

TEST_CASE("purchases_while_alive: coefficients beyond the range of a double", "[ltv]") {
  // Found by parameter draws: a and b in the hundreds and more, seldom together with a large r.
  for (double const a : {100.0, 334.385, 1e3, 1e5}) {
    for (double const r : {0.5, 1.138, 30.0, 1e4}) {
      alive_customer const customer{r, 33.1, a, 10.0 * a};
      double const purchases = purchases_while_alive(customer, 0.0, 52.0, 0.0018);
      CHECK(purchases > 0.0);
      CHECK(purchases < r / 33.1 * 52.0);
      // By small parts, which other series and quadratures are used for.
      double parts = 0.0;
      for (int i = 0; i < 520; ++i) {
        parts += purchases_while_alive(customer, 0.1 * i, 0.1 * (i + 1), 0.0018);
      }
      CHECK(std::abs(parts / purchases - 1.0) < 1e-11);
    }
  }
}

TEST_CASE("beta_mean_of_power: agrees with closed forms", "[ltv]") {
  // p uniform: E[(1 + pz)^-2] = 1 / (1 + z); E[(1 + pz)^-1] = log(1 + z) / z.
  for (double const z : {1e-9, 0.1, 1.0, 30.0, 1e6}) {
    CHECK(std::abs(beta_mean_of_power(2.0, 1.0, 1.0, z) * (1.0 + z) - 1.0) < 2e-14);
    CHECK(std::abs(beta_mean_of_power(1.0, 1.0, 1.0, z) * z / std::log1p(z) - 1.0) < 2e-14);
  }
}

TEST_CASE("purchases_while_alive: dropout probabilities that are all alike", "[ltv]") {
  // Where a and b run away on a ridge, p is 1/4 for everybody; the difference falls as 1 / (a + b).
  double const limit = purchases_while_alive({2.2, 20.0, 0.25e200, 0.75e200}, 0.0, 52.0, 0.003);
  CHECK(std::isfinite(limit));
  for (double const sum : {1e4, 1e6, 1e8, 1e10}) {
    double const near_it =
        purchases_while_alive({2.2, 20.0, 0.25 * sum, 0.75 * sum}, 0.0, 52.0, 0.003);
    CHECK(std::abs((near_it - limit) * sum / limit - 0.8533) < 0.01);
  }
  CHECK(std::abs(beta_mean_of_power(3.2, 25.0, 75.0, 2.0) / 0.279296699324593 - 1.0) < 1e-14);
}

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

TEST_CASE("beta_mean_of_power: agrees with closed forms", "[ltv]") {
  // p uniform: E[(1 + pz)^-2] = 1 / (1 + z); E[(1 + pz)^-1] = log(1 + z) / z.
  for (double const z : {1e-9, 0.1, 1.0, 30.0, 1e6}) {
    CHECK(std::abs(beta_mean_of_power(2.0, 1.0, 1.0, z) * (1.0 + z) - 1.0) < 2e-14);
    CHECK(std::abs(beta_mean_of_power(1.0, 1.0, 1.0, z) * z / std::log1p(z) - 1.0) < 2e-14);
  }
}

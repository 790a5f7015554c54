// SPDX-License-Identifier: MIT
#include <patron/numeric/log_hypergeometric_2f1.hpp>

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::log_hypergeometric_2f1;

TEST_CASE("log_hypergeometric_2f1: by hand") {
  // F(1, 1; 2; z) = -log(1 - z) / z, F(a, b; b; z) = (1 - z)^-a
  for (double const z : {0.001, 0.3, 0.5, 0.9, 0.999}) {
    double const bound = 1e-14 + 1e-16 / (1.0 - z);
    CHECK(std::abs(log_hypergeometric_2f1(1.0, 1.0, 2.0, z) - std::log(-std::log1p(-z) / z)) <
          4e-15);
    CHECK(std::abs(log_hypergeometric_2f1(0.5, 3.0, 3.0, z) + 0.5 * std::log1p(-z)) < bound);
    CHECK(std::abs(log_hypergeometric_2f1(7.0, 3.0, 3.0, z) + 7.0 * std::log1p(-z)) < bound);
  }
  CHECK(log_hypergeometric_2f1(2.0, 3.0, 4.0, 0.0) == 0.0);
}

TEST_CASE("log_hypergeometric_2f1: a and b are alike") {
  for (double const z : {0.2, 0.8, 0.99}) {
    CHECK(log_hypergeometric_2f1(1.0, 1.5, 2.2, z) == log_hypergeometric_2f1(1.5, 1.0, 2.2, z));
    CHECK(log_hypergeometric_2f1(3.0, 1.5, 4.0, z) == log_hypergeometric_2f1(1.5, 3.0, 4.0, z));
  }
}

TEST_CASE("log_hypergeometric_2f1: reference table") {
  auto const rows = support::read_table("log_hypergeometric_2f1.csv");
  REQUIRE(rows.size() > 120);
  double worst = 0.0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const argument = [&](std::size_t k) { return static_cast<double>(rows[i][k]); };
    double const computed =
        log_hypergeometric_2f1(argument(0), argument(1), argument(2), argument(3));
    long double const off = std::abs(static_cast<long double>(computed) - rows[i][4]);
    // As a share of what the comment of the function promises.
    long double const promised =
        1e-14L * std::fmax(1.0L, std::abs(rows[i][4])) + 1e-16L / (1.0L - rows[i][3]);
    auto const error = static_cast<double>(off / promised);
    if (!(error <= worst)) {
      worst = error;
      at = i;
    }
  }
  std::printf(
      "log_hypergeometric_2f1: worst error %.2f of what is promised, at (%.9Lg, %.9Lg; %.9Lg; "
      "%.9Lg)\n",
      worst, rows[at][0], rows[at][1], rows[at][2], rows[at][3]);
  CHECK(worst < 1.0);
}

TEST_CASE("log_hypergeometric_2f1: z beside 1, by what is left of 1") {
  // F(1, 1; 2; z) = -log(1 - z) / z and F(1/2, 1; 3/2; z) = atanh(√z) / √z
  for (int const bits : {10, 20, 30}) {
    double const left = std::ldexp(1.0, -bits);
    double const z = 1.0 - left;
    double const bound = 1e-14 + 1e-16 / left;
    double const computed = log_hypergeometric_2f1(1.0, 1.0, 2.0, z, left);
    CHECK(std::abs(computed - std::log(-std::log(left) / z)) < bound);
    double const half = log_hypergeometric_2f1(0.5, 1.0, 1.5, z, left);
    double const root = std::sqrt(z);
    double const arc = 0.5 * std::log((1.0 + root) * (1.0 + root) / left);
    CHECK(std::abs(half - std::log(arc / root)) < bound);
  }
}

TEST_CASE("log_hypergeometric_2f1: edges") {
  double const nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(!support::sentence([] { return log_hypergeometric_2f1(0.0, 1.0, 1.0, 0.5); }).empty());
  CHECK(!support::sentence([] { return log_hypergeometric_2f1(1.0, -1.0, 1.0, 0.5); }).empty());
  CHECK(!support::sentence([&] { return log_hypergeometric_2f1(1.0, 1.0, nan, 0.5); }).empty());
  CHECK(!support::sentence([] { return log_hypergeometric_2f1(1.0, 1.0, 2.0, -0.5); }).empty());
  CHECK(!support::sentence([&] { return log_hypergeometric_2f1(1.0, 1.0, 2.0, nan); }).empty());
  CHECK(support::sentence([] { return log_hypergeometric_2f1(1.0, 1.0, 2.0, 1.0); }) ==
        "log_hypergeometric_2f1: z \"1\" is not within 0 and 1, 1 left out");
}

// SPDX-License-Identifier: MIT
#include <patron/referral/referral_growth.hpp>

#include <chrono>
#include <cmath>
#include <concepts>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::referral_growth;
using patron::formula::viral_growth;
using std::chrono::days;

static_assert(std::regular<referral_growth>);

bool close(double a, double b) {
  return std::abs(a - b) <= 1e-14 * std::abs(b);
}

TEST_CASE("growth: ten customers who each bring two", "[referral]") {
  double const expected[] = {10, 30, 70, 150, 310};
  for (int n = 0; n < 5; ++n) CHECK(close(viral_growth(10, 2, n), expected[n]));
  CHECK(close(viral_growth(10, 2, 10), 20470));
  CHECK(close(viral_growth(10, 2, 20), 20971510));
}

TEST_CASE("growth: a cycle of half the length", "[referral]") {
  referral_growth growth{.customers = 10, .k = {2, 1, 3}, .cycle = days{2}};
  CHECK(close(growth.at(days{20}).value, 20470));
  CHECK(growth.at(days{20}).low == 110.0);
  CHECK(close(growth.at(days{20}).high, 10.0 * (std::pow(3.0, 11) - 1) / 2));
  CHECK(growth.at(days{20}).confidence == 0.95);
  growth.cycle = days{1};
  CHECK(close(growth.at(days{20}).value, 20971510));
}

TEST_CASE("growth: k = 1 is a limit that is reached without a jump", "[referral]") {
  CHECK(viral_growth(10, 1, 7) == 80.0);
  for (double const excess : {1e-3, 1e-6, 1e-9, 1e-12, 1e-15}) {
    // The series: 8 + 28 e + 56 e² + 70 e³ + 56 e⁴ + …
    double const e = (1.0 + excess) - 1.0;
    double const sum = 8.0 + e * (28.0 + e * (56.0 + e * 70.0));
    CHECK(std::abs(viral_growth(1, 1.0 + excess, 7) - sum) <= 57.0 * e * e * e * e + 1e-14);
  }
}

TEST_CASE("growth: the same as the sum of the cycles", "[referral]") {
  for (double const k : {0.0, 0.1, 0.5, 0.999999, 1.000001, 1.5, 3.0}) {
    double sum = 0.0;
    double newcomers = 1.0;
    for (int n = 0; n <= 30; ++n) {
      sum += newcomers;
      newcomers *= k;
      CHECK(std::abs(viral_growth(1, k, n) - sum) <= 1e-13 * sum);
    }
  }
}

TEST_CASE("growth: edges and refusals", "[referral]") {
  CHECK(viral_growth(0, 2, 9) == 0.0);
  CHECK(viral_growth(10, 0, 9) == 10.0);
  CHECK(close(viral_growth(10, 0.5, 1000), 20.0));
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  for (double const bad : {-1.0, nan, std::numeric_limits<double>::infinity()}) {
    CHECK(support::sentence([&] { return viral_growth(bad, 2, 1); }) ==
          "viral_growth: customers, k and cycles are finite and not below 0");
    CHECK(!support::sentence([&] { return viral_growth(1, bad, 1); }).empty());
    CHECK(!support::sentence([&] { return viral_growth(1, 2, bad); }).empty());
  }
  CHECK(support::sentence([] { return referral_growth{.customers = 1}.at(days{1}).value; }) ==
        "referral_growth: a cycle is longer than no time");
}

}  // namespace

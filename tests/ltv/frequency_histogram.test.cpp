// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/frequency_histogram.hpp>
#include <patron/ltv/mbg_nbd.hpp>

#include <chrono>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::frequency_histogram;
using patron::purchase_pattern;
using std::chrono::days;
using std::chrono::weeks;
using namespace std::chrono_literals;

TEST_CASE("frequency_histogram: expected and actual customers add up to all", "[ltv]") {
  patron::mbg_nbd const model{.r = 0.525, .alpha = 6.183, .a = 0.891, .b = 1.614};
  std::vector<purchase_pattern> const customers{
      {.age = days{100}},
      {.frequency = 1, .recency = days{3}, .age = days{100}},
      {.frequency = 9, .recency = days{90}, .age = days{200}},
      {.frequency = 3, .recency = days{90}, .age = days{200}}};
  auto const rows = frequency_histogram(customers, model, 3);
  REQUIRE(rows.size() == 4);
  CHECK(rows[3].frequency == 3);
  CHECK(rows[0].actual == 1);
  CHECK(rows[3].actual == 2);
  double sum = 0.0;
  for (auto const& row : rows) sum += row.expected;
  CHECK(std::abs(sum - 4.0) < 1e-13);
  double const none =
      2 * model.probability_of(0, days{100}) + 2 * model.probability_of(0, days{200});
  CHECK(std::abs(rows[0].expected - none) < 1e-14);
}

TEST_CASE("frequency_histogram: chi-square of CDNOW", "[ltv]") {
  auto const customers = support::cdnow_customers(1997y / std::chrono::September / 30);
  if (customers.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  bg_nbd const fitted{.r = .24259452, .alpha = 4.41360203, .a = .79292189, .b = 2.42590614};
  double chi_square = 0.0;
  for (auto const& row : frequency_histogram(customers, fitted)) {
    double const difference = static_cast<double>(row.actual) - row.expected;
    chi_square += difference * difference / row.expected;
  }
  CHECK(std::abs(chi_square - 4.821229) < 2e-4);
}

TEST_CASE("frequency_histogram: nobody, and customers that cannot be", "[ltv]") {
  auto const rows = frequency_histogram(std::vector<purchase_pattern>{}, bg_nbd{});
  REQUIRE(rows.size() == 8);
  CHECK(rows[0].actual == 0);
  CHECK(rows[0].expected == 0.0);
  CHECK(support::sentence([] {
          return frequency_histogram(std::vector<purchase_pattern>{{.age = days{-1}}}, bg_nbd{});
        }) == "frequency_histogram: record 0: age \"-1\" is not a time from 0 on, in days");
}

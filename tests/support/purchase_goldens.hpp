// SPDX-License-Identifier: MIT
// Rows of numbers that both purchase models must give.
#ifndef PATRON_TESTS_SUPPORT_PURCHASE_GOLDENS_HPP
#define PATRON_TESTS_SUPPORT_PURCHASE_GOLDENS_HPP

#include <patron/core.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "catch.hpp"
#include "support/table.hpp"

namespace support {

inline bool close(double a, double b, double relative) {
  return std::abs(a - b) <= relative * std::abs(b);
}

inline patron::purchase_pattern weekly_pattern(std::vector<long double> const& row,
                                               std::size_t column) {
  return {.frequency = static_cast<std::uint32_t>(row[column]),
          .recency = patron::real_weeks{static_cast<double>(row[column + 1])},
          .age = patron::real_weeks{static_cast<double>(row[column + 2])}};
}

/// The four columns of bg_nbd_and_mbg_nbd.csv from `column` on: relative errors below 1e-12, where
/// 1e-10 is asked for.
template<class Model>
void check_hard_rows(char const* name, std::size_t column) {
  auto const rows = read_table("bg_nbd_and_mbg_nbd.csv");
  REQUIRE(rows.size() == 60);
  std::array<worst_error, 4> worst;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& row = rows[i];
    auto const parameter = [&row](std::size_t k) { return static_cast<double>(row[k]); };
    Model const model{parameter(0), parameter(1), parameter(2), parameter(3)};
    patron::purchase_pattern const customer = weekly_pattern(row, 4);
    patron::real_weeks const horizon{parameter(7)};
    worst[0].see(model.log_likelihood(customer), row[column], i);
    worst[1].see(std::log(model.probability_alive(customer)), row[column + 1], i);
    worst[2].see(model.expected_purchases(customer, horizon), row[column + 2], i);
    worst[3].see(model.expected_purchases(horizon), row[column + 3], i);
  }
  std::printf("%s: worst relative errors %.1e log-likelihood, %.1e log P(alive), ", name,
              worst[0].epsilons * 2.2e-16, worst[1].epsilons * 2.2e-16);
  std::printf("%.1e E(customer), %.1e E(somebody new)\n", worst[2].epsilons * 2.2e-16,
              worst[3].epsilons * 2.2e-16);
  for (worst_error const& w : worst) CHECK(w.epsilons * 2.2e-16 < 1e-12);
}

/// The columns P(alive), 52 weeks ahead and DERT of cdnow_customers.csv; 10 digits are given.
template<class Model>
void check_cdnow_rows(Model const& model, char const* name, std::size_t column) {
  auto const rows = read_table("cdnow_customers.csv");
  REQUIRE(rows.size() == 10);
  auto const rate = patron::discount::continuous(std::log(1.15) / 52, std::chrono::weeks{1});
  double worst = 0.0;
  for (auto const& row : rows) {
    patron::purchase_pattern const customer = weekly_pattern(row, 0);
    auto const see = [&](double computed, std::size_t k) {
      auto const expected = static_cast<double>(row[column + k]);
      worst = (std::max)(worst, std::abs(computed / expected - 1.0));
    };
    see(model.probability_alive(customer), 0);
    see(model.expected_purchases(customer, std::chrono::weeks{52}), 1);
    see(model.discounted_purchases(customer, rate), 2);
  }
  std::printf("%s: CDNOW's customers, worst relative error %.1e\n", name, worst);
  CHECK(worst < 1e-9);  // measured: 2.6e-10; the parameters have 8 digits
}

}  // namespace support

#endif

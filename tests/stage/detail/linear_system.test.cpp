// SPDX-License-Identifier: MIT
#include <patron/stage/detail/linear_system.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"

using patron::detail::linear_system;

namespace {

linear_system<double> system_of(std::vector<std::vector<double>> matrix,
                                std::vector<double> right) {
  linear_system<double> made{right.size()};
  made.matrix = std::move(matrix);
  made.right = std::move(right);
  return made;
}

}  // namespace

TEST_CASE("linear_system: by hand", "[stage]") {
  // The first pivot is 0: rows change places.
  CHECK(system_of({{0, 2}, {3, 1}}, {4, 5}).solve() == std::vector{1.0, 2.0});
  CHECK(system_of({{4}}, {2}).solve() == std::vector{0.5});
  CHECK(linear_system<double>{0}.solve() == std::vector<double>{});
  CHECK_FALSE(system_of({{1, 2}, {2, 4}}, {1, 2}).solve());
  CHECK_FALSE(system_of({{0}}, {0}).solve());
}

TEST_CASE("linear_system: the solution of random systems solves them", "[stage]") {
  support::integers random{5};
  double worst = 0.0;
  for (int round = 0; round < 300; ++round) {
    auto const n = static_cast<std::size_t>(random.between(1, 12));
    linear_system<double> system{n};
    for (auto& row : system.matrix) {
      for (double& cell : row) cell = static_cast<double>(random.between(-100, 100));
    }
    for (double& cell : system.right) cell = static_cast<double>(random.between(-100, 100));
    auto const kept = system;
    auto const x = std::move(system).solve();
    if (!x) continue;
    double largest = 1.0;
    for (double const value : *x) largest = (std::max)(largest, std::abs(value));
    for (std::size_t i = 0; i < n; ++i) {
      double sum = -kept.right[i];
      for (std::size_t j = 0; j < n; ++j) sum += kept.matrix[i][j] * (*x)[j];
      worst = (std::max)(worst, std::abs(sum) / (100.0 * largest));
    }
  }
  INFO("worst residual " << worst);
  CHECK(worst < 1e-13);
}

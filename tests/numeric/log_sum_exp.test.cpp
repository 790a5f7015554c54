// SPDX-License-Identifier: MIT
#include <patron/numeric/log_sum_exp.hpp>

#include <array>
#include <cmath>
#include <limits>

#include "catch.hpp"

using patron::log_add_exp;
using patron::log_sum_exp;

namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
}

TEST_CASE("log_add_exp: by hand, also beyond the range of e to the x") {
  CHECK(std::abs(log_add_exp(std::log(2.0), std::log(3.0)) - std::log(5.0)) < 1e-15);
  CHECK(log_add_exp(-2000.0, -2000.0) == -2000.0 + std::log(2.0));
  CHECK(log_add_exp(5000.0, 0.0) == 5000.0);
  CHECK(log_add_exp(0.0, -40.0) == std::exp(-40.0));
  CHECK(log_add_exp(1.0, 2.0) == log_add_exp(2.0, 1.0));
}

TEST_CASE("log_add_exp: minus infinity is the logarithm of nothing") {
  CHECK(log_add_exp(-infinity, 3.0) == 3.0);
  CHECK(log_add_exp(-infinity, -infinity) == -infinity);
  CHECK(log_add_exp(infinity, 3.0) == infinity);
  CHECK(std::isnan(log_add_exp(std::nan(""), 1.0)));
}

TEST_CASE("log_sum_exp: as many terms as there are") {
  CHECK(std::abs(log_sum_exp(std::array{0.0, 0.0, 0.0, 0.0}) - std::log(4.0)) < 1e-15);
  CHECK(log_sum_exp(std::array{-1e5, -1e5}) == -1e5 + std::log(2.0));
  CHECK(log_sum_exp(std::array{7.5}) == 7.5);
  CHECK(std::abs(log_sum_exp(std::array{0.1, -0.2, 0.3}) -
                 log_add_exp(log_add_exp(0.1, -0.2), 0.3)) < 1e-15);
}

TEST_CASE("log_sum_exp: edges") {
  CHECK(log_sum_exp({}) == -infinity);
  CHECK(log_sum_exp(std::array{-infinity, -infinity}) == -infinity);
  CHECK(log_sum_exp(std::array{-infinity, 2.0}) == 2.0);
  CHECK(log_sum_exp(std::array{infinity, 2.0}) == infinity);
  CHECK(std::isnan(log_sum_exp(std::array{0.0, std::nan(""), 1.0})));
}

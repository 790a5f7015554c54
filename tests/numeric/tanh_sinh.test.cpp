// SPDX-License-Identifier: MIT
#include <patron/numeric/tanh_sinh.hpp>

#include <cmath>
#include <cstdio>
#include <limits>
#include <patron/numeric/log_beta.hpp>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::log_tanh_sinh;
using patron::tanh_sinh;

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double infinity = std::numeric_limits<double>::infinity();

static_assert(patron::integrand<double (*)(double)>);
static_assert(patron::integrand<double (*)(double, double)>);
static_assert(!patron::integrand<double (*)(char const*)>);

double off(double computed, double expected) {
  return std::abs(computed / expected - 1.0);
}

}  // namespace

TEST_CASE("tanh_sinh: smooth functions to the last digits") {
  CHECK(off(tanh_sinh([](double) { return 3.0; }, -1.0, 4.0), 15.0) < 1e-15);
  CHECK(off(tanh_sinh([](double x) { return x * x; }, 0.0, 3.0), 9.0) < 1e-15);
  CHECK(off(tanh_sinh([](double x) { return 1 / (1 + x * x); }, 0.0, 1.0), pi / 4) < 1e-15);
  CHECK(off(tanh_sinh([](double x) { return std::exp(x); }, -2.0, 5.0),
            std::exp(5.0) - std::exp(-2.0)) < 2e-15);
  CHECK(std::abs(tanh_sinh([](double x) { return std::sin(x); }, -pi, pi)) < 1e-15);
  CHECK(off(tanh_sinh([](double x) { return std::exp(-x) * std::cos(3 * x); }, 0.0, 20.0), 0.1) <
        1e-8);  // ten waves are many for 129 nodes
}

TEST_CASE("tanh_sinh: functions that are infinite, or end steeply, at an end") {
  CHECK(off(tanh_sinh([](double x, double) { return 1 / std::sqrt(x); }, 0.0, 1.0), 2.0) < 1e-15);
  CHECK(off(tanh_sinh([](double, double y) { return 1 / std::sqrt(y); }, 5.0, 6.0), 2.0) < 1e-15);
  CHECK(off(tanh_sinh([](double x, double) { return std::log(x); }, 0.0, 1.0), -1.0) < 1e-15);
  CHECK(off(tanh_sinh([](double x, double y) { return std::sqrt(x * y); }, -1.0, 1.0), pi / 2) <
        1e-15);
  CHECK(off(tanh_sinh([](double x, double) { return std::pow(x, -0.7); }, 0.0, 1.0), 1 / 0.3) <
        1e-10);
}

TEST_CASE("log_tanh_sinh: beta integrals, beyond the range of a double") {
  double worst = 0.0;
  for (double const a : {1.5, 4.0, 12.0, 40.0}) {
    for (double const b : {0.5, 1.0, 3.0, 30.0}) {
      double const computed = log_tanh_sinh(
          [=](double x, double y) { return (a - 1) * std::log(x) + (b - 1) * std::log(y); }, 0.0,
          1.0);
      worst = std::fmax(worst, std::abs(computed - patron::log_beta(a, b)));
    }
  }
  std::printf("log_tanh_sinh: worst relative error of a beta integral %.2g\n", worst);
  CHECK(worst < 5e-13);  // a = 40, b = 30: a bell of a seventeenth of the interval
  double const shifted = log_tanh_sinh([](double x) { return x - 5000.0; }, 0.0, 1.0);
  CHECK(off(shifted + 5000.0, std::log(std::exp(1.0) - 1.0)) < 1e-11);
}

TEST_CASE("tanh_sinh: edges") {
  auto const one = [](double) { return 1.0; };
  CHECK(tanh_sinh(one, 2.0, 2.0) == 0.0);
  CHECK(log_tanh_sinh(one, 2.0, 2.0) == -infinity);
  CHECK(log_tanh_sinh([](double) { return -infinity; }, 0.0, 1.0) == -infinity);
  CHECK(support::sentence([&] { return tanh_sinh(one, 2.0, 1.0); }) ==
        "tanh_sinh: a \"2\" is above b");
  CHECK(!support::sentence([&] { return tanh_sinh(one, 0.0, infinity); }).empty());
  CHECK(!support::sentence([&] { return log_tanh_sinh(one, std::nan(""), 1.0); }).empty());
}

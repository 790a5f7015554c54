// SPDX-License-Identifier: MIT
#include <patron/core/discount.hpp>

#include <chrono>
#include <cmath>
#include <concepts>
#include <limits>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using patron::discount;
using patron::real_days;
using std::chrono::days;
using std::chrono::weeks;
using std::chrono::years;
using support::sentence;

// ---- traits and refusals
static_assert(std::regular<discount>);
// A discount is never a bare number, nor a time one.
static_assert(!std::constructible_from<discount, double>);
static_assert(!std::convertible_to<discount, double>);
template<class T>
concept a_time = requires(discount d, T t) { d.factor(t); };
static_assert(a_time<weeks> && a_time<real_days> && !a_time<double> && !a_time<int>);

double relative_error(double found, double exact) {
  return std::abs(found - exact) / std::abs(exact);
}

// ---- cases worked out by hand
// The tolerances: exp, log1p and expm1 are within one unit in the last place (2.2e-16), and at most
// three of them are chained.
TEST_CASE("what is paid in a year at 15 % is worth 1/1.15 today") {
  discount const d = discount::annual(0.15);
  CHECK(relative_error(d.factor(years{1}), 1.0 / 1.15) < 1e-15);
  CHECK(relative_error(d.factor(years{2}), 1.0 / (1.15 * 1.15)) < 1e-15);
  CHECK(relative_error(d.annual_rate(), 0.15) < 1e-15);
  CHECK(relative_error(d.per(weeks{1}), std::log(1.15) / 365.2425 * 7.0) < 1e-15);
}

TEST_CASE("a continuous rate of 0.27 % a week") {
  discount const d = discount::continuous(0.0027, weeks{1});
  CHECK(relative_error(d.per(weeks{1}), 0.0027) < 1e-15);
  CHECK(relative_error(d.per(days{1}), 0.0027 / 7.0) < 1e-15);
  CHECK(relative_error(d.factor(weeks{52}), std::exp(-0.0027 * 52.0)) < 1e-15);
  CHECK(d == discount::continuous(0.0054, weeks{2}));
}

TEST_CASE("no discount") {
  CHECK(discount{}.factor(years{100}) == 1.0);
  CHECK(discount{} == discount::annual(0.0));
  CHECK(discount{}.annual_rate() == 0.0);
}

// ---- properties
TEST_CASE("an annual rate comes back, and later is worth less") {
  support::integers draw{12};
  for (int i = 0; i < 20'000; ++i) {
    double const rate = static_cast<double>(draw.between(1, 3'000)) / 1'000.0;
    discount const d = discount::annual(rate);
    REQUIRE(relative_error(d.annual_rate(), rate) < 1e-15);
    REQUIRE(d.factor(weeks{3}) < d.factor(weeks{2}));
    REQUIRE(relative_error(d.factor(weeks{2}) * d.factor(weeks{3}), d.factor(weeks{5})) < 1e-15);
  }
}

// ---- edges
TEST_CASE("rates that cannot be") {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  for (double const rate : {-1.0, -2.0, infinite, -infinite, std::nan("")}) {
    CHECK(sentence([&] { return discount::annual(rate); }) ==
          "discount: an annual rate lies above -100 % and is finite");
  }
  for (double const rate : {infinite, std::nan("")}) {
    CHECK(sentence([&] { return discount::continuous(rate, weeks{1}); }) ==
          "discount: a continuous rate is finite");
  }
  for (weeks const per : {weeks{0}, weeks{-1}}) {
    CHECK(sentence([&] { return discount::continuous(0.1, per); }) ==
          "discount: a continuous rate is per time above zero");
  }
  // Money that gains by waiting is unusual, and possible.
  CHECK(discount::annual(-0.5).factor(years{1}) > 1.0);
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/chart/detail/scale.hpp>
#include <patron/chart/detail/ticks.hpp>
#include <patron/chart/value_text.hpp>

#include <cmath>
#include <cstdint>
#include <vector>

#include "catch.hpp"

using namespace patron::detail;
using patron::axis_scale;
using patron::interval;
using list = std::vector<double>;

TEST_CASE("ticks: steps of 1, 2 and 5, by hand") {
  CHECK(linear_ticks({0, 1}, 6).at == list{0, 0.2, 0.4, 0.6, 0.8, 1});
  CHECK(linear_ticks({0, 1}, 6).decimals == 1);
  CHECK(linear_ticks({0, 1}, 5).at == list{0, 0.5, 1});
  CHECK(linear_ticks({0, 1}, 11).at == list{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1});
  CHECK(linear_ticks({0.31, 0.58}, 6).at == list{0.35, 0.4, 0.45, 0.5, 0.55});
  CHECK(linear_ticks({0.31, 0.58}, 6).decimals == 2);
  CHECK(linear_ticks({-7, 12}, 5).at == list{-5, 0, 5, 10});
  CHECK(linear_ticks({0, 730}, 4).at == list{0, 200, 400, 600});
  CHECK(linear_ticks({0, 730}, 4).decimals == 0);
  CHECK(linear_ticks({999'990, 1'000'010}, 3).at == list{999'990, 1'000'000, 1'000'010});
  CHECK(linear_ticks({-2e300, 2e300}, 5).at.size() == 5);
}

TEST_CASE("ticks: never more than asked for, in equal steps, inside") {
  std::uint32_t state = 7;
  auto const next = [&state] {
    return static_cast<double>(state = state * 1664525U + 1013904223U);
  };
  for (int i = 0; i < 300; ++i) {
    double const size = std::pow(10.0, std::fmod(next(), 40.0) - 20.0);
    interval const ends = apart({(next() / 4e9 - 0.5) * size, next() / 4e9 * size + 0.5 * size});
    auto const most = static_cast<std::size_t>(2.0 + std::fmod(next(), 9.0));
    auto const ticks = linear_ticks(ends, most).at;
    double const span = ends.high - ends.low;
    bool good = !ticks.empty() && ticks.size() <= most;
    // A step of the next finer kind, half as wide or less, would have been too many.
    good = good && 2.5 * static_cast<double>(ticks.size() + 1) + 1.0 >= static_cast<double>(most);
    for (std::size_t k = 0; k < ticks.size(); ++k) {
      good = good && ticks[k] >= ends.low - 1e-9 * span && ticks[k] <= ends.high + 1e-9 * span;
      if (k > 1) {
        good = good && std::abs(ticks[k] - 2 * ticks[k - 1] + ticks[k - 2]) < 1e-9 * span;
      }
    }
    if (!good) FAIL_CHECK("from " << ends.low << " to " << ends.high << ", at most " << most);
  }
}

TEST_CASE("ticks: of a logarithmic axis") {
  CHECK(logarithmic_ticks({3'000, 480'000}, 8).at ==
        list{5'000, 10'000, 20'000, 50'000, 100'000, 200'000});
  CHECK(logarithmic_ticks({3'000, 480'000}, 4).at == list{10'000, 100'000});
  CHECK(logarithmic_ticks({0.005, 0.2}, 8).at == list{0.005, 0.01, 0.02, 0.05, 0.1, 0.2});
  CHECK(logarithmic_ticks({31, 44}, 4).at == list{35, 40});
  CHECK(logarithmic_ticks({1e-200, 1e200}, 6).at.size() <= 6);
}

TEST_CASE("ticks: data that are all equal get room") {
  CHECK(apart({0, 0}) == interval{0, 1});
  CHECK(apart({4, 4}) == interval{2, 6});
  CHECK(apart({-4, -4}) == interval{-6, -2});
  CHECK(apart({1e300, 1e300}) == interval{5e299, 1.5e300});
  CHECK(apart({1e-310, 1e-310}) == interval{0, 1});
  CHECK(apart({1, 1 + 1e-12}).high > 1.4);
  CHECK(apart({1, 2}) == interval{1, 2});
}

TEST_CASE("ticks: the ends go outwards to the next tick, where the caller has not fixed them") {
  CHECK(rounded_ends({}, {0.13, 0.87}, 6) == interval{0, 1});
  CHECK(rounded_ends({}, {0, 1}, 6) == interval{0, 1});
  CHECK(rounded_ends({.from = 0.13}, {0.13, 0.87}, 6) == interval{0.13, 1});
  CHECK(rounded_ends({.to = 0.5}, {0.13, 0.87}, 6) == interval{0, 1});
}

TEST_CASE("scale: from data to coordinates") {
  linear_scale const line{axis_scale::linear, {10, 20}, 100, 0};
  CHECK(line(10) == 100);
  CHECK(line(15) == 50);
  CHECK(line(20) == 0);
  linear_scale const log{axis_scale::logarithmic, {1, 100}, 0, 100};
  CHECK(std::abs(log(10) - 50) < 1e-12);
  linear_scale const huge{axis_scale::linear, {-1e300, 1e300}, 0, 100};
  CHECK(huge(0) == 50);

  data_range seen;
  CHECK(seen.on({}) == interval{0, 1});
  CHECK(seen.on({.scale = axis_scale::logarithmic}) == interval{1, 10});
  seen.add(3);
  seen.add(1);
  CHECK(seen.on({}) == interval{1, 3});
  CHECK(seen.on({.from = 0.0, .to = 2.0}) == interval{0, 3});
}

TEST_CASE("value_text: numbers as people write them") {
  CHECK(patron::percent_text{}(0.527) == "53 %");
  CHECK(patron::percent_text{1}(0.527) == "52.7 %");
  CHECK(patron::grouped_text{.after = " yen"}(1234567.4) == "1,234,567 yen");
  CHECK(patron::grouped_text{2, "$", ""}(-1234.5) == "$-1,234.50");
  CHECK(decimal_text(-0.001, 2) == "0.00");
  CHECK(decimal_text(999.0, 0) == "999");
  CHECK(decimal_text(-1000.0, 0) == "-1,000");
  CHECK(decimal_text(1e300, 0) == "1e+300");
  CHECK(decimal_text(2e-12, 12) == "2e-12");
  CHECK(plain_text_of(0.0) == "0");
  CHECK(plain_text_of(0.1 + 0.2) == "0.3");
  CHECK(plain_text_of(1234567.0) == "1,234,567");
  CHECK(plain_text_of(-2.50) == "-2.5");
  CHECK(plain_text_of(1e-30) == "1e-30");
}

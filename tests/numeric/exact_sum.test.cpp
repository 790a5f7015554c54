// SPDX-License-Identifier: MIT
#include <patron/numeric/exact_sum.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::exact_sum;

namespace {

constexpr double greatest = std::numeric_limits<double>::max();
constexpr double least = std::numeric_limits<double>::denorm_min();
constexpr double half_a_digit = 0x1p-53;  // of 1

template<class... Terms>
constexpr double sum_of(Terms... terms) {
  exact_sum sum;
  ((sum += terms), ...);
  return sum.value();
}

std::vector<double> terms_of_every_size(std::size_t n) {
  patron::generator random{7};
  std::vector<double> terms;
  for (std::size_t i = 0; i < n; ++i) {
    double const exponent = 600.0 * patron::draw_uniform(random) - 300.0;
    double const x = std::pow(10.0, exponent) * patron::draw_uniform(random);
    terms.push_back(patron::draw_bernoulli(random, 0.5) ? x : -x);
  }
  return terms;
}

}  // namespace

static_assert(!std::is_convertible_v<double, exact_sum>);

static_assert(sum_of() == 0.0);
static_assert(sum_of(-0.0) == 0.0);
static_assert(sum_of(0.1, 0.1, 0.1) == 0.30000000000000004);  // 0.1 as it is stored, three times
static_assert(sum_of(1e100, 1.0, -1e100) == 1.0);
static_assert(sum_of(greatest, greatest, -greatest) == greatest);
static_assert(sum_of(least, least) == 2.0 * least);
static_assert(sum_of(-least) == -least);
static_assert(sum_of(0x1p-1022, -least) == 0x1p-1022 - least);
// Half a digit is rounded to even, and anything beside it decides.
static_assert(sum_of(1.0, half_a_digit) == 1.0);
static_assert(sum_of(1.0, half_a_digit, least) == 1.0 + 0x1p-52);
static_assert(sum_of(1.0 + 0x1p-52, half_a_digit) == 1.0 + 0x1p-51);
static_assert(sum_of(1.0 + 0x1p-52, half_a_digit, -least) == 1.0 + 0x1p-52);
static_assert(sum_of(-1.0, -half_a_digit, -least) == -1.0 - 0x1p-52);
static_assert(sum_of(2.0 - 0x1p-52, half_a_digit) == 2.0);
// Beyond the greatest double by less than half a digit, and by half of one.
static_assert(sum_of(greatest, 0x1p969) == greatest);
static_assert(sum_of(greatest, 0x1p970) == std::numeric_limits<double>::infinity());
static_assert(sum_of(-greatest, -greatest) == -std::numeric_limits<double>::infinity());

TEST_CASE("exact_sum: what was added can be taken away", "[numeric]") {
  auto const terms = terms_of_every_size(5000);
  exact_sum sum{1.5};
  for (double const x : terms) sum += x;
  CHECK(!(sum == exact_sum{1.5}));
  for (double const x : terms) sum -= x;
  CHECK(sum == exact_sum{1.5});
  sum -= 2.5;
  CHECK(sum == exact_sum{-1.0});
  CHECK(sum.value() == -1.0);
}

TEST_CASE("exact_sum: any order and any parts have the same bits", "[numeric]") {
  auto terms = terms_of_every_size(20'000);
  exact_sum all;
  for (double const x : terms) all += x;
  patron::generator random{11};
  for (std::size_t parts = 1; parts < 6; ++parts) {
    patron::shuffle(terms, random);
    std::vector<exact_sum> sums(parts);
    for (std::size_t i = 0; i < terms.size(); ++i) sums[i * i % parts] += terms[i];
    exact_sum merged;
    for (exact_sum const& sum : sums) merged += sum;
    CHECK(merged == all);
    CHECK(merged.value() == all.value());
    merged -= sums.front();
    merged -= all;
    merged += sums.front();
    CHECK(merged == exact_sum{});
  }
}

TEST_CASE("exact_sum: millions of additions carry", "[numeric]") {
  exact_sum sum;
  for (int i = 0; i < 1'000'000; ++i) sum += greatest;
  for (int i = 0; i < 1'000'000; ++i) sum += -0x1.fffffffffffffp0;
  for (int i = 0; i < 999'999; ++i) sum -= greatest;
  sum -= greatest;
  CHECK(sum.value() == -0x1.fffffffffffffp0 * 1e6);

  exact_sum doubled{least};
  for (int i = 0; i < 2000; ++i) doubled += doubled;
  CHECK(doubled.value() == std::ldexp(least, 2000));
}

TEST_CASE("exact_sum: reference table", "[numeric]") {
  auto const rows = support::read_table("exact_sum.csv");
  REQUIRE(rows.size() > 100);
  for (auto const& row : rows) {
    exact_sum sum;
    for (std::size_t i = 0; i + 1 < row.size(); ++i) sum += static_cast<double>(row[i]);
    CHECK(sum.value() == static_cast<double>(row.back()));
  }
}

TEST_CASE("exact_sum: a term that is no number is refused, and nothing is lost", "[numeric]") {
  exact_sum sum{3.0};
  CHECK(support::sentence([&] { return sum += std::numeric_limits<double>::infinity(); }) ==
        "exact_sum: x \"inf\" is not a finite number");
  CHECK(!support::sentence([&] { return sum += std::nan(""); }).empty());
  CHECK(sum == exact_sum{3.0});
}

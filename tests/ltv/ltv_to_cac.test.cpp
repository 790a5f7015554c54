// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>
#include <patron/ltv/ltv_to_cac.hpp>
#include <patron/numeric/draw_normal.hpp>
#include <patron/numeric/generator.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using euros = patron::money<patron::eur>;
using expected = patron::estimated<euros>;
using patron::finding;

constexpr euros cents(std::int64_t n) {
  return euros::from_minor(n);
}
constexpr expected worth(std::int64_t n) {
  return expected{cents(n)};
}

template<class Value>
concept has_a_ratio = requires(std::vector<Value> customers) {
  patron::ltv_to_cac(customers, std::identity{}, euros{});
};
static_assert(has_a_ratio<expected> && has_a_ratio<patron::estimate<euros>>);
static_assert(!has_a_ratio<euros>);  // what was measured is no lifetime value
static_assert(!has_a_ratio<patron::estimated<patron::money<patron::usd>>>);

auto ratio_of(std::vector<expected> const& customers, euros cost,
              patron::ltv_to_cac_options options = {}) {
  return patron::ltv_to_cac(customers, std::identity{}, cost, options);
}
bool agree(double a, double b) {
  return std::abs(a - b) < 1e-12 * std::abs(b);
}

}  // namespace

TEST_CASE("ltv_to_cac: a case worked out by hand", "[acquisition]") {
  // 1, 2 and 3: mean 2, variance 1; t of 2 degrees is 4.30265272974946.
  auto const report = ratio_of({worth(100), worth(200), worth(300)}, cents(400), {.least = 3});
  CHECK(report.customers == 3);
  CHECK(report.value == worth(600));
  REQUIRE(report.ratio);
  CHECK(agree(report.ratio->value, 1.5));
  double const factor = std::exp(4.30265272974946 / (2.0 * std::sqrt(3.0)));
  CHECK(agree(report.ratio->low, 1.5 / factor));
  CHECK(agree(report.ratio->high, 1.5 * factor));
  CHECK(report.verdict.finding == finding::not_shown);
}

TEST_CASE("ltv_to_cac: what was earned counts, and is never added to what is expected",
          "[acquisition]") {
  struct customer {
    euros earned{};
    expected ahead{};
  };
  std::vector<customer> const customers = {
      {cents(90), worth(10)}, {cents(-50), worth(250)}, {cents(0), worth(300)}};
  auto const report =
      patron::ltv_to_cac(customers, &customer::ahead, &customer::earned, cents(400), {.least = 3});
  CHECK(report.earned == cents(40));
  CHECK(report.value == worth(560));
  auto const same = ratio_of({worth(100), worth(200), worth(300)}, cents(400), {.least = 3});
  CHECK(report.ratio == same.ratio);
}

TEST_CASE("ltv_to_cac: the doubt of the model widens the interval", "[acquisition]") {
  // All alike: chance adds nothing, and only the intervals of the values are left.
  std::vector<patron::estimate<euros>> const customers(
      10, patron::estimate{cents(200), cents(100), cents(300), 0.95});
  auto const report = patron::ltv_to_cac(customers, std::identity{}, cents(500));
  REQUIRE(report.ratio);
  CHECK(agree(report.ratio->value, 4.0));
  CHECK(agree(report.ratio->low, 2.0));
  CHECK(agree(report.ratio->high, 6.0));
  CHECK(report.verdict.shown());
  CHECK(report.verdict.reason == "they are worth more than they cost");
  auto const dear = patron::ltv_to_cac(customers, std::identity{}, cents(4'000));
  CHECK(dear.verdict.shown());
  CHECK(dear.verdict.reason == "they are worth less than they cost");
  std::vector<patron::estimate<euros>> const doubtful(
      10, patron::estimate{cents(200), cents(-5), cents(300), 0.95});
  CHECK(patron::ltv_to_cac(doubtful, std::identity{}, cents(500)).ratio->low == 0.0);
}

TEST_CASE("ltv_to_cac: the interval holds what others like them are worth", "[acquisition]") {
  // Values exp(0.6 z), mean exp(0.18), 40 customers: benchmarks/acquisition_accuracy.cpp has more.
  patron::generator random{7};
  int holds = 0;
  for (int run = 0; run < 1'000; ++run) {
    std::vector<patron::estimated<double>> customers;
    for (int i = 0; i < 40; ++i) {
      customers.emplace_back(std::exp(0.6 * patron::draw_normal(random)));
    }
    auto const found = patron::ltv_to_cac(customers, std::identity{}, 40.0 * std::exp(0.18));
    if (found.ratio->low <= 1.0 && 1.0 <= found.ratio->high) ++holds;
  }
  INFO(holds);
  CHECK(holds >= 925);
  CHECK(holds <= 965);
}

TEST_CASE("ltv_to_cac: the order of the customers changes no bit", "[acquisition]") {
  std::vector<patron::estimated<double>> customers;
  for (int i = 1; i < 50; ++i) customers.emplace_back(1.0 / i);
  auto const before = patron::ltv_to_cac(customers, std::identity{}, 3.0);
  std::reverse(customers.begin(), customers.end());
  CHECK(patron::ltv_to_cac(customers, std::identity{}, 3.0).ratio == before.ratio);
}

TEST_CASE("ltv_to_cac: where there is no ratio, and what cannot be", "[acquisition]") {
  std::vector<expected> const nine(9, worth(100));
  CHECK_FALSE(ratio_of(nine, cents(1)).ratio);
  CHECK(ratio_of(nine, cents(1)).verdict.finding == finding::too_few);
  CHECK(ratio_of({}, cents(1)).customers == 0);
  std::vector<expected> const ten(10, worth(100));
  CHECK(ratio_of(ten, cents(1)).ratio);
  CHECK_FALSE(ratio_of(ten, cents(0)).ratio);
  CHECK_FALSE(ratio_of(std::vector<expected>(10, worth(0)), cents(1)).ratio);
  CHECK(support::sentence([&] { return ratio_of(ten, cents(1), {.confidence = 1.0}); }) ==
        "ltv_to_cac: a confidence lies between 0 and 1");
  CHECK(support::sentence([&] { return ratio_of(ten, cents(1), {.least = 1}); }) ==
        "ltv_to_cac: one customer says nothing of the others");
  CHECK(support::sentence([] {
          std::vector const infinite{patron::estimated{HUGE_VAL}};
          return patron::ltv_to_cac(infinite, std::identity{}, 5.0);
        }) == "ltv_to_cac: record 0: amount \"inf\" is not a finite number");
  CHECK(support::sentence([] {
          std::vector const one{patron::estimate{cents(2), cents(1), cents(3), 0.9}};
          return patron::ltv_to_cac(one, std::identity{}, cents(5));
        }) == "ltv_to_cac: record 0: confidence \"0.9\" is not the one that was asked for");
}

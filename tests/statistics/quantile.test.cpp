// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/core/currencies.hpp>
#include <patron/statistics/quantile.hpp>

#include <cstdint>
#include <limits>
#include <ranges>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace patron::literals;
using patron::median;
using patron::quantile;
using std::chrono::days;

namespace {

struct order {
  int size;
  days waited;
  patron::money<patron::usd> paid;
};

struct opaque {};

}  // namespace

static_assert(patron::quantifiable<int> && patron::quantifiable<double>);
static_assert(patron::quantifiable<days> && patron::quantifiable<patron::money<patron::usd>>);
static_assert(!patron::quantifiable<bool> && !patron::quantifiable<opaque>);
static_assert(!patron::quantifiable<std::chrono::sys_days>, "a day is not an amount of time");
static_assert(std::same_as<decltype(median(std::vector<int>{})), std::optional<double>>);
static_assert(
    std::same_as<decltype(median(std::vector<days>{})), std::optional<patron::real_days>>);

TEST_CASE("quantile: by hand", "[statistics]") {
  std::vector<int> const sizes{7, 1, 3, 10};
  CHECK(quantile(sizes, 0.0) == 1.0);
  CHECK(quantile(sizes, 0.25) == 2.5);
  CHECK(quantile(sizes, 0.5) == 5.0);
  CHECK(quantile(sizes, 0.75) == 7.75);
  CHECK(quantile(sizes, 1.0) == 10.0);
  CHECK(median(sizes) == 5.0);
  CHECK(median(std::vector{2, 9, 4}) == 4.0);
}

TEST_CASE("quantile: of a member, in the member's own unit", "[statistics]") {
  std::vector<order> const orders{{2, days{30}, 10.00_usd},
                                  {5, days{11}, 10.01_usd},
                                  {3, days{4}, 99.95_usd},
                                  {1, days{6}, 0.50_usd}};
  CHECK(median(orders, &order::size) == 2.5);
  CHECK(median(orders, &order::waited) == patron::real_days{8.5});
  CHECK(median(orders, &order::paid) == 10.00_usd);
  CHECK(quantile(orders, 1.0, &order::paid) == 99.95_usd);
  auto larger = orders | std::views::filter([](order const& o) { return o.size > 2; });
  CHECK(median(larger, &order::waited) == patron::real_days{7.5});
}

TEST_CASE("quantile: does not look at the order, and rises with p", "[statistics]") {
  std::vector<std::int64_t> values;
  std::uint64_t state = 1;
  for (int i = 0; i < 1001; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    values.push_back(static_cast<std::int64_t>(state >> 48U));
  }
  auto const reversed = values | std::views::reverse;
  double last = -1.0;
  for (int i = 0; i <= 40; ++i) {
    double const p = i / 40.0;
    double const q = *quantile(values, p);
    CHECK(q == quantile(reversed, p));
    CHECK(q >= last);
    last = q;
  }
}

TEST_CASE("quantile: edges", "[statistics]") {
  CHECK(!quantile(std::vector<double>{}, 0.5));
  CHECK(!median(std::vector<order>{}, &order::paid));
  CHECK(quantile(std::vector{4}, 0.3) == 4.0);
  constexpr double huge = (std::numeric_limits<double>::max)();
  CHECK(median(std::vector{-huge, huge}) == 0.0);
  CHECK(median(std::vector{huge, huge}) == huge);

  CHECK_THROWS_AS(quantile(std::vector{1, 2}, 1.5), patron::error);
  CHECK_THROWS_AS(quantile(std::vector{1, 2}, std::numeric_limits<double>::quiet_NaN()),
                  patron::error);
  try {
    (void)median(std::vector{1.0, std::numeric_limits<double>::quiet_NaN()});
    FAIL("NaN was taken");
  } catch (patron::error const& e) {
    CHECK(std::string{e.what()} == "quantile: record 1: value \"nan\" is not a finite number");
    CHECK(e.record() == 1U);
  }
}

// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/numeric/draw_normal.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/statistics/bootstrap.hpp>
#include <patron/statistics/quantile.hpp>

#include <cmath>
#include <limits>
#include <ranges>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::bootstrap;
using patron::generator;

namespace {

struct order {
  int customer = 0;
  double paid = 0.0;
};

auto const mean_paid = [](auto const& sample) {
  double sum = 0.0;
  for (order const& o : sample) sum += o.paid;
  return sum / static_cast<double>(sample.size());
};

std::vector<order> orders(int size) {
  generator g{17};
  std::vector<order> rows;
  for (int i = 0; i < size; ++i) rows.push_back({i, patron::draw_normal(g, 50.0, 10.0)});
  return rows;
}

}  // namespace

TEST_CASE("bootstrap: of a mean it is near the textbook interval", "[statistics]") {
  auto const rows = orders(400);
  generator g{1};
  auto const e = bootstrap(rows, mean_paid, g);
  REQUIRE(e);
  CHECK(e->value == mean_paid(rows));
  CHECK(e->confidence == 0.95);
  double const half_width = (e->high - e->low) / 2.0;
  CHECK(std::abs(half_width / (1.96 * 10.0 / 20.0) - 1.0) < 0.1);
  CHECK(e->low < e->value);
  CHECK(e->value < e->high);
}

TEST_CASE("bootstrap: covers the truth about as often as it says", "[statistics]") {
  generator data{23};
  generator g{29};
  int covered = 0;
  for (int study = 0; study < 400; ++study) {
    std::vector<order> rows;
    for (int i = 0; i < 60; ++i) rows.push_back({i, patron::draw_normal(data)});
    auto const e = *bootstrap(rows, mean_paid, g, {.draws = 400, .confidence = 0.9});
    if (e.low <= 0.0 && 0.0 <= e.high) ++covered;
  }
  CHECK(std::abs(covered - 360) < 24);  // four deviations
}

TEST_CASE("bootstrap: the same generator, the same result", "[statistics]") {
  auto const rows = orders(30);
  generator a{5};
  generator b{5};
  auto const first = bootstrap(rows, mean_paid, a);
  CHECK(first == bootstrap(rows, mean_paid, b));
  CHECK(a == b);
  CHECK(first != bootstrap(rows, mean_paid, b));
}

TEST_CASE("bootstrap: a wider confidence has a wider interval", "[statistics]") {
  auto const rows = orders(100);
  generator a{5};
  generator b{5};
  auto const most = *bootstrap(rows, mean_paid, a, {.confidence = 0.99});
  auto const half = *bootstrap(rows, mean_paid, b, {.confidence = 0.5});
  CHECK(most.low < half.low);
  CHECK(half.high < most.high);
}

TEST_CASE("bootstrap: the library's own verbs as the figure", "[statistics]") {
  auto const rows = orders(51);
  generator g{8};
  auto const median = [](auto const& sample) { return *patron::median(sample, &order::paid); };
  auto const e = *bootstrap(rows, median, g);
  CHECK(e.value == *patron::median(rows, &order::paid));
  CHECK(e.low <= e.value);
  CHECK(e.value <= e.high);
  auto const last = rows | std::views::drop(10);
  CHECK(bootstrap(last, median, g));
}

TEST_CASE("bootstrap: edges", "[statistics]") {
  generator g{1};
  CHECK(!bootstrap(std::vector<order>{}, mean_paid, g));
  CHECK(!bootstrap(orders(1), mean_paid, g));
  CHECK(g == generator{1});
  std::vector<order> const alike(5, {1, 20.0});
  CHECK(bootstrap(alike, mean_paid, g) == patron::estimate<double>{20.0, 20.0, 20.0, 0.95});
  CHECK_THROWS_AS(bootstrap(orders(5), mean_paid, g, {.draws = 1}), patron::error);
  CHECK_THROWS_AS(bootstrap(orders(5), mean_paid, g, {.confidence = 1.0}), patron::error);
  auto const broken = [](auto const&) { return std::numeric_limits<double>::quiet_NaN(); };
  CHECK(support::sentence([&] { return bootstrap(orders(5), broken, g); }) ==
        "bootstrap: statistic \"nan\" is not a finite number");
}

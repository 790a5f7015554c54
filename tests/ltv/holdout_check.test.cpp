// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/holdout_check.hpp>
#include <patron/numeric/generator.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/purchase_goldens.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::holdout_check;
using patron::purchase_pattern;
using patron::real_days;
using std::chrono::days;
using std::chrono::weeks;
using namespace std::chrono_literals;

namespace caller {

/// Expects as many purchases as there were.
struct as_before {
  friend bool operator==(as_before const&, as_before const&) = default;
  double probability_alive(purchase_pattern const&) const { return 1.0; }
  double expected_purchases(purchase_pattern const& c, real_days) const { return c.frequency; }
};

}  // namespace caller

namespace {

using caller::as_before;

struct row {
  purchase_pattern calibration{};
  std::uint32_t purchases = 0;
};

row with(std::uint32_t x, int recency, std::uint32_t purchases) {
  return {{.frequency = x, .recency = days{recency}, .age = days{100}}, purchases};
}

}  // namespace

TEST_CASE("holdout_check: by hand", "[ltv]") {
  std::vector<row> const rows{with(0, 0, 0), with(0, 0, 1), with(1, 20, 1), with(3, 60, 1)};
  holdout_check const check{rows, as_before{}, weeks{10}};
  CHECK(check.total().customers == 4);
  CHECK(check.total().expected == 4.0);
  CHECK(check.total().actual == 3);
  CHECK(check.total().active == patron::rate{3, 4});
  CHECK(check.mean_absolute_error() == 0.75);  // 0, 1, 0, 2
  CHECK(support::close(*check.root_mean_squared_error(), std::sqrt(1.25), 1e-15));
  // Expected 0 0 1 3, actual 0 1 1 1: covariance 1, variances 6 and 0.75.
  CHECK(support::close(*check.correlation(), 1.0 / std::sqrt(6.0 * 0.75), 1e-15));

  auto const groups = check.by_frequency(2);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].customers == 2);
  CHECK(groups[0].mean_actual() == 0.5);
  CHECK(groups[2].from == 3.0);
  CHECK(groups[2].mean_expected() == 3.0);

  auto const by_recency = check.by_recency();  // 0, to 28, to 56, to 84 days
  REQUIRE(by_recency.size() == 4);
  CHECK(by_recency[0].customers == 2);
  CHECK(by_recency[1].customers == 1);
  CHECK(!by_recency[2].mean_actual());
  CHECK(by_recency[3].to == 60.0);
}

TEST_CASE("holdout_check: CDNOW's 39 weeks after", "[ltv]") {
  auto const path = support::shared_file("data/cdnow_sample_orders.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  using support::order;
  auto const orders = patron::read_csv<order>(path, patron::column("customer", &order::buyer),
                                              patron::column("date", &order::day),
                                              patron::column("amount", &order::total));
  std::chrono::sys_days const calibration_until = 1997y / std::chrono::September / 30;
  std::chrono::sys_days const until = 1998y / std::chrono::June / 30;
  auto const rows = patron::calibration_holdout(orders, calibration_until, until, &order::buyer,
                                                &order::day, &order::total);
  // BTYD's vignette, at its own estimates.
  bg_nbd const btyd{.r = .2425982, .alpha = 4.4136842, .a = .7929899, .b = 2.4261667};
  holdout_check const check{rows, btyd, until - calibration_until};
  std::array<double, 8> const expected{.2250893, .5231364, 1.044126, 1.520256,
                                       2.163824, 2.653789, 3.503957, 6.157036};
  std::array<double, 8> const actual{.2367116, .6970387, 1.392523, 1.56,
                                     2.532258, 2.947368, 3.862069, 6.359375};
  std::array<std::uint64_t, 8> const sizes{1411, 439, 214, 100, 62, 38, 29, 64};
  auto const groups = check.by_frequency();
  REQUIRE(groups.size() == 8);
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(groups[i].customers == sizes[i]);
    // Measured: 5.1e-6, where the parameters have seven digits.
    CHECK(support::close(*groups[i].mean_expected(), expected[i], 1e-5));
    CHECK(support::close(*groups[i].mean_actual(), actual[i], 1e-6));
  }
  CHECK(std::abs(*check.correlation() - .626) < 5e-4);

  auto const deciles = check.by_decile();
  REQUIRE(deciles.size() == 10);
  std::uint64_t customers = 0;
  std::uint64_t purchases = 0;
  for (auto const& decile : deciles) {
    CHECK((decile.customers == 235 || decile.customers == 236));
    customers += decile.customers;
    purchases += decile.actual;
  }
  CHECK(customers == 2357);
  CHECK(purchases == check.total().actual);
  CHECK(deciles[0].from >= deciles[1].to);
  CHECK(static_cast<double>(deciles[0].actual) > 0.4 * static_cast<double>(purchases));
}

TEST_CASE("holdout_check: a model is calibrated to customers of its own", "[ltv]") {
  bg_nbd const model{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
  patron::generator random{1};
  std::vector<row> rows;
  for (int i = 0; i < 20'000; ++i) {
    auto const made = model.simulate(random, weeks{39}, weeks{39});
    rows.push_back({made.pattern, made.future_purchases});
  }
  holdout_check const check{rows, model, weeks{39}};
  for (auto const& group : check.by_probability()) {
    if (group.customers < 30) continue;
    auto const bounds = group.active.interval(0.9999);
    double const expected = group.expected_active / static_cast<double>(group.customers);
    CHECK(bounds->low < expected);
    CHECK(expected < bounds->high);
  }
  double const total = check.total().expected;
  CHECK(std::abs(static_cast<double>(check.total().actual) - total) < 0.05 * total);
}

TEST_CASE("holdout_check: nobody, and customers that cannot be", "[ltv]") {
  holdout_check const nobody{std::vector<row>{}, as_before{}, weeks{1}};
  CHECK(nobody.by_frequency().empty());
  CHECK(nobody.by_decile().empty());
  CHECK(nobody.total() == patron::holdout_group{});
  CHECK(!nobody.mean_absolute_error());
  CHECK(!nobody.root_mean_squared_error());
  CHECK(!nobody.correlation());
  CHECK(
      support::sentence([] {
        return holdout_check{std::vector<row>{with(0, 0, 0), with(2, 0, 0)}, as_before{}, weeks{1}};
      }) == "holdout_check: record 1: recency \"0\" is 0 although there is a repeat purchase");
}

TEST_CASE("holdout_check: a number of purchases below zero is refused by name", "[ltv]") {
  struct signed_row {
    purchase_pattern calibration{};
    int purchases = 0;
  };
  auto const check = [](int purchases) {
    std::vector<signed_row> const rows{{{.age = days{100}}, 2}, {{.age = days{100}}, purchases}};
    return holdout_check{rows, as_before{}, weeks{10}};
  };
  CHECK(check(3).total().actual == 5);
  CHECK(support::sentence([&] { (void)check(-1); }) ==
        "holdout_check: record 1: purchases \"-1\" is not a number of purchases");
}

// SPDX-License-Identifier: MIT
#include <patron/ltv/shifted_beta_geometric.hpp>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::discount;
using patron::renewal_counts;
using patron::shifted_beta_geometric;

namespace {

static_assert(shifted_beta_geometric{0.7, 1.2} ==
              shifted_beta_geometric{.alpha = 0.7, .beta = 1.2});

double relative(double computed, long double expected) {
  return static_cast<double>(std::abs(computed / expected - 1.0L));
}

}  // namespace

static_assert(patron::fittable_contract_model<patron::shifted_beta_geometric>);

TEST_CASE("shifted_beta_geometric: by hand") {
  // alpha = beta = 1: S(t) = 1 / (t + 1), r(t) = t / (t + 1)
  shifted_beta_geometric const even;
  CHECK(even.survival(0) == 1.0);
  CHECK(even.survival(1) == 0.5);
  CHECK(std::abs(even.survival(9) - 0.1) < 1e-16);
  CHECK(even.retention(3) == 0.75);
  // S(t)/S(n-1) summed with a discount: n Σ v^(t-n) / (t + 1); for n = 1 (-log(1 - v) - v) / v²
  double const v = 1.0 / 1.25;
  double const by_hand = (-std::log(1.0 - v) - v) / (v * v);
  CHECK(std::abs(even.residual_lifetime(0, discount::annual(0.25)) - by_hand) < 1e-14);
  CHECK(std::abs(even.expected_lifetime(discount::annual(0.25)) - (1.0 + v * by_hand)) < 1e-14);
  CHECK(!even.mean_lifetime());
  CHECK(*shifted_beta_geometric{3.0, 4.0}.mean_lifetime() == 3.0);
}

TEST_CASE("shifted_beta_geometric: survival and retention as published") {
  auto const rows = support::read_table("contract_curves.csv");
  REQUIRE(rows.size() == 50);
  double worst = 0.0;
  for (auto const& row : rows) {
    if (row[2] != 1.0L) continue;
    shifted_beta_geometric const model{static_cast<double>(row[0]), static_cast<double>(row[1])};
    auto const t = static_cast<int>(row[3]);
    worst = std::fmax(worst, relative(model.survival(t), row[4]));
    if (t > 0) worst = std::fmax(worst, relative(model.retention(t), row[5]));
  }
  std::printf("shifted_beta_geometric: worst relative error of a curve %.2g\n", worst);
  CHECK(worst < 1e-14);
}

TEST_CASE("shifted_beta_geometric: residual lifetime as published") {
  auto const rows = support::read_table("residual_lifetime_sbg.csv");
  REQUIRE(rows.size() == 20);
  double worst = 0.0;
  for (auto const& row : rows) {
    shifted_beta_geometric const model{static_cast<double>(row[0]), static_cast<double>(row[1])};
    auto const made = static_cast<std::uint64_t>(row[3]) - 1;
    discount const rate = discount::annual(static_cast<double>(row[2]));
    worst = std::fmax(worst, relative(model.residual_lifetime(made, rate), row[4]));
  }
  std::printf("shifted_beta_geometric: worst relative error of a residual lifetime %.2g\n", worst);
  CHECK(worst < 2e-14);
}

TEST_CASE("shifted_beta_geometric: the residual lifetime is the sum that it says") {
  shifted_beta_geometric const model{0.668, 3.806};
  discount const rate = discount::annual(0.2);
  for (int const made : {0, 1, 6, 90}) {
    double sum = 0.0;
    for (int t = made + 1; t < made + 300; ++t) {
      sum += model.survival(t) / model.survival(made) * std::pow(1.2, made + 1 - t);
    }
    CHECK(relative(model.residual_lifetime(made, rate), sum) < 1e-13);
  }
  // Months instead of years: twelve payments at a twelfth of the discount.
  double const monthly = model.residual_lifetime(0, rate, std::chrono::months{1});
  CHECK(monthly == model.residual_lifetime(
                       0, discount::continuous(std::log(1.2) / 12.0, std::chrono::months{1}),
                       std::chrono::months{1}));
  CHECK(monthly > model.residual_lifetime(0, rate));
  // A discount near 0 comes near to the mean without one.
  shifted_beta_geometric const finite{3.0, 4.0};
  CHECK(relative(finite.expected_lifetime(discount::annual(1e-9)), 3.0L) < 1e-7);
}

TEST_CASE("shifted_beta_geometric: the product and the gamma functions meet") {
  for (shifted_beta_geometric const& model :
       {shifted_beta_geometric{0.668, 3.806}, shifted_beta_geometric{12.0, 0.1}}) {
    CHECK(relative(model.survival(65) / model.survival(64), model.retention(65)) < 1e-13);
    CHECK(model.survival(4'000'000'000U) > 0.0);
  }
}

TEST_CASE("shifted_beta_geometric: the likelihood of the papers") {
  std::vector<int> const survivors{1000, 869, 743, 653, 593, 551, 517, 491};
  shifted_beta_geometric const model{0.66808831, 3.80609469};
  double by_lifetimes = survivors.back() * std::log(model.survival(7));
  for (std::size_t t = 1; t < survivors.size(); ++t) {
    double const ends = model.survival(t - 1) - model.survival(t);
    by_lifetimes += (survivors[t - 1] - survivors[t]) * std::log(ends);
  }
  double const by_renewals = model.log_likelihood(renewal_counts{survivors});
  CHECK(std::abs(by_renewals - by_lifetimes) < 1e-9);
  CHECK(std::abs(by_renewals + 1611.158147) < 1e-6);
  double const at_one = shifted_beta_geometric{}.log_likelihood(renewal_counts{survivors});
  CHECK(std::abs(at_one / 1000.0 + 2.1155455) < 1e-7);
}

TEST_CASE("shifted_beta_geometric: edges") {
  shifted_beta_geometric const model{0.668, 3.806};
  double const nan = std::numeric_limits<double>::quiet_NaN();
  auto const says = [](auto const& call) { return support::sentence(call); };
  CHECK(says([&] { return model.survival(-1); }) == "survival: renewals \"-1\" is below 0");
  CHECK(says([&] { return model.retention(0); }) ==
        "retention: renewals \"0\" is below 1, the first renewal");
  CHECK(says([&] { return model.residual_lifetime(0, discount{}); }) ==
        "residual_lifetime: discount \"0\" a year is not above 0; mean_lifetime() does without");
  CHECK(!says([&] { return model.residual_lifetime(0, discount::annual(-0.1)); }).empty());
  CHECK(!says([&] { return model.residual_lifetime(-3, discount::annual(0.1)); }).empty());
  CHECK(!says([&] {
           return model.residual_lifetime(0, discount::annual(0.1), std::chrono::days{0});
         }).empty());
  CHECK(!says([] { return discount::annual(-1.0); }).empty());
  CHECK(says([&] {
          return shifted_beta_geometric{nan, 1.0}.survival(1);
        }) == "survival: alpha \"nan\" is not a parameter above 0");
  CHECK(!says([] { return shifted_beta_geometric{1.0, 0.0}.mean_lifetime(); }).empty());
  CHECK(!shifted_beta_geometric{1.0, 9.0}.mean_lifetime());
  CHECK(model.log_likelihood(renewal_counts{}) == 0.0);
}

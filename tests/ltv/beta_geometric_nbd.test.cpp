// SPDX-License-Identifier: MIT
// What BG/NBD and MBG/NBD have in common.
#include <patron/core.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/mbg_nbd.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>

#include "catch.hpp"
#include "support/purchase_goldens.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::discount;
using patron::mbg_nbd;
using patron::purchase_pattern;
using patron::real_days;
using patron::real_weeks;
using std::chrono::days;
using std::chrono::weeks;
using support::close;

namespace {

constexpr purchase_pattern pattern(std::uint32_t x, double recency, double age) {
  return {.frequency = x, .recency = real_weeks{recency}, .age = real_weeks{age}};
}
constexpr purchase_pattern customers[] = {pattern(0, 0, 0),   pattern(0, 0, 38),
                                          pattern(1, 2, 38),  pattern(2, 30.43, 38.86),
                                          pattern(9, 30, 31), pattern(40, 30, 38.86)};

template<class Model>
constexpr Model model_of();
template<>
constexpr bg_nbd model_of<bg_nbd>() {
  return {.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
}
template<>
constexpr mbg_nbd model_of<mbg_nbd>() {
  return {.r = 0.525, .alpha = 6.183, .a = 0.891, .b = 1.614};
}

}  // namespace

TEMPLATE_TEST_CASE("beta_geometric_nbd: a distribution adds up to 1, its mean is the expectation",
                   "[ltv]", bg_nbd, mbg_nbd) {
  auto const model = model_of<TestType>();
  for (purchase_pattern const& customer : customers) {
    double sum = 0.0;
    double mean = 0.0;
    for (std::uint32_t n = 0; n < 2000; ++n) {
      double const p = model.probability_of(customer, n, weeks{52});
      sum += p;
      mean += n * p;
    }
    CHECK(std::abs(sum - 1.0) < 1e-12);
    CHECK(close(mean, model.expected_purchases(customer, weeks{52}), 1e-10));
  }
}

TEMPLATE_TEST_CASE("beta_geometric_nbd: the likelihood adds up to 1 over all histories", "[ltv]",
                   bg_nbd, mbg_nbd) {
  // P(x = 0) is a likelihood; the density of x = 1 at t_x, integrated, is a probability.
  auto const model = model_of<TestType>();
  double const age = 20.0;
  CHECK(close(std::exp(model.log_likelihood(pattern(0, 0, age))),
              model.probability_of(0, real_weeks{age}), 1e-13));
  double once = 0.0;
  constexpr int steps = 4000;
  for (int i = 0; i < steps; ++i) {
    once += std::exp(model.log_likelihood(pattern(1, age * (i + 0.5) / steps, age)));
  }
  CHECK(close(once * age / steps, model.probability_of(1, real_weeks{age}), 1e-7));
}

TEMPLATE_TEST_CASE("beta_geometric_nbd: expectations of an interval and of a present value",
                   "[ltv]", bg_nbd, mbg_nbd) {
  auto const model = model_of<TestType>();
  auto const rate = discount::annual(0.15);
  for (purchase_pattern const& customer : customers) {
    double const year = model.expected_purchases(customer, weeks{52});
    double const parts = model.expected_purchases(customer, weeks{0}, weeks{13}) +
                         model.expected_purchases(customer, weeks{13}, weeks{52});
    CHECK(close(parts, year, 1e-13));
    CHECK(model.expected_purchases(customer, weeks{0}) == 0.0);
    CHECK(model.discounted_purchases(customer, discount{}, weeks{52}) == year);
    CHECK(model.discounted_purchases(customer, rate, weeks{52}) < year);

    // ∫ e^(−δt) dE by its definition, day by day; within a day the purchases become fewer.
    double sum = 0.0;
    for (int day = 0; day < 52 * 7; ++day) {
      double const in_day = model.expected_purchases(customer, days{day}, days{day + 1});
      sum += in_day * rate.factor(real_days{day + 0.5});
    }
    CHECK(close(model.discounted_purchases(customer, rate, weeks{52}), sum, 1e-6));
    CHECK(close(model.discounted_purchases(customer, rate, weeks{52 * 400}),
                model.discounted_purchases(customer, rate), 1e-12));
  }
}

TEMPLATE_TEST_CASE("beta_geometric_nbd: silence lowers P(alive) as age does", "[ltv]", bg_nbd,
                   mbg_nbd) {
  auto const model = model_of<TestType>();
  CHECK(model.probability_alive(pattern(3, 20, 30), weeks{8}) ==
        model.probability_alive(pattern(3, 20, 38)));
  CHECK(model.probability_alive(pattern(3, 20, 30), weeks{8}) <
        model.probability_alive(pattern(3, 20, 30)));
}

TEMPLATE_TEST_CASE("beta_geometric_nbd: a million simulated customers", "[ltv][long]", bg_nbd,
                   mbg_nbd) {
  auto const model = model_of<TestType>();
  patron::generator random{1};
  constexpr int people = 1'000'000;
  double alive = 0.0, still = 0.0, bought = 0.0, foretold = 0.0, squares = 0.0;
  double again = 0.0;
  for (int i = 0; i < people; ++i) {
    auto const made = model.simulate(random, real_weeks{39.0}, weeks{52});
    double const p = model.probability_alive(made.pattern);
    double const expected = p * model.purchases_if_alive(0, real_weeks{39.0}, {}, weeks{52});
    alive += made.alive ? 1.0 : 0.0;
    still += p;
    again += made.pattern.frequency;
    // The expectation of every customer takes a second; that of one-time buyers is checked alone.
    if (made.pattern.frequency == 0) {
      foretold += expected;
      bought += made.future_purchases;
      squares += made.future_purchases * made.future_purchases;
    }
  }
  double const of_alive = std::sqrt(alive * (1.0 - alive / people));
  CHECK(std::abs(alive - still) < 4.0 * of_alive);
  CHECK(std::abs(bought - foretold) < 4.0 * std::sqrt(squares));
  double const mean = model.expected_purchases(real_weeks{39.0});
  CHECK(close(again / people, mean, 0.01));
  std::printf("%s: alive %.4f, foretold %.4f; bought again %.4f, foretold %.4f\n",
              TestType::name.data(), alive / people, still / people, again / people, mean);
}

TEMPLATE_TEST_CASE("beta_geometric_nbd: simulated customers go on as they are expected to", "[ltv]",
                   bg_nbd, mbg_nbd) {
  auto const model = model_of<TestType>();
  patron::generator random{2};
  double bought = 0.0, foretold = 0.0, squares = 0.0;
  for (int i = 0; i < 100'000; ++i) {
    auto const made = model.simulate(random, real_weeks{39.0}, weeks{52});
    double const expected = model.expected_purchases(made.pattern, weeks{52});
    double const error = made.future_purchases - expected;
    foretold += expected;
    bought += made.future_purchases;
    squares += error * error;
  }
  CHECK(std::abs(bought - foretold) < 4.0 * std::sqrt(squares));
}

TEMPLATE_TEST_CASE("beta_geometric_nbd: rate and dropout probability, given a history", "[ltv]",
                   bg_nbd, mbg_nbd) {
  auto const model = model_of<TestType>();
  // Before anything is known they are the means of the population.
  CHECK(close(model.dropout_probability({}), model.a / (model.a + model.b), 1e-14));
  CHECK(close(model.purchase_rate({}, weeks{1}), model.r / model.alpha, 1e-14));
  // A short history of many purchases tells of a high rate; P(alive) near 1 of a small p.
  CHECK(model.purchase_rate(pattern(30, 29, 30), weeks{1}) > 0.8);
  CHECK(model.dropout_probability(pattern(30, 29, 30)) < 0.05);
  CHECK(close(model.purchase_rate(pattern(3, 20, 30), weeks{2}),
              2 * model.purchase_rate(pattern(3, 20, 30), weeks{1}), 1e-15));
  CHECK(support::sentence([&] { return model.purchase_rate({}, weeks{-1}); }) ==
        "purchase_rate: per \"-7\" is not a time from 0 on, in days");
  double const nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(support::sentence([&] { return model.purchase_rate({}, real_days{nan}); }) ==
        "purchase_rate: per \"nan\" is not a time from 0 on, in days");
}

TEMPLATE_TEST_CASE("beta_geometric_nbd: the same seed, the same customers", "[ltv]", bg_nbd,
                   mbg_nbd) {
  auto const model = model_of<TestType>();
  patron::generator first{7};
  patron::generator second{7};
  for (int i = 0; i < 1000; ++i) {
    auto const made = model.simulate(first, weeks{39}, weeks{20});
    CHECK(made == model.simulate(second, weeks{39}, weeks{20}));
    CHECK(made.pattern.recency <= made.pattern.age);
    CHECK((made.pattern.recency > real_days{}) == (made.pattern.frequency > 0));
    if (!made.alive) CHECK(made.future_purchases == 0);
  }
}

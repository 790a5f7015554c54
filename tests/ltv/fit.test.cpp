// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/mbg_nbd.hpp>
#include <patron/numeric.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <limits>
#include <ranges>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/orders.hpp"
#include "support/purchase_goldens.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::fit;
using patron::fit_status;
using patron::fitted;
using patron::mbg_nbd;
using patron::purchase_pattern;
using patron::real_days;
using patron::real_weeks;
using std::chrono::days;
using std::chrono::weeks;
using namespace std::chrono_literals;

namespace {

std::chrono::sys_days const calibration_until = 1997y / std::chrono::September / 30;

/// A firm whose customers first bought 27 to 39 weeks ago, in whole days.
template<class Model>
std::vector<purchase_pattern> firm(Model const& model, int customers, std::uint64_t seed) {
  patron::generator random{seed};
  std::vector<purchase_pattern> made;
  for (int i = 0; i < customers; ++i) {
    real_days const age{189.0 + static_cast<double>(patron::draw_index(random, 85))};
    purchase_pattern pattern = model.simulate(random, age).pattern;
    pattern.recency = real_days{std::ceil(pattern.recency.count())};
    made.push_back(pattern);
  }
  return made;
}

constexpr bg_nbd typical{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};

template<class Model>
double off(Model const& found, std::array<double, 4> const& expected) {
  double worst = 0.0;
  auto const values = patron::parameters_of(found);
  for (std::size_t i = 0; i < 4; ++i) {
    worst = (std::max)(worst, std::abs(values[i] / expected[i] - 1.0));
  }
  return worst;
}

/// The fit of a data set from three starts and in three units of time.
template<template<class> class Model, class Customers>
void check_published(char const* name, Customers const& customers,
                     std::array<double, 4> const& expected, double log_likelihood) {
  using weekly = Model<weeks>;
  double worst = 0.0;
  double worst_likelihood = 0.0;
  double repeats = 0.0;
  for (auto const& c : customers) repeats += c.frequency;
  auto const see = [&](auto const& found, double unit_in_weeks) {
    REQUIRE(found.converged);
    auto in_weeks = found.model;
    in_weeks.alpha *= unit_in_weeks;
    worst = (std::max)(worst, off(in_weeks, expected));
    double const likelihood = found.log_likelihood - repeats * std::log(unit_in_weeks);
    worst_likelihood = (std::max)(worst_likelihood, std::abs(likelihood - log_likelihood));
  };
  std::array<std::array<double, 4>, 3> const starts = {
      {{1.0, 1.0, 1.0, 1.0}, {0.1, 30.0, 0.1, 0.1}, {10.0, 1.0, 5.0, 20.0}}};
  for (auto const& start : starts) {
    see(fit<weekly>(customers, {}, patron::with_parameters<weekly>(start)), 1.0);
  }
  see(fit<weekly>(customers), 1.0);
  see(fit<Model<days>>(customers), 1.0 / 7.0);
  see(fit<Model<std::chrono::years>>(customers), 365.2425 / 7.0);
  std::printf("%s: parameters off by %.1e, log-likelihood by %.1e at most\n", name, worst,
              worst_likelihood);
  CHECK(worst < 2e-6);
  CHECK(worst_likelihood < 1e-6);  // the published figure has six decimals
}

template<class Customers>
concept fits = requires(Customers const& customers) { patron::fit<bg_nbd>(customers); };

}  // namespace

static_assert(fits<std::vector<purchase_pattern>>);
static_assert(fits<patron::pattern_counts>);
static_assert(fits<std::vector<patron::purchase_summary<int, support::dollars>>>);
static_assert(!fits<std::vector<patron::pattern_count>>, "a counted row is not one customer");
static_assert(!fits<std::vector<double>>);

TEST_CASE("fit: CDNOW, from three starts, in days, weeks and years", "[ltv]") {
  auto const customers = support::cdnow_customers(calibration_until);
  if (customers.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  check_published<patron::basic_bg_nbd>(
      "BG/NBD", customers, {.24259452, 4.41360203, .79292189, 2.42590614}, -9582.429207);
  check_published<patron::basic_mbg_nbd>(
      "MBG/NBD", customers, {.52484317, 6.18308603, .89135932, 1.61400218}, -9582.135716);
  // The same sample with recency and age rounded to two decimals of a week.
  std::vector<purchase_pattern> rounded;
  auto const two_decimals = [](patron::day_count time) {
    return real_weeks{std::round(real_weeks{time}.count() * 100.0) / 100.0};
  };
  for (auto const& c : customers) {
    rounded.push_back({c.frequency, two_decimals(c.recency), two_decimals(c.age)});
  }
  check_published<patron::basic_bg_nbd>("BG/NBD, two decimals", rounded,
                                        {.24259290, 4.41353137, .79288632, 2.42575412},
                                        -9582.425561);

  auto const errors = fit<bg_nbd>(customers).standard_errors();
  auto const modified = fit<mbg_nbd>(customers).standard_errors();
  REQUIRE((errors && modified));
  std::array<double, 4> const expected{.012557, .378224, .185732, .705408};
  std::array<double, 4> const expected_modified{.083267, .695616, .154788, .537486};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(support::close((*errors)[i], expected[i], 5e-5));
    CHECK(support::close((*modified)[i], expected_modified[i], 5e-5));
  }
}

TEST_CASE("fit: 20,000 customers give their parameters back", "[ltv]") {
  auto const found = fit<bg_nbd>(firm(typical, 20'000, 11));
  REQUIRE(found.converged);
  CHECK(found.customers == 20'000);
  auto const bounds = found.intervals(0.9999);
  REQUIRE(bounds);
  auto const truth = patron::parameters_of(typical);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK((*bounds)[i].low < truth[i]);
    CHECK(truth[i] < (*bounds)[i].high);
  }
}

TEMPLATE_TEST_CASE("fit: patterns sum up to customers, with exact derivatives", "[ltv]", bg_nbd,
                   mbg_nbd) {
  auto const customers = firm(typical, 500, 3);
  auto const read = patron::detail::read_patterns("test", customers);
  patron::fit_options const options;
  patron::detail::beta_geometric_likelihood<TestType> const likelihood{read.table, options};
  std::array<double, 4> const at{-0.5, 1.7, 0.3, 0.9};
  auto const model = patron::with_parameters<TestType>(patron::detail::exps_of(at));

  double sum = 0.0;
  for (purchase_pattern const& c : customers) sum -= model.log_likelihood(c);
  auto const here = likelihood(at);
  CHECK(support::close(here.value, sum, 1e-13));

  for (std::size_t i = 0; i < 4; ++i) {
    auto above = at;
    auto below = at;
    above[i] += 1e-5;
    below[i] -= 1e-5;
    auto const up = likelihood(above);
    auto const down = likelihood(below);
    CHECK(std::abs(here.gradient[i] - (up.value - down.value) / 2e-5) < 1e-5);
    for (std::size_t k = 0; k < 4; ++k) {
      CHECK(std::abs(here.hessian[i][k] - (up.gradient[k] - down.gradient[k]) / 2e-5) < 1e-6);
    }
  }
}

TEST_CASE("fit: the same bits for any order, any range and any runner", "[ltv]") {
  auto customers = firm(typical, 30'000, 5);
  auto const expected = fit<bg_nbd>(customers);
  REQUIRE(expected.converged);

  support::chance random{9};
  support::shuffle(customers, random);
  CHECK(fit<bg_nbd>(customers) == expected);
  CHECK(fit<bg_nbd>(patron::pattern_counts{customers}) == expected);
  CHECK(fit<bg_nbd>(customers | std::views::transform([](auto const& c) { return c; })) ==
        expected);

  patron::fit_options backwards;
  backwards.run = [](std::size_t tasks, std::function<void(std::size_t)> const& task) {
    while (tasks-- > 0) task(tasks);
  };
  CHECK(fit<bg_nbd>(customers, backwards) == expected);
}

TEST_CASE("fit: blocks on two threads", "[ltv][threads]") {
  auto const customers = firm(typical, 30'000, 5);
  patron::fit_options parallel;
  parallel.run = [](std::size_t tasks, std::function<void(std::size_t)> const& task) {
    std::thread other{[&] {
      for (std::size_t i = 1; i < tasks; i += 2) task(i);
    }};
    for (std::size_t i = 0; i < tasks; i += 2) task(i);
    other.join();
  };
  CHECK(fit<mbg_nbd>(customers, parallel) == fit<mbg_nbd>(customers));
}

TEST_CASE("fit: a ridge is called a ridge", "[ltv]") {
  // All buy at the same rate; all drop out with the same probability: r and alpha, or a and b, have
  // no optimum but run away together.
  bg_nbd const same_rate{.r = 1e6, .alpha = 3e6, .a = 0.8, .b = 2.4};
  bg_nbd const nobody_leaves{.r = 1e6, .alpha = 3e6, .a = 1e-6, .b = 1.0};
  mbg_nbd const same_dropout{.r = 0.5, .alpha = 4.0, .a = 1e5, .b = 4e5};
  for (auto const& customers : {firm(same_rate, 2000, 2), firm(nobody_leaves, 2000, 1)}) {
    auto const found = fit<bg_nbd>(customers);
    CHECK(!found.converged);
    CHECK(found.status == fit_status::not_identified);
    CHECK(!found.covariance);
    CHECK(!found.standard_errors());
    CHECK(std::isfinite(found.log_likelihood));
  }
  CHECK(fit<mbg_nbd>(firm(same_dropout, 2000, 3)).status == fit_status::not_identified);
}

TEST_CASE("fit: too little data is an answer in words", "[ltv]") {
  std::vector<purchase_pattern> one_time;
  for (int i = 0; i < 50; ++i) one_time.push_back({.age = days{100 + i}});
  std::vector<purchase_pattern> const alike(
      50, {.frequency = 3, .recency = days{50}, .age = days{100}});
  std::vector<purchase_pattern> const last_day(10);
  for (auto const& customers : {std::vector<purchase_pattern>{}, firm(typical, 1, 1),
                                firm(typical, 3, 1), one_time, alike, last_day}) {
    auto const found = fit<bg_nbd>(customers);
    CHECK(!found.converged);
    CHECK(found.status == fit_status::too_little_data);
    CHECK(found.customers == customers.size());
    CHECK(found.log_likelihood == -std::numeric_limits<double>::infinity());
    CHECK(fit<mbg_nbd>(customers).status == fit_status::too_little_data);
  }
}

TEST_CASE("fit: somebody seen on the last day adds nothing", "[ltv]") {
  auto customers = firm(typical, 1000, 4);
  auto const before = fit<mbg_nbd>(customers);
  customers.insert(customers.end(), 100, purchase_pattern{});
  auto const after = fit<mbg_nbd>(customers);
  CHECK(after.model == before.model);
  CHECK(after.log_likelihood == before.log_likelihood);
  CHECK(after.customers == 1100);
}

TEST_CASE("fit: a limit of iterations is a status", "[ltv]") {
  auto const customers = firm(typical, 1000, 4);
  auto const found = fit<bg_nbd>(customers, {.max_iterations = 1}, bg_nbd{1.0, 1.0, 1.0, 1.0});
  CHECK(found.status == fit_status::iteration_limit);
  CHECK(found.iterations == 1);
  CHECK(!found.converged);
}

TEST_CASE("fit: customers that cannot be are named", "[ltv]") {
  auto const refusal = [](purchase_pattern const& bad) {
    return support::sentence([&] {
      return fit<bg_nbd>(std::vector<purchase_pattern>{{.age = days{3}}, bad});
    });
  };
  CHECK(refusal({.frequency = 2, .age = days{9}}) ==
        "fit: record 1: recency \"0\" is 0 although there is a repeat purchase");
  CHECK(refusal({.frequency = 2, .recency = days{10}, .age = days{9}}) ==
        "fit: record 1: recency \"10\" is above the age");
  CHECK(refusal({.age = days{-9}}) == "fit: record 1: age \"-9\" is not a time from 0 on, in days");
  CHECK(refusal({.frequency = 1, .recency = days{-1}, .age = days{9}}) ==
        "fit: record 1: recency \"-1\" is not a time from 0 on, in days");
}

namespace caller {

/// A model of the caller's that is BG/NBD in other words.
struct same_in_other_words {
  double r = 1.0, alpha = 5.0, a = 1.0, b = 2.0;
  static constexpr std::string_view name = "the same in other words";
  static constexpr std::array<std::string_view, 4> parameter_names{"r", "alpha", "a", "b"};
  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tie(self.r, self.alpha, self.a, self.b);
  }
  friend bool operator==(same_in_other_words const&, same_in_other_words const&) = default;

  bg_nbd words() const { return {r, alpha, a, b}; }
  double probability_alive(purchase_pattern const& c) const { return words().probability_alive(c); }
  double expected_purchases(purchase_pattern const& c, real_days t) const {
    return words().expected_purchases(c, t);
  }
  double log_likelihood(purchase_pattern const& c) const { return words().log_likelihood(c); }
};

}  // namespace caller

TEST_CASE("fit: a model of the caller's, whose derivatives are differences", "[ltv]") {
  auto const customers = firm(typical, 1000, 4);
  auto const known = fit<bg_nbd>(customers);
  auto const found = fit<caller::same_in_other_words>(customers);
  REQUIRE(found.converged);
  CHECK(off(found.model.words(), patron::parameters_of(known.model)) < 1e-5);
  CHECK(support::close(found.log_likelihood, known.log_likelihood, 1e-12));
  auto const errors = found.standard_errors();
  auto const exact = known.standard_errors();
  for (std::size_t i = 0; i < 4; ++i) CHECK(support::close((*errors)[i], (*exact)[i], 1e-4));
}

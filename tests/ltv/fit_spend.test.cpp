// SPDX-License-Identifier: MIT
#include <patron/ltv/fit_spend.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/symmetric_matrix.hpp>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using patron::fit;
using patron::fit_status;
using patron::gamma_gamma;
using patron::spend_history;

namespace {

using summaries = std::vector<patron::purchase_summary<std::uint32_t, support::dollars>>;
static_assert(std::is_same_v<decltype(fit<gamma_gamma>(summaries{})),
                             patron::fitted<gamma_gamma, support::dollars>>);
static_assert(std::is_same_v<decltype(fit<gamma_gamma>(std::vector<spend_history>{})),
                             patron::fitted<gamma_gamma, double>>);
template<class R>
concept fits = requires(R range) { fit<gamma_gamma>(range); };
static_assert(!fits<std::vector<double>>);
static_assert(!fits<std::vector<patron::purchase_pattern>>);

std::vector<spend_history> simulated(gamma_gamma const& model, std::size_t customers,
                                     std::uint64_t seed) {
  patron::generator generator{seed};
  std::vector<spend_history> made(customers);
  for (spend_history& customer : made) {
    customer.frequency = static_cast<std::uint32_t>(generator() % 7);
    customer.mean = model.simulate(generator, customer.frequency);
  }
  return made;
}

bool near_to(double a, double b, double relative) {
  return std::abs(a - b) <= relative * std::abs(b);
}

struct published {
  sys_days until;
  gamma_gamma model;
  double log_likelihood;
  std::uint64_t customers;
};

}  // namespace

TEST_CASE("fit<gamma_gamma>: CDNOW as published, from several starts") {
  for (published const& expected :
       {published{1997y / September / 30, {6.24957154, 3.74422458, 15.44352302}, -4055.917695, 946},
        published{1998y / June / 30, {4.68345, 4.18978, 24.39056}, -4884.566321, 1139}}) {
    auto const customers = support::cdnow_customers(expected.until);
    if (customers.empty()) {
      WARN("skipped: no shared data");
      return;
    }
    for (auto const& start :
         {std::optional<gamma_gamma>{}, std::optional{gamma_gamma{1, 2, 100}},
          std::optional{gamma_gamma{50, 1.1, 1}}, std::optional{gamma_gamma{0.3, 30, 3000}}}) {
      auto const found = fit<gamma_gamma>(customers, {}, start);
      REQUIRE(found.converged);
      CHECK(near_to(found.model.p, expected.model.p, 5e-6));
      CHECK(near_to(found.model.q, expected.model.q, 5e-6));
      CHECK(near_to(found.model.gamma, expected.model.gamma, 5e-6));
      CHECK(std::abs(found.log_likelihood - expected.log_likelihood) < 1e-5);
      CHECK(found.customers == expected.customers);
      CHECK(found.left_out == 0);
    }
  }
  auto const customers = support::cdnow_customers(1997y / September / 30);
  auto const errors = *fit<gamma_gamma>(customers).standard_errors();
  CHECK(near_to(errors[0], 1.190038, 1e-4));
  CHECK(near_to(errors[1], 0.290130, 1e-4));
  CHECK(near_to(errors[2], 4.159363, 1e-4));
}

TEST_CASE("fit<gamma_gamma>: the likelihood is the sum over the customers") {
  auto const customers = simulated({6.0, 4.0, 15.0}, 3000, 5);
  auto const found = fit<gamma_gamma>(customers);
  REQUIRE(found.converged);
  double sum = 0.0;
  std::uint64_t repeat = 0;
  for (spend_history const& customer : customers) {
    sum += found.model.log_likelihood(customer);
    repeat += customer.frequency > 0 ? 1U : 0U;
  }
  CHECK(near_to(found.log_likelihood, sum, 1e-12));
  CHECK(found.customers == repeat);
  // Within 4 standard errors of what made the data.
  auto const errors = *found.standard_errors();
  CHECK(std::abs(found.model.p - 6.0) < 4.0 * errors[0]);
  CHECK(std::abs(found.model.q - 4.0) < 4.0 * errors[1]);
  CHECK(std::abs(found.model.gamma - 15.0) < 4.0 * errors[2]);
}

TEST_CASE("fit<gamma_gamma>: exact derivatives") {
  auto const customers = simulated({6.0, 4.0, 15.0}, 700, 6);
  patron::spend_table table;
  table.add(customers);
  table.sort();
  patron::fit_options const options;
  patron::detail::gamma_gamma_likelihood const likelihood{table, options};
  for (std::array<double, 3> const& at :
       {std::array{1.8, 1.3, -1.0}, std::array{-1.0, 2.0, 3.0}, std::array{4.0, 0.1, -3.0}}) {
    auto const here = likelihood(at);
    double const step = 1e-5;
    for (std::size_t i = 0; i < 3; ++i) {
      auto above = at;
      auto below = at;
      above[i] += step;
      below[i] -= step;
      auto const up = likelihood(above);
      auto const down = likelihood(below);
      double const slope = (up.value - down.value) / (2.0 * step);
      CHECK(std::abs(slope - here.gradient[i]) < 1e-6 * (std::abs(here.value) + 1.0));
      for (std::size_t k = 0; k < 3; ++k) {
        double const bend = (up.gradient[k] - down.gradient[k]) / (2.0 * step);
        CHECK(std::abs(bend - here.hessian[i][k]) < 1e-6 * (std::abs(here.value) + 1.0));
      }
    }
  }
}

TEST_CASE("fit<gamma_gamma>: the same bits in any order and by any runner, a unit only scales") {
  auto customers = simulated({3.0, 5.0, 40.0}, 40'000, 7);
  auto const found = fit<gamma_gamma>(customers);
  REQUIRE(found.converged);
  support::chance random{8};
  support::shuffle(customers, random);
  CHECK(fit<gamma_gamma>(customers) == found);
  patron::fit_options backwards;
  backwards.run = [](std::size_t tasks, std::function<void(std::size_t)> const& task) {
    while (tasks > 0) task(--tasks);
  };
  CHECK(fit<gamma_gamma>(customers, backwards) == found);
  for (spend_history& customer : customers) customer.mean *= 1e6;
  auto const in_small_money = fit<gamma_gamma>(customers);
  CHECK(near_to(in_small_money.model.p, found.model.p, 1e-6));
  CHECK(near_to(in_small_money.model.q, found.model.q, 1e-6));
  CHECK(near_to(in_small_money.model.gamma, 1e6 * found.model.gamma, 1e-6));
}

TEST_CASE("fit<gamma_gamma>: who says nothing is left out and counted") {
  auto customers = simulated({6.0, 4.0, 15.0}, 500, 9);
  auto const before = fit<gamma_gamma>(customers);
  customers.push_back({2, 0.0});    // free of charge
  customers.push_back({3, -12.0});  // refunds outweigh
  customers.push_back({0, 99.0});   // bought once: no repeat buyer at all
  auto const after = fit<gamma_gamma>(customers);
  CHECK(before.left_out == 0);
  CHECK(after.left_out == 2);
  CHECK(after.customers == before.customers);
  CHECK(after.model == before.model);
}

TEST_CASE("fit<gamma_gamma>: small firms have an optimum or a ridge, and no search gets stuck") {
  std::size_t ridges = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    auto const found = fit<gamma_gamma>(simulated({6.25, 3.74, 15.44}, 100, seed));
    CHECK((found.converged || found.status == fit_status::not_identified));
    ridges += found.converged ? 0 : 1;
  }
  CHECK(ridges > 0);  // where by chance the purchases of a customer look alike
}

TEST_CASE("fit<gamma_gamma>: no optimum is an answer in words") {
  CHECK(fit<gamma_gamma>(std::vector<spend_history>{}).status == fit_status::too_little_data);
  CHECK(fit<gamma_gamma>(std::vector<spend_history>(50, {0, 0.0})).status ==
        fit_status::too_little_data);
  CHECK(fit<gamma_gamma>(std::vector<spend_history>(50, {4, 25.0})).status ==
        fit_status::too_little_data);
  CHECK(fit<gamma_gamma>(std::vector<spend_history>{{1, 5.0}, {2, 7.0}, {3, 9.0}}).status ==
        fit_status::too_little_data);
  // Everybody spends nearly the same: the longer the search, the larger p and q.
  std::vector<spend_history> alike;
  for (std::uint32_t i = 0; i < 40; ++i) alike.push_back({1 + i % 4, 25.0 + 1e-6 * i});
  auto const ridge = fit<gamma_gamma>(alike);
  CHECK(!ridge.converged);
  CHECK(!ridge.covariance);
  auto const short_of_steps =
      fit<gamma_gamma>(simulated({6.0, 4.0, 15.0}, 500, 9), {.max_iterations = 1});
  CHECK(short_of_steps.status == fit_status::iteration_limit);
}

TEST_CASE("fit<gamma_gamma>: a mean that is no number is named") {
  double const nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<spend_history> const customers{{1, 5.0}, {2, nan}};
  CHECK(support::sentence([&] { return fit<gamma_gamma>(customers); }) ==
        "fit: record 1: mean spend \"nan\" is not a finite number");
}

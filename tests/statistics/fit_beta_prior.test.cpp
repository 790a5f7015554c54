// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_count.hpp>
#include <patron/numeric/shuffle.hpp>
#include <patron/statistics/fit_beta_prior.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"

using patron::beta_prior_status;
using patron::fit_beta_prior;
using patron::generator;
using patron::rate;

namespace {

std::vector<rate> firms(double a, double b, int groups, std::uint64_t largest) {
  generator g{31};
  std::vector<rate> rates;
  for (int i = 0; i < groups; ++i) {
    double const share = patron::draw_beta(g, a, b);
    std::uint64_t const size = 1 + patron::draw_index(g, largest);
    rates.push_back({patron::draw_binomial(g, size, share), size});
  }
  return rates;
}

}  // namespace

TEST_CASE("fit_beta_prior: by hand", "[statistics]") {
  // Two groups of 4: 1 and 3 kept. Σk²/n = 2.5, (Σk)²/N = 2: between 0.5, within 1.5/6 = 0.25;
  // ρ = 0.25 / (0.5 + 3 · 0.25) = 0.2, a + b = 4, half of it each.
  auto const fit = fit_beta_prior(std::vector<rate>{{1, 4}, {3, 4}});
  REQUIRE(fit.status == beta_prior_status::fitted);
  CHECK(std::abs(fit.prior->a - 2.0) < 1e-14);
  CHECK(std::abs(fit.prior->b - 2.0) < 1e-14);
  CHECK(fit.pooled == rate{4, 8});
  CHECK(fit.groups == 2);
}

TEST_CASE("fit_beta_prior: finds the prior that made the groups", "[statistics]") {
  for (auto const& [a, b] : {std::pair{6.0, 14.0}, {0.5, 0.5}, {30.0, 3.0}}) {
    auto const fit = fit_beta_prior(firms(a, b, 20'000, 30));
    REQUIRE(fit.prior);
    CHECK(std::abs(fit.prior->mean() - a / (a + b)) < 0.01);
    CHECK(std::abs(fit.prior->strength() / (a + b) - 1.0) < 0.1);
  }
}

TEST_CASE("fit_beta_prior: shrinking makes small groups' rates better", "[statistics]") {
  generator g{5};
  double raw = 0.0;
  double shrunk = 0.0;
  std::vector<double> truth;
  std::vector<rate> seen;
  for (int i = 0; i < 500; ++i) {
    truth.push_back(patron::draw_beta(g, 6.0, 14.0));
    seen.push_back({patron::draw_binomial(g, 5, truth.back()), 5});
  }
  auto const fit = fit_beta_prior(seen);
  REQUIRE(fit.prior);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    raw += std::abs(*seen[i].value() - truth[i]);
    shrunk += std::abs(fit.prior->posterior(seen[i]).value - truth[i]);
  }
  CHECK(shrunk < 0.6 * raw);
}

TEST_CASE("fit_beta_prior: the order of the groups does not show", "[statistics]") {
  struct team {
    std::string name;
    rate kept;
  };
  std::vector<team> teams;
  for (rate const r : firms(2.0, 5.0, 300, 50)) teams.push_back({"team", r});
  auto const fit = fit_beta_prior(teams, &team::kept);
  generator g{9};
  for (int i = 0; i < 10; ++i) {
    patron::shuffle(teams, g);
    CHECK(fit_beta_prior(teams, &team::kept) == fit);
  }
  teams.push_back({"nobody yet", {}});
  CHECK(fit_beta_prior(teams, &team::kept) == fit);
}

TEST_CASE("fit_beta_prior: says why there is none", "[statistics]") {
  using rates = std::vector<rate>;
  auto const status = [](rates const& groups) {
    auto const fit = fit_beta_prior(groups);
    CHECK(fit.prior.has_value() == (fit.status == beta_prior_status::fitted));
    return fit.status;
  };
  CHECK(status({}) == beta_prior_status::too_few_groups);
  CHECK(status({{3, 7}}) == beta_prior_status::too_few_groups);
  CHECK(status({{3, 7}, {0, 0}}) == beta_prior_status::too_few_groups);
  CHECK(status({{1, 1}, {0, 1}, {1, 1}}) == beta_prior_status::too_few_groups);
  CHECK(status({{3, 6}, {4, 8}, {5, 10}}) == beta_prior_status::no_variation_between);
  CHECK(status({{0, 6}, {0, 8}}) == beta_prior_status::no_variation_between);
  CHECK(status({{6, 6}, {8, 8}}) == beta_prior_status::no_variation_between);
  CHECK(status({{0, 6}, {8, 8}}) == beta_prior_status::no_variation_within);
  CHECK(fit_beta_prior(rates{{3, 6}, {4, 8}}).pooled == rate{7, 14});
}

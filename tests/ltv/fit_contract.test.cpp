// SPDX-License-Identifier: MIT
#include <patron/ltv/fit_contract.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/sentence.hpp"

using patron::beta_discrete_weibull;
using patron::fit;
using patron::fit_status;
using patron::renewal_counts;
using patron::shifted_beta_geometric;

namespace {

// Fader and Hardie 2007: survivors of 1,000 by year, in two segments.
std::vector<std::uint64_t> const regular{1000, 631, 468, 382, 326, 289, 262,
                                         241,  223, 207, 194, 183, 173};
std::vector<std::uint64_t> const high_end{1000, 869, 743, 653, 593, 551, 517,
                                          491,  468, 445, 427, 409, 394};

renewal_counts first_renewals(std::vector<std::uint64_t> const& survivors, std::size_t renewals) {
  return renewal_counts{survivors | std::views::take(renewals + 1)};
}

bool to_four_digits(double computed, double expected) {
  return std::abs(computed - expected) < 5e-5 * std::abs(expected);
}

template<class Model>
void check_fit(renewal_counts const& counts, Model const& expected, double log_likelihood,
               std::vector<std::optional<Model>> const& starts) {
  for (auto const& start : starts) {
    auto const found = fit<Model>(counts, {}, start);
    REQUIRE(found.converged);
    CHECK(std::abs(found.log_likelihood - log_likelihood) < 1e-5);
    auto const computed = parameters_of(found.model);
    auto const published = parameters_of(expected);
    for (std::size_t i = 0; i < computed.size(); ++i) {
      CHECK(to_four_digits(computed[i], published[i]));
    }
    CHECK(std::abs(found.model.log_likelihood(counts) - found.log_likelihood) < 1e-9);
  }
}

std::vector<std::optional<shifted_beta_geometric>> const sbg_starts{
    {},
    shifted_beta_geometric{1.0, 1.0},
    shifted_beta_geometric{0.05, 9.0},
    shifted_beta_geometric{20.0, 20.0}};
std::vector<std::optional<beta_discrete_weibull>> const bdw_starts{
    {},
    beta_discrete_weibull{1.0, 1.0, 1.0},
    beta_discrete_weibull{0.1, 3.0, 2.5},
    beta_discrete_weibull{3.0, 9.0, 0.5}};

}  // namespace

TEST_CASE("fit<shifted_beta_geometric>: as published, from several starts") {
  using model = shifted_beta_geometric;
  check_fit(first_renewals(regular, 4), model{0.76366507, 1.29583032}, -1401.559424, sbg_starts);
  check_fit(first_renewals(high_end, 4), model{1.28097637, 7.79038418}, -1225.134907, sbg_starts);
  check_fit(first_renewals(regular, 7), model{0.70407731, 1.18204305}, -1680.265188, sbg_starts);
  check_fit(first_renewals(high_end, 7), model{0.66808831, 3.80609469}, -1611.158147, sbg_starts);
  check_fit(first_renewals(regular, 12), model{0.69736247, 1.16890464}, -1931.491694, sbg_starts);
  check_fit(first_renewals(high_end, 12), model{0.59611123, 3.32696899}, -2010.858420, sbg_starts);
}

TEST_CASE("fit<beta_discrete_weibull>: as published, from several starts") {
  using model = beta_discrete_weibull;
  check_fit(first_renewals(regular, 4), model{0.52302920, 0.89428249, 1.19639887}, -1401.383052,
            bdw_starts);
  check_fit(first_renewals(high_end, 4), model{0.25933577, 1.72255178, 1.58436141}, -1222.749318,
            bdw_starts);
  check_fit(first_renewals(regular, 7), model{0.45561408, 0.77932565, 1.28345112}, -1679.602833,
            bdw_starts);
  check_fit(first_renewals(high_end, 7), model{0.21425333, 1.42657487, 1.72356489}, -1605.314213,
            bdw_starts);
  check_fit(first_renewals(regular, 12), model{0.50830873, 0.86884640, 1.20937784}, -1930.929729,
            bdw_starts);
  check_fit(first_renewals(high_end, 12), model{0.24964072, 1.65418090, 1.59679649}, -2004.816889,
            bdw_starts);
  auto const found = fit<model>(first_renewals(high_end, 12));
  CHECK(found.customers == 1000);
  CHECK(std::abs(found.aic() - 4015.6) < 0.05);
  CHECK(std::abs(found.bic() - 4030.4) < 0.05);
}

TEST_CASE("fit: cohorts that started in different years, from a calendar table") {
  // Hardie's note 017 lays cohorts side by side: 10000 8000 6480 5307 4391, each a year later.
  std::vector<int> const longest{10000, 8000, 6480, 5307, 4391};
  renewal_counts counts;
  for (std::size_t renewals = 1; renewals <= 4; ++renewals) {
    counts.merge(renewal_counts{longest | std::views::take(renewals + 1)});
  }
  auto const found = fit<shifted_beta_geometric>(counts);
  REQUIRE(found.converged);
  CHECK(found.customers == 40'000);
  CHECK(to_four_digits(found.model.alpha, 3.79813));
  CHECK(to_four_digits(found.model.beta, 15.19191));
  CHECK(std::abs(found.log_likelihood + 40255.838) < 2e-3);

  renewal_counts others;
  std::vector<int> const other{10000, 6334, 4367, 3264, 2604};
  for (std::size_t renewals = 1; renewals <= 4; ++renewals) {
    others.merge(renewal_counts{other | std::views::take(renewals + 1)});
  }
  auto const second = fit<shifted_beta_geometric>(others);
  REQUIRE(second.converged);
  CHECK(to_four_digits(second.model.alpha, 1.66709));
  CHECK(to_four_digits(second.model.beta, 2.85661));
}

TEST_CASE("fit: the file of survivors, with a column for each segment") {
  struct row {
    int year{};
    std::uint64_t regular{};
    std::uint64_t high_end{};
  };
  std::string const path = support::shared_file("data/subscribers.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const rows = patron::read_csv<row>(path, patron::column("year", &row::year),
                                          patron::column("regular", &row::regular),
                                          patron::column("high_end", &row::high_end));
  CHECK(renewal_counts{rows, &row::regular} == renewal_counts{regular});
  CHECK(renewal_counts{rows, &row::high_end} == renewal_counts{high_end});
}

TEST_CASE("fit: straight from a cohort, or from several") {
  auto const counted = fit<shifted_beta_geometric>(renewal_counts{regular});
  CHECK(fit<shifted_beta_geometric>(regular) == counted);
  std::vector const twice{regular, regular};
  CHECK(fit<shifted_beta_geometric>(twice).customers == 2000);
  CHECK(to_four_digits(fit<shifted_beta_geometric>(twice).model.beta, counted.model.beta));
}

TEST_CASE("fit: exact gradients") {
  auto const counts = first_renewals(high_end, 12);
  auto const check = [&](auto const& likelihood, auto const& at) {
    auto const here = likelihood(at);
    for (std::size_t i = 0; i < at.size(); ++i) {
      auto above = at;
      auto below = at;
      above[i] += 1e-5;
      below[i] -= 1e-5;
      double const slope = (likelihood(above).value - likelihood(below).value) / 2e-5;
      CHECK(std::abs(slope - here.gradient[i]) < 1e-6 * (1.0 + std::abs(here.gradient[i])));
    }
  };
  patron::detail::contract_likelihood<shifted_beta_geometric> const sbg{counts};
  check(sbg, std::array{-0.5, 1.2});
  check(sbg, std::array{2.0, 0.0});
  patron::detail::contract_likelihood<beta_discrete_weibull> const bdw{counts};
  check(bdw, std::array{-1.4, 0.5, 0.47});
  check(bdw, std::array{1.0, 2.0, -0.5});
}

TEST_CASE("fit: no optimum is an answer in words") {
  auto const sbg = [](std::vector<int> const& survivors) {
    return fit<shifted_beta_geometric>(renewal_counts{survivors}).status;
  };
  CHECK(fit<shifted_beta_geometric>(renewal_counts{}).status == fit_status::too_little_data);
  CHECK(sbg({1000}) == fit_status::too_little_data);
  CHECK(sbg({1000, 800}) == fit_status::too_little_data);  // one period only
  CHECK(sbg({0, 0, 0}) == fit_status::too_little_data);
  CHECK(sbg({1000, 1000, 1000, 1000}) != fit_status::converged);  // nobody left
  CHECK(sbg({1000, 0, 0}) == fit_status::too_little_data);        // nobody stayed
  // Retention that never changes: alpha and beta rise together without end.
  CHECK(sbg({1000, 800, 640, 512}) == fit_status::not_identified);
  // Retention that falls: the model cannot follow.
  CHECK(sbg({1000, 900, 720, 500, 250}) == fit_status::not_identified);
  CHECK(fit<beta_discrete_weibull>(renewal_counts{std::vector{1000, 800, 700}}).status ==
        fit_status::too_little_data);
  CHECK(fit<shifted_beta_geometric>(first_renewals(regular, 7), {.max_iterations = 1}).status ==
        fit_status::iteration_limit);
  CHECK(!fit<shifted_beta_geometric>(renewal_counts{}).covariance);
}

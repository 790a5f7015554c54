// SPDX-License-Identifier: MIT
#include <patron/ltv/beta_discrete_weibull.hpp>
#include <patron/ltv/shifted_beta_geometric.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::beta_discrete_weibull;
using patron::discount;
using patron::shifted_beta_geometric;

namespace {

double relative(double computed, long double expected) {
  return static_cast<double>(std::abs(computed / expected - 1.0L));
}

}  // namespace

static_assert(patron::fittable_contract_model<patron::beta_discrete_weibull>);

TEST_CASE("beta_discrete_weibull: survival and retention as published") {
  auto const rows = support::read_table("contract_curves.csv");
  REQUIRE(rows.size() == 50);
  double worst = 0.0;
  for (auto const& row : rows) {  // those of c = 1 as well
    beta_discrete_weibull const model{static_cast<double>(row[0]), static_cast<double>(row[1]),
                                      static_cast<double>(row[2])};
    auto const t = static_cast<int>(row[3]);
    worst = std::fmax(worst, relative(model.survival(t), row[4]));
    if (t > 0) worst = std::fmax(worst, relative(model.retention(t), row[5]));
  }
  std::printf("beta_discrete_weibull: worst relative error of a curve %.2g\n", worst);
  CHECK(worst < 1e-14);
}

TEST_CASE("beta_discrete_weibull: residual lifetime to a reference table") {
  auto const rows = support::read_table("residual_lifetime_bdw.csv");
  REQUIRE(rows.size() == 17);
  double worst = 0.0;
  for (auto const& row : rows) {
    beta_discrete_weibull const model{static_cast<double>(row[0]), static_cast<double>(row[1]),
                                      static_cast<double>(row[2])};
    auto const made = static_cast<int>(row[4]);
    auto const per_year = static_cast<double>(row[3]);
    double const computed =
        per_year > 0.0
            ? model.residual_lifetime(made, discount::continuous(per_year, std::chrono::years{1}))
            : *model.mean_lifetime() - 1.0;
    worst = std::fmax(worst, relative(computed, row[5]));
  }
  std::printf("beta_discrete_weibull: worst relative error of a residual lifetime %.2g\n", worst);
  CHECK(worst < 1e-12);
}

TEST_CASE("beta_discrete_weibull: with c = 1 it is the shifted beta-geometric model") {
  double worst = 0.0;
  for (auto const& [a, b] : {std::pair{0.668, 3.806}, std::pair{3.8, 15.2}, std::pair{0.067, 0.267},
                             std::pair{30.0, 100.0}}) {
    shifted_beta_geometric const geometric{a, b};
    beta_discrete_weibull const weibull{a, b, 1.0};
    for (double const per_year : {0.5, 0.1, 0.021, 0.019, 0.001}) {
      discount const rate = discount::continuous(per_year, std::chrono::years{1});
      for (int const made : {0, 8, 300}) {
        worst = std::fmax(worst, relative(weibull.residual_lifetime(made, rate),
                                          geometric.residual_lifetime(made, rate)));
      }
    }
    CHECK(weibull.mean_lifetime().has_value() == geometric.mean_lifetime().has_value());
    if (a > 1.0)
      worst = std::fmax(worst, relative(*weibull.mean_lifetime(), *geometric.mean_lifetime()));
  }
  std::printf("beta_discrete_weibull: worst relative distance from c = 1 in closed form %.2g\n",
              worst);
  CHECK(worst < 2e-13);
  shifted_beta_geometric const slow{1.001, 3.806};
  CHECK(relative(*beta_discrete_weibull{1.001, 3.806, 1.0}.mean_lifetime(), *slow.mean_lifetime()) <
        1e-12);
}

TEST_CASE("beta_discrete_weibull: churn that rises or falls with age") {
  beta_discrete_weibull const rising{5.0, 45.0, 1.5};
  beta_discrete_weibull const falling{5.0, 45.0, 0.7};
  CHECK(rising.retention(1) == falling.retention(1));
  CHECK(rising.retention(2) < rising.retention(1));
  CHECK(falling.retention(2) > falling.retention(1));
}

TEST_CASE("beta_discrete_weibull: values of the papers") {
  // E(lifetime) and E(residual lifetime) before the fifth renewal at d = 0.1, as fitted to four
  // renewals; two decimals are printed.
  discount const rate = discount::annual(0.1);
  beta_discrete_weibull const regular{0.52302920, 0.89428249, 1.19639887};
  CHECK(std::abs(regular.expected_lifetime(rate) - 3.69) < 0.005);
  // Printed is 6.03, the sum cut off after 100 terms (6.03499); all of it is 6.03510.
  CHECK(std::abs(regular.residual_lifetime(4, rate) - 6.0350976) < 1e-7);
  beta_discrete_weibull const high_end{0.25933577, 1.72255178, 1.58436141};
  CHECK(std::abs(high_end.expected_lifetime(rate) - 5.99) < 0.005);
  CHECK(std::abs(high_end.residual_lifetime(4, rate) - 7.32) < 0.005);
  shifted_beta_geometric const regular_too{0.76366507, 1.29583032};
  CHECK(std::abs(regular_too.expected_lifetime(rate) - 3.62) < 0.005);
  CHECK(std::abs(regular_too.residual_lifetime(4, rate) - 5.68) < 0.005);
  shifted_beta_geometric const high_end_too{1.28097637, 7.79038418};
  CHECK(std::abs(high_end_too.expected_lifetime(rate) - 5.46) < 0.005);
  CHECK(std::abs(high_end_too.residual_lifetime(4, rate) - 5.87) < 0.005);
}

TEST_CASE("beta_discrete_weibull: edges") {
  beta_discrete_weibull const model{0.523, 0.894, 1.196};
  CHECK(model.survival(0) == 1.0);
  CHECK(model.survival(1'000'000'000) > 0.0);
  CHECK(!model.mean_lifetime());
  CHECK(!beta_discrete_weibull{2.0, 3.0, 0.5}.mean_lifetime());  // gamma c = 1
  CHECK(!support::sentence([&] { return model.survival(-1); }).empty());
  CHECK(!support::sentence([&] { return model.retention(0); }).empty());
  CHECK(!support::sentence([&] { return model.residual_lifetime(0, discount{}); }).empty());
  CHECK(support::sentence([] {
          return beta_discrete_weibull{1.0, 1.0, -1.0}.survival(1);
        }) == "survival: c \"-1\" is not a parameter above 0");
}

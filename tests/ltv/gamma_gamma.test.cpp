// SPDX-License-Identifier: MIT
#include <patron/ltv/gamma_gamma.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <patron/core/money.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/numeric/generator.hpp>
#include <type_traits>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using patron::gamma_gamma;
using patron::spend_history;

namespace {

// CDNOW, 39 weeks; Fader and Hardie's note 025.
constexpr gamma_gamma published{.p = 6.24957154, .q = 3.74422458, .gamma = 15.44352302};

static_assert(published == gamma_gamma{6.24957154, 3.74422458, 15.44352302});
static_assert(patron::spending_customer<patron::purchase_summary<int, support::dollars>>);
static_assert(!patron::spending_customer<patron::purchase_pattern>);

bool near_to(double a, double b, double relative) {
  return std::abs(a - b) <= relative * std::abs(b);
}

}  // namespace

TEST_CASE("gamma_gamma: between the customer's own mean and the mean of all") {
  // p = 2, q = 3, gamma = 10: the mean of all is 10, and E = 2 (10 + x m) / (2 x + 2).
  gamma_gamma const model{.p = 2.0, .q = 3.0, .gamma = 10.0};
  CHECK(*model.mean_spend() == 10.0);
  CHECK(model.expected_spend(0, 0.0) == 10.0);
  CHECK(model.expected_spend(1, 30.0) == 20.0);
  CHECK(model.expected_spend(3, 30.0) == 25.0);
  CHECK(model.expected_spend(1, 0.0) == 5.0);
  CHECK(model.expected_spend(spend_history{3, 30.0}) == 25.0);
  CHECK(model.expected_spend(spend_history{0, 77.0}) == 10.0);
  CHECK(model.expected_spend(spend_history{2, -5.0}) == 10.0);  // refunds outweigh
}

TEST_CASE("gamma_gamma: CDNOW's customers") {
  struct row {
    std::uint32_t x;
    double m;
    double expected;
  };
  for (auto const& [x, m, expected] :
       {row{0, 0.0, 35.17037295}, row{1, 29.73, 31.38998928}, row{2, 22.35, 24.65801903},
        row{7, 73.74, 71.46336139}, row{10, 35.0, 35.00716649}, row{26, 50.0, 49.75370655}}) {
    CHECK(near_to(published.expected_spend(x, m), expected, 1e-9));
  }
  patron::purchase_summary<int, support::dollars> summary;
  summary.frequency = 2;
  summary.repeat_total = support::dollars::from_minor(4470);
  CHECK(near_to(published.expected_spend(summary), 24.65801903, 1e-9));
}

TEST_CASE("gamma_gamma: the likelihood integrates to 1 and has the mean it says") {
  // By the rule of midpoints over log m, which is smooth and vanishes at both ends.
  for (auto const x : {1U, 3U, 20U}) {
    double mass = 0.0;
    double first_moment = 0.0;
    double const width = 0.005;
    for (double u = -12.0; u < 18.0; u += width) {
      double const m = std::exp(u);
      double const density = std::exp(published.log_likelihood(x, m)) * m * width;
      mass += density;
      first_moment += density * m;
    }
    CHECK(near_to(mass, 1.0, 1e-10));
    CHECK(near_to(first_moment, *published.mean_spend(), 1e-8));
  }
}

TEST_CASE("gamma_gamma: simulation agrees with expectation") {
  patron::generator generator{2013};
  double sum = 0.0;
  constexpr int customers = 200'000;
  for (int i = 0; i < customers; ++i) sum += published.simulate(generator, 4);
  // A mean of 35 with a standard deviation of 28: the mean of so many is within 0.25 at 4 sigma.
  CHECK(std::abs(sum / customers - *published.mean_spend()) < 0.25);
  CHECK(published.simulate(generator, 0) == 0.0);
}

TEST_CASE("gamma_gamma: an infinite mean is none, not a number") {
  gamma_gamma const heavy{.p = 2.0, .q = 0.9, .gamma = 10.0};
  CHECK(!heavy.mean_spend());
  CHECK(!gamma_gamma{.p = 2.0, .q = 1.0, .gamma = 10.0}.mean_spend());
  CHECK(heavy.expected_spend(1, 20.0) == 2.0 * 30.0 / (2.0 + 0.9 - 1.0));
  CHECK(support::sentence([&] { return heavy.expected_spend(0, 0.0); }) ==
        "expected_spend: q \"0.9\" leaves the mean spend of this customer infinite; mean_spend() "
        "tells beforehand");
}

TEST_CASE("gamma_gamma: large and small") {
  double const likelihood = published.log_likelihood(1'000'000, 35.0);
  CHECK(likelihood - likelihood == 0.0);
  CHECK(near_to(published.expected_spend(1'000'000, 35.0), 35.0, 1e-6));
  CHECK(near_to(gamma_gamma{1e8, 1e8, 1.0}.expected_spend(3, 2.0), 1.75, 1e-7));
}

TEST_CASE("gamma_gamma: edges") {
  double const nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(published.log_likelihood(spend_history{0, 5.0}) == 0.0);
  CHECK(published.log_likelihood(spend_history{3, 0.0}) == 0.0);
  CHECK(published.log_likelihood(spend_history{3, -1.0}) == 0.0);
  CHECK(support::sentence([] { return published.expected_spend(2, -1.0); }) ==
        "expected_spend: mean spend \"-1\" is not a number from 0 on");
  CHECK(support::sentence([] { return published.log_likelihood(2, 0.0); }) ==
        "log_likelihood: mean spend \"0\" is not a number above 0");
  CHECK(!support::sentence([&] { return published.expected_spend(2, nan); }).empty());
  CHECK(!support::sentence([&] {
           return published.expected_spend(spend_history{2, nan});
         }).empty());
  CHECK(!support::sentence([] { return published.log_likelihood(0, 1.0); }).empty());
  CHECK(support::sentence([&] {
          return gamma_gamma{1.0, nan, 1.0}.mean_spend();
        }) == "mean_spend: q \"nan\" is not a parameter above 0");
  CHECK(!support::sentence([] {
           return gamma_gamma{0.0, 2.0, 1.0}.expected_spend(1, 1.0);
         }).empty());
}

// SPDX-License-Identifier: MIT
#include <patron/numeric/incomplete_beta.hpp>
#include <patron/statistics/beta_prior.hpp>

#include <cmath>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::beta_prior;
using patron::rate;

static_assert(std::regular<beta_prior>);
static_assert(beta_prior{}.mean() == 0.5 && beta_prior{}.strength() == 1.0);

TEST_CASE("beta_prior: by hand", "[statistics]") {
  beta_prior const firm{6.0, 4.0};
  CHECK(firm.mean() == 0.6);
  CHECK(firm.updated({1, 1}) == beta_prior{7.0, 4.0});
  CHECK(std::abs(firm.posterior({1, 1}).value - 7.0 / 11) < 1e-15);
  CHECK(firm.posterior({}).value == 0.6);
  // As many seen as are believed: halfway.
  CHECK(std::abs(firm.posterior({10, 10}).value - 0.8) < 1e-15);
}

TEST_CASE("beta_prior: the interval leaves out as much on both sides", "[statistics]") {
  beta_prior const firm{3.5, 9.0};
  for (rate const seen : {rate{0, 0}, rate{0, 20}, rate{7, 20}, rate{20, 20}, rate{5376, 23570}}) {
    for (double const confidence : {0.5, 0.9, 0.95, 0.999}) {
      auto const e = firm.posterior(seen, confidence);
      beta_prior const after = firm.updated(seen);
      double const outside = (1.0 - confidence) / 2.0;
      CHECK(std::abs(patron::beta_cdf(e.low, after.a, after.b) - outside) < 1e-12);
      CHECK(std::abs(patron::beta_tail(e.high, after.a, after.b) - outside) < 1e-12);
      CHECK(e.low < e.value);
      CHECK(e.value < e.high);
      CHECK(e.confidence == confidence);
    }
  }
}

TEST_CASE("beta_prior: the small are drawn in, the large stand for themselves", "[statistics]") {
  beta_prior const firm{6.0, 4.0};
  double last = 1.0;
  for (std::uint64_t n = 1; n < 1'000'000; n *= 10) {
    double const distance = std::abs(firm.posterior({0, n}).value);
    CHECK(distance < last);
    last = distance;
  }
  CHECK(last < 1e-4);
}

TEST_CASE("beta_prior: Jeffreys' interval of the textbooks", "[statistics]") {
  // Brown, Cai and DasGupta 2001: 0 of 20 and 10 of 20.
  auto const none = beta_prior{}.posterior({0, 20});
  CHECK(std::abs(none.high - 0.1166) < 5e-5);
  auto const half = beta_prior{}.posterior({10, 20});
  CHECK(std::abs(half.low - 0.2934) < 1e-3);
  CHECK(std::abs(half.low + half.high - 1.0) < 1e-14);
}

TEST_CASE("beta_prior: what it refuses", "[statistics]") {
  CHECK(support::sentence([] {
          return beta_prior{0.0, 1.0};
        }) == "beta_prior: a \"0\" is not a number above 0");
  CHECK_THROWS_AS(beta_prior{}.posterior({1, 2}, 0.0), patron::error);
  rate broken;
  broken.kept = 3;
  CHECK_THROWS_AS(beta_prior{}.posterior(broken), patron::error);
}

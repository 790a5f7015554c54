// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/statistics/holm.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::holm;

namespace {

struct question {
  int number = 0;
  double p = 1.0;
};

template<class P>
concept corrects = requires(std::vector<question> const& rows, P p) { holm(rows, p); };

}  // namespace

static_assert(corrects<double question::*>);
static_assert(!corrects<int question::*>, "a p-value is a share");

TEST_CASE("holm: by hand", "[statistics]") {
  // The smallest three times, the next twice but never below it, the last once.
  auto const adjusted = holm(std::vector{0.01, 0.04, 0.03});
  REQUIRE(adjusted.size() == 3);
  CHECK(std::abs(adjusted[0] - 0.03) < 1e-15);
  CHECK(std::abs(adjusted[1] - 0.06) < 1e-15);
  CHECK(std::abs(adjusted[2] - 0.06) < 1e-15);
  // R: p.adjust(c(0.001, 0.2, 0.02, 0.6, 0.02), "holm") is 0.005 0.4 0.08 0.6 0.08.
  auto const five = holm(std::vector{0.001, 0.2, 0.02, 0.6, 0.02});
  auto const expected = std::vector{0.005, 0.4, 0.08, 0.6, 0.08};
  for (std::size_t i = 0; i < 5; ++i) CHECK(std::abs(five[i] - expected[i]) < 1e-15);
}

TEST_CASE("holm: where nothing is going on one in twenty families raises an alarm",
          "[statistics]") {
  patron::generator random{6};
  int alarms = 0;
  int naive = 0;
  for (int round = 0; round < 4000; ++round) {
    std::vector<question> asked(20);
    for (question& q : asked) q.p = patron::draw_uniform(random);
    auto const adjusted = holm(asked, &question::p);
    alarms += std::ranges::min(adjusted) < 0.05 ? 1 : 0;
    naive += std::ranges::min(asked, {}, &question::p).p < 0.05 ? 1 : 0;
    for (std::size_t i = 0; i < asked.size(); ++i) REQUIRE(adjusted[i] >= asked[i].p);
  }
  CHECK(std::abs(alarms / 4000.0 - 0.0488) < 0.0137);  // 4 standard errors
  CHECK(naive > 2400);                                 // 64 %
}

TEST_CASE("holm: edges", "[statistics]") {
  CHECK(holm(std::vector<double>{}).empty());
  CHECK(holm(std::vector{0.04}) == std::vector{0.04});
  CHECK(holm(std::vector{0.0, 1.0}) == std::vector{0.0, 1.0});
  CHECK(support::sentence([] {
          return holm(std::vector{0.5, -0.1});
        }) == "holm: record 1: p-value \"-0.1\" is not within 0 and 1");
  CHECK(support::sentence([] {
          return holm(std::vector{std::numeric_limits<double>::quiet_NaN()});
        }) == "holm: record 0: p-value \"nan\" is not within 0 and 1");
}

// SPDX-License-Identifier: MIT
#include <patron/grip/rhythm.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_normal.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/incomplete_beta.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::day_count;
using patron::rhythm;
using patron::rhythm_counts;
using patron::rhythm_gaps;

namespace {

std::chrono::sys_days const until = std::chrono::year{2024} / 12 / 31;

rhythm_gaps gaps_of(std::vector<int> const& days) {
  rhythm_gaps own;
  for (int const day : days) own.add(day_count{day});
  return own;
}

rhythm rhythm_of(std::vector<std::vector<int>> const& customers) {
  rhythm_counts counts{until};
  for (auto const& days : customers) {
    if (days.empty()) {
      counts.add({}, day_count{400}, false);
    } else {
      counts.add(gaps_of(days), day_count{days.front()}, true);
    }
  }
  return rhythm{counts};
}

}  // namespace

TEST_CASE("rhythm: where all have one rhythm, the firm's counts") {
  rhythm const firm = rhythm_of({{20, 40}, {40, 20}, {25, 32}, {32, 25}});
  double const usual = std::sqrt(800.0);
  for (auto const& own : {gaps_of({20, 40}), gaps_of({100}), gaps_of({5, 6, 5})}) {
    CHECK(std::abs(firm.usual_gap(own).count() - usual) < 0.05);
  }
}

TEST_CASE("rhythm: own gaps count for more, the more there are") {
  rhythm const firm = rhythm_of({{7, 8, 6, 7}, {30, 25, 35, 30}, {90, 100, 80, 95}, {7, 7}, {60}});
  double previous = firm.usual_gap(gaps_of({7})).count();
  CHECK(previous > 7.0);
  for (int n = 2; n < 30; ++n) {
    double const usual =
        firm.usual_gap(gaps_of(std::vector<int>(static_cast<std::size_t>(n), 7))).count();
    CHECK(usual < previous);
    CHECK(usual > 6.99);
    previous = usual;
  }
  CHECK(previous < 7.1);
  // Three weeks of silence are nothing to a quarterly customer, and much to a weekly one.
  CHECK(firm.exceedance(gaps_of({7, 8, 6, 7}), day_count{21}) < 0.02);
  CHECK(firm.exceedance(gaps_of({90, 100, 80, 95}), day_count{21}) > 0.98);
}

TEST_CASE("rhythm: the longer the silence, the more unusual, and the usual gap is in the middle") {
  rhythm const firm = rhythm_of({{7, 14, 6, 9}, {30, 60, 35, 11}, {90, 190, 80, 95}, {7, 31}, {}});
  for (auto const& own : {gaps_of({}), gaps_of({20}), gaps_of({3, 5, 4, 4})}) {
    for (int silence = 1; silence < 500; ++silence) {
      CHECK(firm.deviate(own, day_count{silence - 1}) <= firm.deviate(own, day_count{silence}));
    }
    if (own.gaps == 0) continue;
    auto const usual = static_cast<int>(firm.usual_gap(own).count());
    CHECK(firm.deviate(own, day_count{usual + 1}) > 0.0);
    CHECK(firm.deviate(own, day_count{usual - 1}) < 0.0);
  }
}

TEST_CASE("rhythm: finds the parameters by which gaps were drawn") {
  // μ = ln 60, v = 0.5, s² = 0.16, ν = 8: the quantiles of a new customer's gap are those of a t
  // variable with 8 degrees of freedom, and after n gaps of a usual length those of the posterior.
  patron::generator random{4};
  rhythm_counts counts{until};
  for (int id = 0; id < 5'000; ++id) {
    double const variance = 0.16 * 8.0 / (2.0 * patron::draw_gamma(random, 4.0));
    double const mean = patron::draw_normal(random, std::log(60.0), std::sqrt(0.5 * variance));
    rhythm_gaps own;
    for (int n = 0; n < 3 + id % 5; ++n) {
      double const gap = std::exp(patron::draw_normal(random, mean, std::sqrt(variance)));
      own.add(day_count{(std::max)(1, static_cast<int>(std::lround(gap)))});
    }
    counts.add(own, day_count{60}, true);
  }
  rhythm const firm{counts};
  rhythm_gaps const own = gaps_of({60, 60, 60, 60});
  CHECK(std::abs(firm.usual_gap(own).count() - 60.0) < 0.5);
  // Posterior: v/(1 + 4v) = 1/6, s² = (8 · 0.16 + 0) / 12, 12 degrees of freedom.
  double const scale = std::sqrt(1.28 / 12.0 * (1.0 + 1.0 / 6.0));
  for (int const silence : {80, 100, 140}) {
    double const t = std::log((silence + 0.5) / 60.0) / scale;
    double const exact = 0.5 * patron::beta_cdf(12.0 / (12.0 + t * t), 6.0, 0.5);
    CHECK(std::abs(firm.exceedance(own, day_count{silence}) / exact - 1.0) < 0.1);
  }
}

TEST_CASE("rhythm: a first wait is compared with those that ended") {
  // Of eight, four came back after 10, 20, 30 and 40 days and four never did.
  rhythm const firm = rhythm_of({{10, 9}, {20, 15}, {30, 31}, {40, 30}, {}, {}, {}, {}});
  rhythm_gaps const none;
  CHECK(firm.usual_gap(none).count() == 20.0);
  auto const close = [](double a, double b) { return std::abs(a - b) < 1e-12; };
  CHECK(close(firm.exceedance(none, day_count{0}), 5.0 / 6.0));
  CHECK(close(firm.exceedance(none, day_count{9}), 5.0 / 6.0));
  CHECK(close(firm.exceedance(none, day_count{10}), 4.0 / 6.0));
  CHECK(close(firm.exceedance(none, day_count{39}), 2.0 / 6.0));
  CHECK(close(firm.exceedance(none, day_count{40}), 1.0 / 6.0));
  CHECK(close(firm.exceedance(none, day_count{4000}), 1.0 / 6.0));
}

TEST_CASE("rhythm: one that never varies still has a width") {
  rhythm const firm = rhythm_of({{1, 1, 1}, {1, 1, 1}, {1, 1}});
  CHECK(firm.usual_gap(gaps_of({1})).count() == 1.0);
  CHECK(firm.exceedance(gaps_of({1, 1, 1}), day_count{1}) < 0.5);
  CHECK(firm.exceedance(gaps_of({1, 1, 1}), day_count{1}) > 0.01);
  CHECK(firm.exceedance(gaps_of({1, 1, 1}), day_count{7}) < 1e-3);
}

TEST_CASE("rhythm: too few to tell how rhythms vary") {
  CHECK(support::sentence([] {
          return rhythm_of({{1, 2}, {3}});
        }) == "rhythm: needs two customers with two gaps each");
}

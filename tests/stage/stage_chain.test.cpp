// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/discount.hpp>
#include <patron/core/money.hpp>
#include <patron/numeric/chi_square.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/stage/stage_chain.hpp>
#include <patron/stage/stage_transitions.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using namespace patron::literals;
using patron::stage_chain;

namespace {

enum class recency { one, two, three, four, former };

/// The customers of a mail-order firm by how many periods ago they bought.
stage_chain<recency> mail_order() {
  return {{recency::one, recency::two, recency::three, recency::four, recency::former},
          {{.3, .7, 0, 0, 0},
           {.2, 0, .8, 0, 0},
           {.15, 0, 0, .85, 0},
           {.05, 0, 0, 0, .95},
           {0, 0, 0, 0, 1}}};
}

using matrix = std::vector<std::vector<double>>;

/// A chain over 0 … n − 1 with shares in hundredths; some of them are 0.
stage_chain<int> random_chain(support::integers& random, int n) {
  std::vector<int> states;
  matrix rows;
  for (int i = 0; i < n; ++i) {
    states.push_back(i);
    std::vector<double> row(static_cast<std::size_t>(n), 0.0);
    for (int hundredth = 0; hundredth < 100; ++hundredth) {
      row[static_cast<std::size_t>(random.between(0, n - 1))] += 1.0;
    }
    for (double& share : row) share = share < 100.0 / n ? 0.0 : share;
    double sum = 0.0;
    for (double const share : row) sum += share;
    for (double& share : row) share /= sum;
    rows.push_back(row);
  }
  return {states, rows, [n](int state) { return state == n - 1; }};
}

/// The value of a chain by summing its periods, for so many that the rest does not matter.
double summed(stage_chain<int> const& chain, std::vector<double> const& rewards, double rate) {
  return chain.value_within(rewards, rate, 4000).at(0).amount();
}

}  // namespace

static_assert(std::copyable<stage_chain<int>>);
static_assert(patron::reward<double> && patron::reward<patron::money<patron::usd>>);
static_assert(!patron::reward<unsigned>);  // a period may cost more than it brings

TEST_CASE("stage_chain: Pfeifer and Carraway 2000", "[stage]") {
  auto const chain = mail_order();
  auto const worth = chain.value({36.0, -4.0, -4.0, -4.0, 0.0}, 0.2);
  auto const close = [](auto const& row, double printed) {
    return std::abs(row.amount() - printed) < 5e-5;  // printed with four decimals
  };
  CHECK(close(worth.at(recency::one), 52.3196));
  CHECK(close(worth.at(recency::two), 5.5538));
  CHECK(close(worth.at(recency::three), 1.2508));
  CHECK(close(worth.at(recency::four), -1.8200));
  CHECK(worth.at(recency::former).amount() == 0.0);
  CHECK(worth.stops().empty());

  // Somebody who bought four periods ago costs more than she brings: stop there.
  auto const best = chain.value_with_stopping({36.0, -4.0, -4.0, -4.0, 0.0}, 0.2);
  CHECK(close(best.at(recency::one), 53.1494));
  CHECK(close(best.at(recency::two), 6.6207));
  CHECK(close(best.at(recency::three), 2.6437));
  CHECK(best.at(recency::four).amount() == 0.0);
  CHECK(best.stops() == std::vector{recency::four});
}

TEST_CASE("stage_chain: value until a horizon", "[stage]") {
  auto const chain = mail_order();
  std::vector<double> const rewards{36.0, -4.0, -4.0, -4.0, 0.0};
  CHECK(chain.value_within(rewards, 0.2, 0).at(recency::one).amount() == 36.0);
  // One period on: 36 + (0.3 · 36 − 0.7 · 4) / 1.2.
  CHECK(std::abs(chain.value_within(rewards, 0.2, 1).at(recency::one).amount() -
                 (36.0 + 8.0 / 1.2)) < 1e-14);
  // Without a discount: 36 + 8 for two periods.
  CHECK(std::abs(chain.value_within(rewards, 0.0, 1).at(recency::one).amount() - 44.0) < 1e-14);
  double const endless = chain.value(rewards, 0.2).at(recency::one).amount();
  CHECK(std::abs(chain.value_within(rewards, 0.2, 300).at(recency::one).amount() - endless) <
        1e-12);
}

TEST_CASE("stage_chain: money in, money out", "[stage]") {
  auto const chain = mail_order();
  patron::period_rate const yearly{patron::discount::annual(0.2), std::chrono::years{1}};
  auto const worth = chain.value({36.00_usd, -4.00_usd, -4.00_usd, -4.00_usd, 0.00_usd}, yearly);
  CHECK(worth.at(recency::one).amount() == 52.32_usd);
  CHECK(worth.at(recency::four).amount() == -(1.82_usd));
}

TEST_CASE("stage_chain: the chance to become a customer, and the time", "[stage]") {
  // A ruined gambler: up or down by one, with even chances. From i of 4 the chance is i / 4.
  stage_chain<int> const walk{
      {0, 1, 2, 3, 4},
      {{1, 0, 0, 0, 0}, {.5, 0, .5, 0, 0}, {0, .5, 0, .5, 0}, {0, 0, .5, 0, .5}, {0, 0, 0, 0, 1}},
      [](int state) { return state == 4; }};
  for (int i = 0; i <= 4; ++i) {
    CHECK(std::abs(walk.chance_of_customer(i) - i / 4.0) < 1e-15);
    // Those who get there take (n² − i²) / 3 steps on average.
    auto const time = walk.expected_time_to_customer(i);
    REQUIRE(time.has_value() == (i > 0));
    if (i > 0) CHECK(std::abs(*time - (16.0 - i * i) / 3.0) < 1e-13);
  }
  CHECK(walk.chance_of(2, [](int state) { return state == 0 || state == 4; }) == 1.0);
  CHECK(walk.expected_time_to(1, [](int state) { return state == 2; }) == 1.0);
  CHECK(walk.is_absorbing(0));
  CHECK_FALSE(walk.is_absorbing(1));

  // A part of the chain from which no way leads to a customer has the chance 0, and no time.
  stage_chain<int> const apart{{1, 2, 3, 4},
                               {{0, .5, .5, 0}, {0, .5, 0, .5}, {0, 0, 1, 0}, {0, 1, 0, 0}},
                               [](int state) { return state == 3; }};
  CHECK(apart.chance_of_customer(2) == 0.0);
  CHECK(apart.chance_of_customer(1) == 0.5);
  CHECK(apart.expected_time_to_customer(1) == 1.0);
  CHECK_FALSE(apart.expected_time_to_customer(4));

  CHECK(support::sentence([] { return mail_order().chance_of_customer(recency::one); }) ==
        "stage_chain: was not told which states are customers");
}

TEST_CASE("stage_chain: properties of any chain", "[stage]") {
  support::integers random{4};
  double worst_value = 0.0;
  double worst_chance = 0.0;
  double worst_gain = 0.0;
  for (int round = 0; round < 300; ++round) {
    int const n = static_cast<int>(random.between(2, 8));
    auto const chain = random_chain(random, n);
    std::vector<double> rewards;
    for (int i = 0; i < n; ++i) rewards.push_back(static_cast<double>(random.between(-50, 50)));

    double sum = 0.0;
    for (int j = 0; j < n; ++j) sum += chain.probability(0, j);
    CHECK(std::abs(sum - 1.0) < 1e-12);

    // The value is what the sum over the periods comes to, and scales with the rewards.
    auto const worth = chain.value(rewards, 0.05);
    worst_value =
        (std::max)(worst_value, std::abs(worth.at(0).amount() - summed(chain, rewards, 0.05)));

    // The rule of stopping is worth its own equation, and no less than going on for ever.
    auto const best = chain.value_with_stopping(rewards, 0.05);
    for (int i = 0; i < n; ++i) {
      double further = rewards[static_cast<std::size_t>(i)];
      for (int j = 0; j < n; ++j) further += chain.probability(i, j) * best.at(j).amount() / 1.05;
      worst_gain = (std::max)(worst_gain, std::abs(best.at(i).amount() - (std::max)(0.0, further)));
      CHECK(best.at(i).amount() >= worth.at(i).amount() - 1e-9);
      CHECK(best.goes_on_at(i) == (further >= -1e-9));
    }

    // The chance solves h = P h.
    for (int i = 0; i + 1 < n; ++i) {
      double later = 0.0;
      for (int j = 0; j < n; ++j) later += chain.probability(i, j) * chain.chance_of_customer(j);
      worst_chance = (std::max)(worst_chance, std::abs(later - chain.chance_of_customer(i)));
      CHECK(chain.expected_time_to_customer(i).has_value() == (chain.chance_of_customer(i) > 0.0));
    }
  }
  INFO("worst: value " << worst_value << ", stopping " << worst_gain << ", chance "
                       << worst_chance);
  CHECK(worst_value < 1e-9);  // of values up to 1,000
  CHECK(worst_gain < 1e-9);
  CHECK(worst_chance < 1e-13);
}

TEST_CASE("stage_chain: simulated chains give back their matrix", "[stage]") {
  // 1,000 runs of 400 people over 6 periods. In each the shares are counted anew, and it is asked
  // whether the matrix lies within the 95 % region of Pearson's statistic, and each share within
  // its own interval.
  stage_chain<int> const chain{{0, 1, 2, 3},
                               {{.5, .3, .1, .1}, {.1, .5, .2, .2}, {0, 0, 1, 0}, {0, 0, 0, 1}}};
  patron::generator random{2026};
  std::array<std::array<int, 4>, 2> share_within{};
  int matrix_within = 0;
  for (int run = 0; run < 1000; ++run) {
    patron::stage_transitions<int> counts;
    for (int person = 0; person < 400; ++person) {
      auto const path = chain.simulate(random, person % 2, 6);
      for (std::size_t t = 0; t + 1 < path.size(); ++t) counts.add(path[t], path[t + 1]);
    }
    double statistic = 0.0;
    for (int i = 0; i < 2; ++i) {
      for (int j = 0; j < 4; ++j) {
        patron::rate const seen = counts.share(i, j);
        double const p = chain.probability(i, j);
        double const expected = static_cast<double>(seen.of) * p;
        double const off = static_cast<double>(seen.kept) - expected;
        statistic += off * off / expected;
        auto const within = *seen.interval(0.95);
        if (within.low <= p && p <= within.high) {
          ++share_within[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
        }
      }
    }
    if (patron::chi_square_tail(statistic, 6.0) >= 0.05) ++matrix_within;
  }
  INFO("matrix within: " << matrix_within);
  CHECK(matrix_within >= 930);
  CHECK(matrix_within <= 970);
  for (auto const& row : share_within) {
    for (int const within : row) {
      INFO("share within: " << within);
      CHECK(within >= 930);
      CHECK(within <= 970);
    }
  }
}

TEST_CASE("stage_chain: a simulated path starts where it was told and only takes open ways",
          "[stage]") {
  auto const chain = mail_order();
  patron::generator random{1};
  CHECK(chain.simulate(random, recency::two, 0) == std::vector{recency::two});
  for (int run = 0; run < 1000; ++run) {
    auto const path = chain.simulate(random, recency::one, 20);
    REQUIRE(path.size() == 21);
    for (std::size_t t = 0; t + 1 < path.size(); ++t) {
      CHECK(chain.probability(path[t], path[t + 1]) > 0.0);
    }
  }
  patron::generator a{7};
  patron::generator b{7};
  CHECK(chain.simulate(a, recency::one, 50) == chain.simulate(b, recency::one, 50));
}

TEST_CASE("stage_chain: what is wrong is named", "[stage]") {
  using support::sentence;
  using strings = std::vector<std::string>;
  auto const chain = [](strings states, matrix rows) {
    return sentence([&] { return stage_chain<std::string>{states, rows}; });
  };
  CHECK(chain({"lead", "customer"}, {{.5, .5}, {.1, .8}}) ==
        "stage_chain: record 1: row of state \"customer\" does not sum to 1");
  CHECK(chain({"lead", "customer"}, {{1.5, -.5}, {0, 1}}) ==
        "stage_chain: record 0: row of state \"lead\" has a share that is not within 0 and 1");
  CHECK(chain({"lead", "customer"}, {{std::nan(""), 1}, {0, 1}}) ==
        "stage_chain: record 0: row of state \"lead\" has a share that is not within 0 and 1");
  CHECK(chain({"lead", "customer"}, {{.5, .5}, {1}}) ==
        "stage_chain: record 1: row of state \"customer\" has another number of shares than there "
        "are states");
  CHECK(chain({"lead", "lead"}, {{.5, .5}, {0, 1}}) ==
        "stage_chain: record 1: state \"lead\" stands there twice");
  CHECK(chain({"lead", "customer"}, {{.5, .5}}) ==
        "stage_chain: matrix \"1\" is its number of rows: there is one for each state");
  CHECK(chain({}, {}) == "stage_chain: a chain has at least one state");

  // Shares written to ten digits are good enough.
  CHECK(chain({"a", "b", "c"}, {{.3333333333, .3333333333, .3333333333}, {0, 1, 0}, {0, 0, 1}})
            .empty());

  stage_chain<std::string> const good{strings{"lead", "customer"}, matrix{{.5, .5}, {0, 1}}};
  CHECK(sentence([&] {
          return good.value({1.0, 2.0, 3.0}, 0.1);
        }) == "value: rewards \"3\" is their number: there is one for each state");
  CHECK(sentence([&] {
          return good.value({1.0, std::nan("")}, 0.1);
        }) == "value: record 1: reward \"nan\" is not a finite number");
  CHECK(sentence([&] {
          return good.value({1.0, 2.0}, 0.0);
        }) == "value: rate \"0\" gives no value for all time: value_within takes it");
  CHECK(sentence([&] { return good.probability("lad", "lead"); }) ==
        "stage_chain: state \"lad\" is not a state of the chain");
}

TEST_CASE("stage_chain: of one state", "[stage]") {
  stage_chain<int> const one{{7}, {{1.0}}};
  CHECK(std::abs(one.value({10.0}, 0.25).at(7).amount() - 50.0) < 1e-12);
  CHECK(one.value_with_stopping({-10.0}, 0.25).stops() == std::vector{7});
  CHECK(one.chance_of(7, [](int) { return false; }) == 0.0);
  CHECK(one.chance_of(7, [](int) { return true; }) == 1.0);
}

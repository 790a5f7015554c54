// SPDX-License-Identifier: MIT
#include <patron/stage/stage_transitions.hpp>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::stage_transitions<int>>);
static_assert(patron::has_fields<patron::stage_transitions<int>>);

using namespace prospects;
using patron::chain_options;
using patron::smoothing;
using patron::stage_transitions;
using std::chrono::weeks;
using counts_of = stage_transitions<stage>;

static_assert(patron::mergeable<counts_of>);
static_assert(patron::has_fields<counts_of>);

TEST_CASE("stage_transitions: where people were at the end of each period", "[stage]") {
  std::vector<move> const moves = {
      {"Abe", stage::stranger, day(0)}, {"Abe", stage::reader, day(7)},  // the end of her week
      {"Abe", stage::lead, day(8)},     {"Abe", stage::reader, day(9)},  // there and back
      {"Ito", stage::stranger, day(3)}, {"Ito", stage::lost, day(4)},    // on clocks of their own
      {"Ono", stage::reader, {}},                                        // since nobody knows when
      {"Ono", stage::lead, day(20)}};
  stage_transitions const counts{people(moves, day(21)), weeks{1}};
  CHECK(counts.count(stage::stranger, stage::reader) == 1);
  CHECK(counts.count(stage::reader, stage::reader) == 2);
  CHECK(counts.count(stage::reader, stage::lead) == 0);  // gone back before the week was over
  CHECK(counts.count(stage::stranger, stage::lost) == 1);
  CHECK(counts.count(stage::lost, stage::lost) == 1);
  CHECK(counts.count(stage::lead, stage::lead) == 0);  // a day is no week
  CHECK(counts.share(stage::stranger, stage::reader) == patron::rate{1, 2});
  CHECK(counts.states() == std::vector{stage::stranger, stage::reader, stage::lost});
  CHECK(counts.period() == weeks{1});
}

TEST_CASE("stage_transitions: counts become shares", "[stage]") {
  counts_of counts;
  counts.add(stage::lead, stage::lead, 6);
  counts.add(stage::lead, stage::customer, 2);
  counts.add(stage::lead, stage::lost, 2);
  counts.add(stage::customer, stage::customer, 5);
  counts.add(stage::lost, stage::lost, 4);
  counts.add(stage::lost, stage::lead, 0);  // nobody

  auto const as_counted = counts.chain();
  CHECK(as_counted.states() == std::vector{stage::lead, stage::customer, stage::lost});
  CHECK(as_counted.probability(stage::lead, stage::customer) == 0.2);
  CHECK(as_counted.is_absorbing(stage::lost));

  auto const smooth = counts.chain({.absorbing = {stage::lost}, .smoothing = smoothing::laplace()});
  CHECK(smooth.probability(stage::lead, stage::customer) == 3.0 / 13.0);
  CHECK(smooth.probability(stage::customer, stage::lost) == 1.0 / 8.0);
  CHECK(smooth.is_absorbing(stage::lost));

  auto const on_ladder = counts.chain(ladder, smoothing::add(0.1));
  CHECK(on_ladder.size() == 5);
  CHECK(on_ladder.is_absorbing(stage::lost));  // nobody came back
  CHECK(on_ladder.chance_of_customer(stage::customer) == 1.0);
  CHECK(on_ladder.chance_of_customer(stage::lost) == 0.0);
  double const chance = on_ladder.chance_of_customer(stage::lead);
  CHECK((0.0 < chance && chance < 1.0));
  counts.add(stage::lost, stage::lead);
  CHECK_FALSE(counts.chain(ladder, smoothing::add(0.1)).is_absorbing(stage::lost));
}

TEST_CASE("stage_transitions: a row that nothing is known of is refused by its name", "[stage]") {
  using support::sentence;
  counts_of counts;
  counts.add(stage::lead, stage::customer, 3);
  CHECK(sentence([&] { return counts.chain(); }) ==
        "stage_transitions: state \"3\" has no row: nobody was there, and nothing smooths it");
  CHECK(counts.chain({.absorbing = {stage::customer}}).is_absorbing(stage::customer));
  CHECK(counts.chain({.smoothing = smoothing::jeffreys()})
            .probability(stage::customer, stage::lead) == 0.5);
  CHECK(sentence([&] { return counts.chain({.absorbing = {stage::lead}}); }) ==
        "stage_transitions: state \"2\" is absorbing, yet it was left");
  CHECK(sentence([&] { return counts.chain({.states = {stage::lead}}); }) ==
        "stage_transitions: state \"3\" was counted and is not among the states of the chain");
}

TEST_CASE("stage_transitions: parts merge into the whole", "[stage]") {
  support::integers random{17};
  for (int firm = 0; firm < 50; ++firm) {
    std::vector<move> moves;
    for (int i = 0; i < 200; ++i) {
      moves.push_back({std::string(1, static_cast<char>('a' + random.between(0, 19))),
                       static_cast<stage>(random.between(0, 4)),
                       day(static_cast<int>(random.between(0, 99)))});
    }
    auto const all = people(moves, day(100));
    stage_transitions const whole{all, weeks{1}};
    std::vector<counts_of> parts(3);
    for (auto& part : parts) part = counts_of{weeks{1}};
    for (auto const& one : all) parts[static_cast<std::size_t>(random.between(0, 2))].add(one);
    counts_of forth;
    counts_of back;
    for (std::size_t i = 0; i < 3; ++i) {
      forth.merge(parts[i]);
      back.merge(parts[2 - i]);
    }
    CHECK(forth == whole);
    CHECK(back == whole);
    CHECK(patron::merged(whole, counts_of{}) == whole);

    // Rows of the chain sum to 1.
    auto const chain = whole.chain(ladder, smoothing::jeffreys());
    for (stage const from : chain.states()) {
      double sum = 0.0;
      for (stage const to : chain.states()) sum += chain.probability(from, to);
      CHECK(std::abs(sum - 1.0) < 1e-14);
    }
  }
}

TEST_CASE("stage_transitions: what cannot be counted together", "[stage]") {
  using support::sentence;
  counts_of weekly{weeks{1}};
  CHECK(sentence([&] {
          weekly.merge(counts_of{weeks{2}});
          return 0;
        }) == "stage_transitions: counts merge that have one length of period");
  CHECK(sentence([] { return counts_of{weeks{0}}; }) ==
        "stage_transitions: a period is a day or more");
  auto const one = people({{"Abe", stage::lead, day(0)}}, day(30));
  CHECK(sentence([&] {
          counts_of{}.add(one[0]);
          return 0;
        }) == "stage_transitions: needs a period to count a journey");
  CHECK(stage_transitions{people({}, day(1)), weeks{1}}.states().empty());
}

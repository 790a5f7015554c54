// SPDX-License-Identifier: MIT
#include <patron/numeric/generator.hpp>
#include <patron/stage/bootstrap_chain.hpp>
#include <patron/stage/stage_chain.hpp>
#include <patron/stage/stage_transitions.hpp>

#include <cmath>
#include <optional>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::bootstrap_chain;
using patron::generator;
using counts_of = patron::stage_transitions<int>;

namespace {

// 0 prospect, 1 customer, 2 lost.
patron::stage_chain<int> as_chain(counts_of const& counts) {
  return counts.chain([](int state) { return state == 1; }, {.absorbing = {1, 2}});
}
double chance(counts_of const& counts) {
  return as_chain(counts).chance_of_customer(0);
}

}  // namespace

TEST_CASE("bootstrap_chain: against the interval of a share", "[stage]") {
  // Of those who leave the state 0, as many become customers as a share says: 300 of 400.
  counts_of counts;
  counts.add(0, 0, 600);
  counts.add(0, 1, 300);
  counts.add(0, 2, 100);
  generator random{1};
  auto const interval = bootstrap_chain(counts, chance, random);
  REQUIRE(interval);
  CHECK(std::abs(interval->value - 0.75) < 1e-15);
  auto const wilson = *patron::rate{300, 400}.interval();
  CHECK(std::abs(interval->low - wilson.low) < 0.006);  // measured 0.003
  CHECK(std::abs(interval->high - wilson.high) < 0.006);
  CHECK(interval->confidence == 0.95);

  generator again{1};
  CHECK(bootstrap_chain(counts, chance, again) == interval);
}

TEST_CASE("bootstrap_chain: holds what is true in 95 of 100 cases", "[stage]") {
  patron::stage_chain<int> const truth{{0, 1, 2}, {{.6, .3, .1}, {0, 1, 0}, {0, 0, 1}}};
  generator random{95};
  int within = 0;
  for (int run = 0; run < 400; ++run) {
    counts_of counts;
    for (int person = 0; person < 300; ++person) {
      counts.add(0, truth.simulate(random, 0, 1).back());
    }
    auto const interval = bootstrap_chain(counts, chance, random, {.draws = 200});
    if (interval->low <= 0.75 && 0.75 <= interval->high) ++within;
  }
  INFO("within: " << within << " of 400");
  CHECK(within >= 363);  // three standard errors around 380, and what 200 draws cost
  CHECK(within <= 393);
}

TEST_CASE("bootstrap_chain: a figure that need not exist, and options out of range", "[stage]") {
  counts_of counts;
  counts.add(0, 0, 3);
  counts.add(0, 1, 1);  // a quarter of the tables drawn have no customer at all
  generator random{1};
  auto const time = [](counts_of const& table) {
    return as_chain(table).expected_time_to_customer(0);
  };
  CHECK(time(counts) == 4.0);
  CHECK(bootstrap_chain(counts, time, random) == std::nullopt);
  CHECK(support::sentence([&] { return bootstrap_chain(counts, chance, random, {.draws = 1}); }) ==
        "bootstrap_chain: two draws are the least");
  CHECK(!support::sentence([&] {
           return bootstrap_chain(counts, chance, random, {.confidence = 1.0});
         }).empty());
  CHECK(!support::sentence([&] {
           return bootstrap_chain(
               counts, [](counts_of const&) { return std::nan(""); }, random);
         }).empty());
}

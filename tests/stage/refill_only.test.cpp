// SPDX-License-Identifier: MIT
#include <patron/core/to_string.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/stage/customer_flow.hpp>
#include <patron/stage/refill_only.hpp>

#include <chrono>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::customer_flow;
using patron::finding;
using patron::generator;
using patron::refill_evidence;
using patron::refill_only;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weeks;

namespace {

constexpr sys_days start{std::chrono::year{2020} / 1 / 6};
constexpr patron::window five_years{start, start + weeks{260}};
constexpr double lost_a_day = 0.25 / 365.2425;  // a quarter of the customers leave each year

customer_flow empty_flow() {
  return {five_years, weeks{4}};
}

days drawn_life(generator& random) {
  return days{static_cast<int>(patron::draw_exponential(random) / lost_a_day)};
}

/// Each customer who leaves is replaced two to ten weeks later, and nobody comes but for that.
customer_flow refilling_firm(generator& random, int customers) {
  customer_flow flow = empty_flow();
  for (int place = 0; place < customers; ++place) {
    sys_days since = start - days{1};
    while (since < five_years.to) {
      sys_days const left = since + drawn_life(random);
      flow.add(since, left);
      since = left + days{14 + static_cast<int>(patron::draw_index(random, 57))};
    }
  }
  return flow;
}

/// New customers come at a steady pace, whoever leaves: so many for each one that leaves at first.
customer_flow sowing_firm(generator& random, int customers, double for_each_lost) {
  customer_flow flow = empty_flow();
  for (int i = 0; i < customers; ++i) {
    flow.add(start - days{1}, start - days{1} + drawn_life(random));
  }
  double const a_day = for_each_lost * lost_a_day * customers;
  for (double at = 0.0;;) {
    at += patron::draw_exponential(random) / a_day;
    if (at >= static_cast<double>(five_years.length().count())) return flow;
    sys_days const since = start + days{static_cast<int>(at)};
    flow.add(since, since + drawn_life(random));
  }
}

/// Of 300 firms, how many the library takes for one that only refills.
template<class Firm>
int recognised(Firm const& firm, char const* what, int customers) {
  generator random{static_cast<std::uint64_t>(customers)};
  int shown = 0;
  for (int i = 0; i < 300; ++i) {
    customer_flow const flow = firm(random, customers);
    if (refill_only(flow, random, {.permutations = 399}).verdict.shown()) ++shown;
  }
  std::printf("  %-34s %5d customers: %3d of 300\n", what, customers, shown);
  return shown;
}

/// The flow of so many gained and lost in each period.
customer_flow flow_of(std::vector<int> const& gained, std::vector<int> const& lost, int at_first) {
  auto const periods = static_cast<int>(gained.size());
  customer_flow flow{{start, start + weeks{4 * periods}}, weeks{4}};
  std::vector<sys_days> leaving;
  for (int t = 0; t < periods; ++t) {
    for (int i = 0; i < lost[static_cast<std::size_t>(t)]; ++i) {
      flow.add(start - days{1}, start + weeks{4 * t});
    }
    for (int i = 0; i < gained[static_cast<std::size_t>(t)]; ++i) {
      flow.add(start + weeks{4 * t}, std::nullopt);
    }
  }
  while (flow.start() < static_cast<std::uint64_t>(at_first)) flow.add(start - days{1}, {});
  return flow;
}

}  // namespace

TEST_CASE("refill_only: planted firms of 30, 300 and 3,000 customers", "[stage]") {
  std::puts("refill_only: firms taken for firms that only refill");
  for (int const customers : {30, 300, 3000}) {
    CHECK(recognised(refilling_firm, "only refills", customers) >= 285);
    auto const level = [](generator& random, int n) { return sowing_firm(random, n, 1.0); };
    CHECK(recognised(level, "sows, and stays level by chance", customers) <= 15);
    auto const growing = [](generator& random, int n) { return sowing_firm(random, n, 2.0); };
    CHECK(recognised(growing, "sows and grows", customers) <= 3);
  }
}

TEST_CASE("refill_only: the evidence by hand", "[stage]") {
  // One is lost every third period and replaced in the next: a slope of 1 over one period.
  std::vector<int> lost(24, 0);
  std::vector<int> gained(24, 0);
  for (std::size_t t = 0; t < 23; t += 3) {
    lost[t] = 1;
    gained[t + 1] = 1;
  }
  generator random{3};
  auto const found = refill_only(flow_of(gained, lost, 20), random, {.within = 1});
  CHECK(found.verdict.finding == finding::shown);
  CHECK(found.start == 20);
  CHECK(found.gained == 8);
  CHECK(found.lost == 8);
  CHECK(found.end() == 20);
  CHECK(found.growth_a_year == 0.0);
  CHECK(std::abs(*found.per_loss - 1.0) < 1e-15);
  CHECK(std::abs(*found.without_losses) < 1e-15);
  CHECK(std::abs(*found.correlation - 1.0) < 1e-15);
  CHECK(*found.p_value <= 0.002);

  // The same generator, the same evidence.
  generator again{3};
  CHECK(refill_only(flow_of(gained, lost, 20), again, {.within = 1}) == found);

  // One more each period: the firm grows, however closely the rest follows.
  for (int& n : gained) ++n;
  auto const growing = refill_only(flow_of(gained, lost, 20), random, {.within = 1});
  CHECK(growing.verdict.finding == finding::not_shown);
  CHECK(growing.verdict.reason == "the firm does not stay level");
  CHECK(std::abs(*growing.without_losses - 1.0) < 1e-14);
}

TEST_CASE("refill_only: too few to say", "[stage]") {
  generator random{1};
  auto const reason = [&](customer_flow const& flow) {
    auto const found = refill_only(flow, random);
    CHECK(found.verdict.finding == finding::too_few);
    CHECK_FALSE(found.p_value);
    return std::string{found.verdict.reason};
  };
  CHECK(reason(customer_flow{}) == "fewer than 12 periods can be compared");
  CHECK(reason({{start, start + weeks{4 * 14}}, weeks{4}}) ==
        "fewer than 12 periods can be compared");
  CHECK(reason(empty_flow()) == "fewer than 5 customers were gained or lost");
  std::vector<int> const one_each(24, 1);
  CHECK(reason(flow_of(one_each, one_each, 40)) ==
        "every period is alike, so that none can be compared");
}

TEST_CASE("refill_only: a firm that began with nobody does not stay level", "[stage]") {
  std::vector<int> lost(40, 0);
  std::vector<int> gained(40, 0);
  gained[0] = 8;
  for (std::size_t t = 3; t < 39; t += 3) gained[t + 1] = 1;
  customer_flow flow = flow_of(gained, lost, 0);
  for (std::size_t t = 3; t < 39; t += 3) {
    flow.add(start, start + weeks{4 * static_cast<int>(t)});
  }
  generator random{1};
  auto const found = refill_only(flow, random);
  CHECK_FALSE(found.growth_a_year);
  CHECK(found.verdict.finding == finding::not_shown);
}

TEST_CASE("refill_only: options out of range", "[stage]") {
  generator random{1};
  auto const sentence = [&](patron::refill_only_options options) {
    return support::sentence([&] { return refill_only(empty_flow(), random, options); });
  };
  CHECK(sentence({.within = 0}) == "refill_only: within is a period or more");
  CHECK(sentence({.permutations = 5}) == "refill_only: 19 permutations are the least");
  CHECK(sentence({.level_growth = -0.1}) ==
        "refill_only: level_growth \"-0.1\" is not a number from 0 on");
}

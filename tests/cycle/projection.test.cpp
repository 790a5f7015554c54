// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/cycle/mechanism_effort.hpp>
#include <patron/cycle/projection.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cycle/firm_by_hand.hpp"
#include "support/sentence.hpp"

namespace {

using namespace patron::literals;
using firm_by_hand::by_hand;
using firm_by_hand::euros;
using patron::firm;
using patron::projection;

TEST_CASE("projection: a period worked out by hand", "[cycle]") {
  projection const ahead{by_hand()};
  CHECK(ahead.is_mean());
  auto const path = ahead.expected(1);
  auto const& f = path.periods[0].flows;
  CHECK((f.sown == 14.0 && f.referred == 11.0 && f.walked_in == 1.0));  // 7 + 1 + 2 for each of 3
  CHECK((f.advanced == 54.0 && f.won == 4.0 && f.lost == 31.0));        // 50 + 4, 25 + 6
  CHECK((f.left == 10.0 && f.climbed == 15.0 && f.back == 2.0 && f.forgotten == 3.0));
  auto const& s = path.end();
  CHECK(s.prospects == std::vector{25.0 + 13.0, 6.0 + 50.0 + 1.0 + 11.0});
  CHECK(s.customers == std::vector{15.0 + 4.0 + 2.0 + 1.0, 10.0 + 15.0});
  CHECK(s.former == 3.0 + 10.0);
  CHECK(f.bought == std::vector{44.0, 12.5});
  CHECK(path.profit().amount() == 128_eur);  // 44 + 125 − 5 − 14 − 22
  CHECK(path.balances());
  CHECK(path.start.people() + f.in() == s.people() + f.out());
}

TEST_CASE("projection: hours are shared, customers first", "[cycle]") {
  firm<euros> f = by_hand();
  f.sought_for_left = 0.0;
  // 50 customers want 100 hours; 116 prospects 58, and 8 new ones 8 more: 66.
  f.hours = {.kept_for_sowing = 0.25, .per_sown = 1.0, .per_prospect = 0.5, .per_customer = 2.0};
  f.satisfaction = {.now = 7.0,
                    .level = 7.0,
                    .unserved = 4.0,
                    .adapts = 0.5,
                    .on_grip = std::log(2.0),
                    .on_referral = std::log(4.0)};
  auto const after = [&](double hours, double kept) {
    f.hours.a_period = hours;
    f.hours.kept_for_sowing = kept;
    CHECK_FALSE(projection{f}.is_mean());
    return projection{f}.expected(2);
  };
  CHECK(after(166.0, 0.25).periods[0].flows.sown == 8.0);  // enough for all
  CHECK(after(166.0, 0.25).end().satisfaction == 7.0);
  // Of 100 hours 33 are kept: half of what prospects need, two thirds and a hundredth for
  // customers.
  auto const busy = after(100.0, 0.33);
  CHECK(busy.periods[0].flows.sown == 4.0);
  CHECK(busy.periods[0].flows.advanced == 25.0 + 2.0);
  CHECK(std::abs(busy.periods[0].flows.climbed - 30.0 * 0.5 * 0.67) < 1e-7);
  CHECK(std::abs(busy.periods[0].stocks.satisfaction - (7.0 - 0.5 * 4.0 * 0.33)) < 1e-12);
  // In the next period the odds of staying, 3, are halved for each point that is missing.
  double const odds = 3.0 * std::pow(2.0, -0.66);
  double const there = busy.periods[0].stocks.customers[0];
  CHECK(std::abs(busy.periods[1].flows.left - there / (1.0 + odds)) < 1e-6);
  double const referring = busy.periods[1].stocks.customers[0];
  CHECK(std::abs(busy.periods[1].flows.referred - referring * 0.5 * std::pow(4.0, -0.66)) < 1e-6);
  // Nothing kept: a firm as busy as that sows nothing.
  CHECK(after(90.0, 0.0).periods[0].flows.sown == 0.0);
  // Kept, but not needed: customers have it.
  CHECK(after(166.0, 0.9).end().satisfaction == 7.0);
}

/// Firms of all kinds.
firm<euros> random_firm(std::uint64_t seed) {
  patron::generator random{seed};
  auto const upto = [&](double most) { return most * patron::draw_uniform(random); };
  auto const people = [&](std::uint64_t most) { return patron::draw_index(random, most); };
  firm<euros> f{.offers = {{"a", 10_eur}, {"b", 40_eur}, {"c", 200_eur}}};
  for (int i = 0; i < 3; ++i) {
    f.prospects.push_back(
        {.now = people(300), .sown = upto(10.0), .climb = upto(0.5), .leave = upto(0.5)});
    f.customers.push_back({.now = people(200),
                           .grip = 0.7 + upto(0.29),
                           .climb = upto(0.2),
                           .buys = {upto(0.5), upto(0.3), upto(0.1)},
                           .refers = upto(0.1)});
  }
  f.former = {.now = 20 + people(100), .just_left = 5, .back = upto(0.1), .forgotten = upto(0.2)};
  f.walk_in = upto(3.0);
  f.sought_for_left = upto(2.0);
  f.referred_to = people(4);
  f.satisfaction = {
      .now = 6.5, .level = 7.0, .unserved = 2.0, .adapts = 0.3, .on_grip = 0.2, .on_referral = 0.4};
  f.costs = {.a_period = 500_eur, .per_sown = 3_eur};
  if (seed % 2 == 1) {
    f.hours = {.a_period = 300.0, .per_sown = 2.0, .per_prospect = 0.2, .per_customer = 1.0};
  }
  return f;
}

TEST_CASE("projection: what comes in is there or went out, to the last bit", "[cycle]") {
  patron::generator random{7};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    projection const ahead{random_firm(seed)};
    CHECK(ahead.expected(60).balances());
    auto const one = ahead.simulate_one(60, random);
    CHECK(one.balances());
    CHECK(one.periods.size() == 60);
  }
}

TEST_CASE("projection: without a limit, the expected path is the mean of the paths", "[cycle]") {
  projection const ahead{random_firm(2)};
  auto const expected = ahead.expected(24);
  patron::generator random{1};
  constexpr int paths = 400;
  double customers = 0.0;
  double squares = 0.0;
  double profit = 0.0;
  double profit_squares = 0.0;
  for (int i = 0; i < paths; ++i) {
    auto const one = ahead.simulate_one(24, random);
    auto const there = static_cast<double>(one.end().all_customers());
    customers += there / paths;
    squares += there * there / paths;
    double const earned = one.profit().amount().to_double();
    profit += earned / paths;
    profit_squares += earned * earned / paths;
  }
  // Within three standard errors.
  CHECK(std::abs(customers - expected.end().all_customers()) <
        3.0 * std::sqrt((squares - customers * customers) / paths));
  CHECK(std::abs(profit - expected.profit().amount().to_double()) <
        3.0 * std::sqrt((profit_squares - profit * profit) / paths));
}

TEST_CASE("projection: bands have the same bits whoever runs the paths", "[cycle]") {
  projection const ahead{random_firm(3)};
  patron::generator random{5};
  patron::generator again{5};
  auto const bands = ahead.simulate(12, 200, random);
  auto const backwards = [](std::size_t tasks, std::function<void(std::size_t)> const& task) {
    while (tasks-- > 0) task(tasks);
  };
  CHECK(ahead.simulate(12, 200, again, {.run = backwards}) == bands);
  CHECK(random == again);
  CHECK(bands.shrunk.of == 200);
  auto const expected = ahead.expected(12);
  CHECK(bands.periods.back().customers.low < expected.end().all_customers());
  CHECK(bands.periods.back().customers.high > expected.end().all_customers());
  CHECK(bands.periods.back().total_profit.low.amount() < expected.profit().amount());
  CHECK(support::sentence([&] { return ahead.simulate(1, 19, random); }) ==
        "simulate: a band is made of 20 paths or more");
}

TEST_CASE("projection: the gain of an effort is what a small change brings", "[cycle]") {
  patron::generator random{1};
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    firm<double> f;  // doubles: no cent is rounded
    firm<euros> const source = random_firm(seed);
    f = {.offers = {{"a", 10.0}, {"b", 40.0}, {"c", 200.0}},
         .prospects = source.prospects,
         .customers = source.customers,
         .former = source.former,
         .walk_in = source.walk_in,
         .sought_for_left = source.sought_for_left,
         .referred_to = source.referred_to,
         .satisfaction = source.satisfaction,
         .hours = source.hours,
         .costs = {.per_sown = 3.0}};
    auto const found = projection{f}.sensitivity(36, random, {.effort = 1.0});
    for (auto const m : patron::all_mechanisms) {
      auto const profit = [&](double effort) {
        auto const changed = with_effort(f, patron::mechanism_effort::on(m, effort));
        return projection{changed}.expected(36).profit().amount();
      };
      // The rounding of the flows is in every difference: 5e-6 of the slope was measured. With a
      // limit the path has kinks, where hours begin to be short: a step must be short to meet few.
      bool const is_smooth = projection{f}.is_mean();
      double const step = is_smooth ? 1e-3 : 1e-4;
      double const slope =
          (8.0 * (profit(step) - profit(-step)) - (profit(2.0 * step) - profit(-2.0 * step))) /
          (12.0 * step);
      double const allowed = (is_smooth ? 1e-5 : 3e-4) * std::abs(slope) + 0.1;
      CHECK(std::abs(found[m].gain.value.amount() - slope) < allowed);
      CHECK(found[m].gain.low == found[m].gain.high);  // everything is taken as known
      CHECK(found[m].first == patron::rate{});
    }
    double best = found.gains[0].gain.value;
    for (auto const& one : found.gains) best = std::fmax(best, one.gain.value);
    CHECK(found.bottleneck().gain.value == best);
  }
}

TEST_CASE("projection: what the counts leave open is in the interval", "[cycle]") {
  firm<euros> f = by_hand();
  f.customers[0].grip = patron::rate{30, 40};
  f.prospects[0].sown = patron::pace{28, 4};
  patron::generator random{1};
  auto const found = projection{f}.sensitivity(12, random, {.draws = 100});
  std::uint64_t firsts = 0;
  for (auto const& one : found.gains) {
    CHECK(one.gain.low <= one.gain.value);
    CHECK(one.gain.value <= one.gain.high);
    CHECK(one.first.of == 100);
    firsts += one.first.kept;
  }
  CHECK(firsts == 100);
  auto const& gripping = found[patron::mechanism::gripping].gain;
  CHECK(gripping.low.amount() < gripping.high.amount());
}

TEST_CASE("projection: the gain lies in its interval where nothing or everything was seen",
          "[cycle]") {
  firm<euros> f = by_hand();
  f.customers[0].grip = patron::rate{6, 6};
  f.customers[0].refers = patron::pace{0, 6};
  patron::generator random{1};
  for (auto const& one : projection{f}.sensitivity(12, random, {.draws = 100}).gains) {
    CHECK(one.gain.low <= one.gain.value);
    CHECK(one.gain.value <= one.gain.high);
  }
}

TEST_CASE("projection: edges and refusals", "[cycle]") {
  projection const ahead{by_hand()};
  CHECK(ahead.expected(0).end() == ahead.expected(0).start);
  CHECK(ahead.expected(0).balances());
  firm<euros> empty;
  empty.prospects.resize(1);
  empty.customers.resize(1);
  CHECK(projection{empty}.expected(9).end().people() == 0.0);
  patron::generator random{1};
  CHECK(projection{empty}.simulate_one(9, random).end().people() == 0);

  auto const refusal = [](auto change) {
    firm<euros> f = by_hand();
    change(f);
    return support::sentence([&] { return projection{f}; });
  };
  CHECK(refusal([](auto& f) { f.customers[1].grip = 1.5; }) ==
        "projection: record 1: customers.grip \"1.5\" is not within 0 and 1");
  CHECK(refusal([](auto& f) { f.prospects[0].sown = -1.0; }) ==
        "projection: record 0: prospects.sown \"-1\" is not a number from 0 on");
  CHECK(refusal([](auto& f) { f.satisfaction.level = NAN; }) ==
        "projection: satisfaction.level \"nan\" is not a finite number");
  CHECK(refusal([](auto& f) {
          f.satisfaction = {.now = 5.0, .level = 7.0, .unserved = 3.0, .on_grip = -101.0};
        }) == "projection: satisfaction.on_grip \"-101\" is a ratio beyond e^500");
  CHECK(refusal([](auto& f) { f.customers[0].buys.resize(3); }) ==
        "projection: customers buy offers that the firm has");
  CHECK(refusal([](auto& f) { f.referred_to = 3; }) ==
        "projection: referred_to is a rung of prospects, or their number");
  CHECK(refusal([](auto& f) { f.former.now = 2; }) ==
        "projection: who has just left is among the former customers");
  CHECK(refusal([](auto& f) { f.prospects.clear(); }) ==
        "projection: a firm has a rung of prospects");
  // Referral without end: more people than can be counted exactly.
  firm<euros> endless = by_hand();
  endless.customers[0].refers = 50.0;
  CHECK(support::sentence([&] {
          return projection{endless}.expected(60);
        }).find("is more people than a projection counts") != std::string::npos);
  // Margins beyond all numbers, of which one would take away the other.
  firm<double> const beyond{
      .offers = {{"a", 1e308}, {"b", -1e308}},
      .prospects = {{.label = "reader"}},
      .customers = {{.label = "buyer", .now = 1000, .grip = 1.0, .buys = {1.0, 1.0}}}};
  std::string const told = support::sentence([&] { return projection{beyond}.expected(1); });
  CHECK(told.starts_with("projection: profit of a period"));
  CHECK(told.ends_with("is not a finite number"));
}

}  // namespace

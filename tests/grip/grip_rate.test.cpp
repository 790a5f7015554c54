// SPDX-License-Identifier: MIT
#include <patron/grip/grip_rate.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::quarter;
using support::order;

namespace {

patron::window const first = quarter(2024y, 1);
patron::window const second = quarter(2024y, 2);

auto const grip = [](auto const& orders, auto... how) {
  return patron::grip_rate(orders, first, second, how..., &order::buyer, &order::day,
                           &order::total);
};
using orders_t = std::vector<order>;
static_assert(std::is_same_v<decltype(grip(orders_t{})), patron::rate>);
static_assert(std::is_same_v<decltype(grip(orders_t{}, sys_days{})), patron::observed_rate>);
// A day may be written as people do; the overload that refuses never gets in the way of it.
static_assert(std::is_same_v<decltype(grip(orders_t{}, 2024y / May / 31)), patron::observed_rate>);

template<class Customer, class Day>
concept reads_visits = requires(orders_t const& orders, Customer customer, Day day) {
  patron::grip_rate(orders, first, second, customer, day);
};
static_assert(reads_visits<decltype(&order::buyer), decltype(&order::day)>);
static_assert(!reads_visits<decltype(&order::buyer), decltype(&order::total)>);
static_assert(!reads_visits<decltype(&order::day), int>);

/// The sentence that refuses; empty where nothing was refused.
template<class Call>
std::string refusal(Call call) {
  try {
    (void)call();
  } catch (patron::error const& e) {
    return e.what();
  }
  return "";
}

}  // namespace

TEST_CASE("grip_rate: kept out of those at risk") {
  orders_t const orders = {
      {1, 2024y / January / 5, 10_usd},  {1, 2024y / May / 5, 10_usd},    // kept
      {2, 2024y / February / 1, 5_usd},  {2, 2024y / March / 1, 5_usd},   // twice, counted once
      {3, 2024y / March / 31, 5_usd},    {3, 2024y / June / 30, -5_usd},  // a refund keeps nobody
      {4, 2024y / April / 1, 5_usd},                                      // new
      {5, 2023y / December / 31, 5_usd}, {5, 2024y / April / 2, 5_usd},   // reactivated
      {6, 2024y / January / 1, -5_usd},  {6, 2024y / May / 1, 5_usd}};    // no purchase in base
  CHECK(grip(orders) == patron::rate{1, 3});
  // Without amounts a refund is a visit like any other.
  CHECK(patron::grip_rate(orders, first, second, &order::buyer, &order::day) == patron::rate{3, 4});
}

TEST_CASE("grip_rate: nobody at risk has no rate, none gone and all gone have one") {
  CHECK(!grip(orders_t{}).value());
  CHECK(!grip(orders_t{{1, 2024y / May / 5, 1_usd}}).value());
  CHECK(grip(orders_t{{1, 2024y / March / 5, 1_usd}}) == patron::rate{0, 1});
  CHECK(*grip(orders_t{{1, 2024y / March / 5, 1_usd}, {1, 2024y / May / 5, 1_usd}}).value() == 1.0);
}

TEST_CASE("grip_rate: complete, partial and not started") {
  orders_t const orders = {{1, 2024y / January / 5, 10_usd}, {2, 2024y / January / 6, 1_usd}};
  auto const state = [&](sys_days until) { return grip(orders, until).completeness; };
  CHECK(state(2024y / June / 30) == patron::completeness::complete(2));
  CHECK(state(2024y / June / 29) == patron::completeness::partial(2));
  CHECK(state(2024y / April / 1) == patron::completeness::partial(2));
  CHECK(state(2024y / March / 31) == patron::completeness::not_started());
  // A calendar date goes in without a conversion.
  CHECK(grip(orders, 2024y / June / 30).rate == grip(orders));
}

TEST_CASE("grip_rate: refuses what cannot be meant") {
  orders_t const orders = {{1, 2024y / January / 5, 1_usd}, {2, 2024y / July / 6, 1_usd}};
  CHECK(refusal([&] { return grip(orders, 2024y / June / 30); }) ==
        "grip_rate: record 1: day \"2024-07-06\" is after until, 2024-06-30");
  auto const between = [&](patron::window base, patron::window next) {
    return refusal(
        [&] { return patron::grip_rate(orders, base, next, &order::buyer, &order::day); });
  };
  CHECK(between(second, first) ==
        "grip_rate: next \"2024-01-01\" is before the end of the base window");
  CHECK(between(first, {first.from + days{1}, second.to}) ==
        "grip_rate: next \"2024-01-02\" is before the end of the base window");
  CHECK(between({first.from, first.from}, second) ==
        "grip_rate: base \"2024-01-01\" is the start of a window of no days");
  CHECK(between(first, {second.from, second.from}) ==
        "grip_rate: next \"2024-04-01\" is the start of a window of no days");
  CHECK(between(first, quarter(2024y, 3)).empty());  // a gap between the windows is a choice
}

TEST_CASE("grip_rate: agrees with sets, in any order and any pieces") {
  support::chance random{20240101};
  for (int firm = 0; firm < 200; ++firm) {
    auto orders = support::random_orders(random, random.below(300), 1 + random.below(60), 250);
    std::set<std::uint32_t> base;
    std::set<std::uint32_t> next;
    for (order const& o : orders) {
      if (o.total < 0_usd) continue;
      if (first.contains(o.day)) base.insert(o.buyer);
      if (second.contains(o.day)) next.insert(o.buyer);
    }
    auto const kept = std::ranges::count_if(base, [&](auto id) { return next.contains(id); });
    auto const whole = grip(orders);
    CHECK(whole == patron::rate{static_cast<std::uint64_t>(kept), base.size()});

    support::shuffle(orders, random);
    CHECK(grip(orders) == whole);

    // Cut by customer, the rates of the pieces merge to the rate of the whole.
    std::array<orders_t, 3> pieces;
    for (order const& o : orders) pieces[o.buyer % 3].push_back(o);
    patron::rate merged;
    for (auto const& piece : pieces) merged.merge(grip(piece));
    CHECK(merged == whole);
  }
}

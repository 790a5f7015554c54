// SPDX-License-Identifier: MIT
#include <patron/cycle/firm.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "cycle/firm_by_hand.hpp"

namespace {

using firm_by_hand::by_hand;
using firm_by_hand::euros;
using namespace patron::literals;
using patron::firm;

static_assert(std::regular<firm<euros>>);
// An offer tells its amount, and a firm is of one kind of amount.
static_assert(std::same_as<decltype(patron::projected_offer{"trial", 5_eur}),
                           patron::projected_offer<euros>>);
template<class Amount>
concept may_be_a_firm = requires { typename firm<Amount>; };
static_assert(may_be_a_firm<euros> && may_be_a_firm<std::int64_t> && may_be_a_firm<double>);
static_assert(!may_be_a_firm<char const*>);

TEST_CASE("firm: what is not set is none, but everybody stays and nothing limits the hours",
          "[cycle]") {
  patron::customer_rung const rung;
  CHECK(rung.grip.value == 1.0);
  CHECK(rung.climb.value == 0.0);
  CHECK(rung.buys.empty());
  CHECK(patron::firm_hours{}.a_period == std::nullopt);
  CHECK(patron::firm_satisfaction{}.on_grip == 0.0);
  CHECK(patron::firm_satisfaction{}.on_referral == 0.0);
  CHECK(firm<euros>{}.walk_in.value == 0.0);
}

TEST_CASE("firm: two are equal where all their parts are", "[cycle]") {
  using change = std::function<void(firm<euros>&)>;
  for (change const& make : std::vector<change>{
           [](auto& f) { f.offers[1].margin = 11_eur; },
           [](auto& f) { f.prospects[0].leave = 0.25; },
           [](auto& f) {
             f.prospects[1].sown = patron::pace{4, 4};
           },  // as often, but counted
           [](auto& f) {
             f.customers[0].grip = patron::rate{75, 100};
           },
           [](auto& f) { f.customers[1].buys.push_back(1.0); },
           [](auto& f) { f.former.forgotten = 0.75; }, [](auto& f) { f.walk_in = 2.0; },
           [](auto& f) { f.sought_for_left = 1.0; }, [](auto& f) { f.referred_to = 2; },
           [](auto& f) { f.satisfaction.adapts = 0.5; }, [](auto& f) { f.hours.a_period = 100.0; },
           [](auto& f) { f.costs.per_referred = 3_eur; }}) {
    auto changed = by_hand();
    make(changed);
    CHECK(changed != by_hand());
  }
}

}  // namespace

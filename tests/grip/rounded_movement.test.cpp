// SPDX-License-Identifier: MIT
#include <patron/grip/rounded_movement.hpp>

#include <patron/core.hpp>

#include <array>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace patron::literals;
using patron::billing_period;
using patron::rounding;
using support::dollars;
using recurring = patron::recurring_revenue<dollars>;
using exact_movement = patron::revenue_movement<recurring>;

namespace {

// ---- cases worked out by hand
// Three prices of a cent a quarter are a third of a cent a month each, and a cent together: rounded
// one by one they would come to nothing.
constexpr recurring third{0.01_usd, billing_period::quarter()};
constexpr exact_movement small{
    .start = third, .new_business = third, .expansion = third, .end = third + third + third};
constexpr auto monthly =
    patron::rounded_movement(billing_period::month(), small, rounding::half_even);
static_assert(monthly.start == 0_usd && monthly.end == 0.01_usd);
static_assert(monthly.expansion == 0.01_usd && monthly.new_business == 0_usd);
static_assert(monthly.balances());

constexpr auto yearly =
    patron::rounded_movement(billing_period::year(), small, rounding::half_even);
static_assert(yearly.start == 0.04_usd && yearly.end == 0.12_usd);

}  // namespace

TEST_CASE("rounded_movement: the identity holds to the minor unit, by every rule") {
  support::chance random{9};
  auto const draw = [&](std::uint32_t most) {
    auto const price = dollars::from_minor(random.below(most));
    std::array const periods = {billing_period::week(), billing_period::month(),
                                billing_period::every_years(3)};
    return recurring{price, periods[random.below(3)]};
  };
  for (int i = 0; i < 2000; ++i) {
    exact_movement exact{.new_business = draw(20),
                         .expansion = draw(20),
                         .contraction = draw(20),
                         .churn = draw(20),
                         .reactivation = draw(20),
                         .exchange = draw(20) - draw(20)};
    exact.start = exact.contraction + exact.churn + draw(50);
    exact.end = exact.start + exact.new_business + exact.expansion - exact.contraction -
                exact.churn + exact.reactivation + exact.exchange;
    for (auto const rule : {rounding::half_even, rounding::half_away_from_zero,
                            rounding::toward_zero, rounding::down, rounding::up}) {
      auto const whole = patron::rounded_movement(billing_period::month(), exact, rule);
      CHECK(whole.balances());
      CHECK(whole.start == exact.start.monthly(rule));
      CHECK(whole.end == exact.end.monthly(rule));
      CHECK(whole.gross_retention().kept == exact.gross_retention().kept.monthly(rule));
      CHECK(whole.net_retention().kept == exact.net_retention().kept.monthly(rule));
      for (dollars const part : {whole.new_business, whole.expansion, whole.contraction,
                                 whole.churn, whole.reactivation}) {
        CHECK(part >= 0_usd);
      }
    }
  }
}

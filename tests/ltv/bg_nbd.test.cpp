// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/ltv/bg_nbd.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <type_traits>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/purchase_goldens.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::discount;
using patron::purchase_pattern;
using patron::real_days;
using patron::real_weeks;
using std::chrono::days;
using std::chrono::weeks;

namespace {

// Fader, Hardie and Lee 2005, table 2; their customer with two repeat purchases.
constexpr bg_nbd published{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
constexpr purchase_pattern one{
    .frequency = 2, .recency = real_weeks{30.43}, .age = real_weeks{38.86}};

constexpr purchase_pattern pattern(std::uint32_t x, double recency, double age) {
  return {.frequency = x, .recency = real_weeks{recency}, .age = real_weeks{age}};
}

template<class Model, class Horizon>
concept asks_within = requires(Model const& model, purchase_pattern const& customer, Horizon h) {
  model.expected_purchases(customer, h);
};

}  // namespace

static_assert(std::is_aggregate_v<bg_nbd> && std::is_trivially_copyable_v<bg_nbd>);
static_assert(sizeof(bg_nbd) == 4 * sizeof(double));
static_assert(patron::fittable_purchase_model<bg_nbd>);
static_assert(patron::parameter_count<bg_nbd> == 4);
static_assert(bg_nbd::name == "BG/NBD");
static_assert(published == bg_nbd{0.243, 4.414, 0.793, 2.426});
static_assert(asks_within<bg_nbd, weeks> && asks_within<bg_nbd, days>);
static_assert(!asks_within<bg_nbd, double> && !asks_within<bg_nbd, int>, "time is no bare number");
static_assert(!bg_nbd::tells_whether_alive({.age = days{100}}));
static_assert(bg_nbd::tells_whether_alive({.frequency = 1, .recency = days{1}, .age = days{100}}));

TEST_CASE("bg_nbd: the numbers of the paper and of its companions", "[ltv]") {
  using support::close;
  CHECK(close(published.expected_purchases(one, weeks{39}), 1.22602817476714, 1e-14));
  CHECK(close(published.probability_alive(one), 0.726578570080673, 1e-14));
  CHECK(close(published.log_likelihood(one), -9.45860630707, 1e-11));
  CHECK(close(published.expected_purchases(real_weeks{0.1429}), 0.00782834751607216, 1e-13));
  CHECK(close(published.expected_purchases(weeks{1}), 0.0532678911716583, 1e-13));
  CHECK(close(published.expected_purchases(weeks{39}), 1.19672319332082, 1e-13));
  CHECK(close(published.expected_purchases(weeks{52}), 1.4460505953964, 1e-13));
  CHECK(close(published.expected_purchases(weeks{78}), 1.86051905794277, 1e-13));
  CHECK(close(published.probability_of(0, weeks{39}), 0.573786352096009, 1e-14));
  CHECK(close(published.probability_of(10, weeks{2}), 1.07868964036915e-7, 1e-13));
  constexpr std::array<double, 10> in_30_weeks = {
      .00199952144748,  .00151702362996,  .00116331500666,  .000900314789644, .000702363765887,
      .000551790242649, .000436191280898, .000346717139624, .00027696126484,  .000222226048007};
  for (std::uint32_t i = 0; i < 10; ++i) {
    CHECK(close(published.probability_of(11 + i, weeks{30}), in_30_weeks[i], 1e-11));
  }
}

TEST_CASE("bg_nbd: the more often, the less alive after a silence", "[ltv]") {
  // The "increasing frequency" paradox, at the maximum likelihood estimates.
  constexpr bg_nbd fitted{.r = .2425982, .alpha = 4.4136842, .a = .7929899, .b = 2.4261667};
  double const frequent[] = {.3474606, .04283391, .004158973, .0003583685};
  for (std::uint32_t i = 0; i < 4; ++i) {
    double const expected = fitted.expected_purchases(pattern(10 + 5 * i, 20, 39), weeks{52});
    CHECK(support::close(expected, frequent[i], 2e-5));  // from rounded parameters
  }
  constexpr bg_nbd a_is_one{.r = .243, .alpha = 4.414, .a = 1.0, .b = 2.426};
  CHECK(support::close(a_is_one.expected_purchases(one, weeks{39}), 1.10213678603996, 1e-14));
  CHECK(support::close(a_is_one.expected_purchases(pattern(0, 0, 38.86), weeks{39}),
                       .191077012573923, 1e-14));
}

TEST_CASE("bg_nbd: 60 hard rows", "[ltv]") {
  support::check_hard_rows<patron::bg_nbd>("bg_nbd", 8);
}

TEST_CASE("bg_nbd: CDNOW's customers, with present values", "[ltv]") {
  support::check_cdnow_rows(bg_nbd{.24259452, 4.41360203, .79292189, 2.42590614}, "bg_nbd", 3);
}

TEST_CASE("bg_nbd: the unit of time changes alpha and nothing else", "[ltv]") {
  using in_days = patron::basic_bg_nbd<days>;
  using in_years = patron::basic_bg_nbd<std::chrono::years>;
  in_days const daily{published.r, published.alpha * 7, published.a, published.b};
  in_years const yearly{published.r, published.alpha * 7 / 365.2425, published.a, published.b};
  auto const rate = discount::annual(0.15);
  for (auto const& answer :
       {daily.expected_purchases(one, weeks{52}), yearly.expected_purchases(one, weeks{52})}) {
    CHECK(support::close(answer, published.expected_purchases(one, weeks{52}), 1e-14));
  }
  CHECK(support::close(daily.discounted_purchases(one, rate),
                       published.discounted_purchases(one, rate), 1e-13));
  CHECK(support::close(yearly.purchase_rate(one, days{1}), published.purchase_rate(one, days{1}),
                       1e-14));
  CHECK(std::abs(daily.log_likelihood(one) + 2 * std::log(7.0) - published.log_likelihood(one)) <
        1e-13);
}

TEST_CASE("bg_nbd: a one-time buyer is alive for sure, and that says nothing", "[ltv]") {
  purchase_pattern const once = pattern(0, 0, 38.86);
  CHECK(published.probability_alive(once) == 1.0);
  CHECK(published.probability_alive(once, weeks{500}) == 1.0);
  CHECK(!bg_nbd::tells_whether_alive(once));
}

TEST_CASE("bg_nbd: heavy buyers and tiny rates stay finite", "[ltv]") {
  bg_nbd const heavy{.r = 10.5, .alpha = 0.008, .a = 0.4, .b = 3.0};
  for (double const recency : {36.9, 30.0, 4.0}) {
    purchase_pattern const customer = pattern(1500, recency, 37);
    CHECK(std::isfinite(heavy.log_likelihood(customer)));
    double const alive = heavy.probability_alive(customer);
    CHECK((alive >= 0.0 && alive <= 1.0));
    CHECK(std::isfinite(heavy.expected_purchases(customer, weeks{52})));
    CHECK(std::isfinite(heavy.discounted_purchases(customer, discount::annual(0.1))));
  }
  bg_nbd const tiny{.r = 1e-6, .alpha = 1e6, .a = 1e-6, .b = 1e-6};
  CHECK(support::close(tiny.expected_purchases(weeks{52}), 5.2e-11, 1e-3));
  CHECK(tiny.expected_purchases(one, weeks{52}) < 1e-3);
}

TEST_CASE("bg_nbd: odds whose factors are beyond a double", "[ltv]") {
  bg_nbd const loyal{.r = 0.4, .alpha = 4.0, .a = 1e-300, .b = 1e300};
  purchase_pattern const twice_as_long = pattern(2000, 96, 196);
  double const log_odds = 2000.4 * std::log(2.0) - 600.0 * std::log(10.0);
  CHECK(support::close(loyal.probability_alive(twice_as_long), 1.0 / (1.0 + std::exp(log_odds)),
                       1e-12));
  CHECK(std::isfinite(loyal.log_likelihood(twice_as_long)));
  CHECK(loyal.probability_alive(pattern(1000, 96, 196)) == 1.0);
  CHECK(loyal.probability_alive(pattern(100'000, 96, 196)) == 0.0);
  CHECK(loyal.expected_purchases(pattern(100'000, 96, 196), weeks{52}) == 0.0);

  // Only the growth of the odds is.
  bg_nbd const steady{.r = 0.4, .alpha = 4.0, .a = 3e-305, .b = 1.0};
  double const odds = std::exp(std::log(3e-305 / 1024.0) + 1024.4 * std::log(2.0));
  CHECK(
      support::close(steady.probability_alive(pattern(1024, 96, 196)), 1.0 / (1.0 + odds), 1e-12));
}

TEST_CASE("bg_nbd: infinitely far without a discount is refused, as it has no limit", "[ltv]") {
  CHECK(support::sentence([&] { return published.discounted_purchases(one, discount{}); }) ==
        "discounted_purchases: discount \"0\" a year is not above 0, and no horizon is given");
}

TEST_CASE("bg_nbd: bad parameters and bad customers are named", "[ltv]") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  bg_nbd model = published;
  auto const refusal = [&](purchase_pattern const& customer) {
    return support::sentence([&] { return model.probability_alive(customer); });
  };
  CHECK(refusal(pattern(2, 30, 20)) == "probability_alive: recency \"210\" is above the age");
  CHECK(refusal(pattern(2, 0, 20)) ==
        "probability_alive: recency \"0\" is 0 although there is a repeat purchase");
  CHECK(refusal(pattern(0, 7, 20)) ==
        "probability_alive: recency \"49\" is above 0 without a repeat purchase");
  CHECK(refusal(pattern(0, 0, -1)) ==
        "probability_alive: age \"-7\" is not a time from 0 on, in days");
  CHECK(refusal(pattern(1, -1, 1)) ==
        "probability_alive: recency \"-7\" is not a time from 0 on, in days");
  CHECK(refusal(pattern(1, nan, 1)).find("recency") != std::string::npos);
  CHECK(refusal(pattern(1, 1, nan)).find("age") != std::string::npos);
  CHECK(support::sentence([&] { return model.expected_purchases(one, weeks{-1}); }) ==
        "expected_purchases: horizon \"-7\" is not a time from 0 on, in days");
  model.b = 0.0;
  CHECK(refusal(one) == "probability_alive: b \"0\" is not a parameter above 0");
}

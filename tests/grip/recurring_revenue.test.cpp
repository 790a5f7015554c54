// SPDX-License-Identifier: MIT
#include <patron/grip/recurring_revenue.hpp>

#include <patron/core.hpp>

#include <array>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace patron::literals;
using patron::billing_period;
using patron::recurring_revenue;
using patron::rounding;
using support::dollars;

namespace {

using recurring = recurring_revenue<dollars>;

template<class A, class B>
concept adds = requires(A a, B b) { a + b; };
template<class Amount>
concept recurs = requires { typename recurring_revenue<Amount>; };

static_assert(patron::exact_amount<recurring> && patron::mergeable<recurring>);
static_assert(patron::has_fields<recurring>);
static_assert(recurs<std::int64_t> && !recurs<double>);
static_assert(patron::exact_amount<recurring_revenue<std::int64_t>>);
static_assert(adds<recurring, recurring>);
static_assert(!adds<recurring, recurring_revenue<patron::money<patron::eur>>>);
static_assert(!adds<recurring, dollars>);  // a price says nothing without its rhythm

// ---- cases worked out by hand
constexpr recurring weekly{10_usd, billing_period::week()};
static_assert(weekly.yearly(rounding::half_even) == 520_usd);
static_assert(weekly.monthly(rounding::half_even) == 43.33_usd);  // not 40
static_assert(weekly.monthly(rounding::up) == 43.34_usd);
static_assert(weekly.per(billing_period::week(), rounding::half_even) == 10_usd);
static_assert(recurring{90_usd, billing_period::quarter()} ==
              recurring{30_usd, billing_period::month()});
static_assert(weekly > recurring{43.33_usd, billing_period::month()});
static_assert(weekly < recurring{43.34_usd, billing_period::month()});
static_assert(recurring{1_usd, billing_period::every_years(3)}.yearly(rounding::down) == 0.33_usd);

// Stripe's own example, its misprint put right: 100 at 100 a month and 50 at 600 a year.
constexpr recurring stripe = [] {
  recurring sum;
  for (int i = 0; i < 100; ++i) sum += recurring{100_usd, billing_period::month()};
  for (int i = 0; i < 50; ++i) sum += recurring{600_usd, billing_period::year()};
  return sum;
}();
static_assert(stripe.monthly(rounding::half_even) == 12'500_usd);

// Sums are exact before they are rounded: three thirds of a year's dollar are a dollar.
static_assert(recurring{1_usd, billing_period::every_years(3)} +
                  recurring{1_usd, billing_period::every_years(3)} +
                  recurring{1_usd, billing_period::every_years(3)} ==
              recurring{1_usd, billing_period::year()});

static_assert(weekly.times(patron::detail::fraction::of(1, 3)) +
                  weekly.times(patron::detail::fraction::of(2, 3)) ==
              weekly);

// Into another currency, without rounding.
using eur_usd = patron::exchange_rate<patron::eur, patron::usd>;
using jpy_usd = patron::exchange_rate<patron::jpy, patron::usd>;
static_assert(recurring_revenue{29.90_eur, billing_period::month()}
                  .in(eur_usd::decimal("1.1"))
                  .monthly(rounding::half_even) == 32.89_usd);
static_assert(recurring_revenue{1'500_jpy, billing_period::month()}
                  .in(jpy_usd::fraction(1, 150))
                  .monthly(rounding::half_even) == 10_usd);

}  // namespace

TEST_CASE("recurring_revenue: the same bits for any order and partition") {
  support::chance random{5};
  for (int firm = 0; firm < 50; ++firm) {
    std::vector<recurring> prices;
    for (int i = 0; i < 60; ++i) {
      auto const price = dollars::from_minor(random.below(100'000));
      int const n = 1 + static_cast<int>(random.below(6));
      std::array const periods = {billing_period::every_weeks(n), billing_period::every_months(n),
                                  billing_period::every_years(n)};
      prices.emplace_back(price, periods[random.below(3)]);
    }
    recurring all;
    for (recurring const& price : prices) all += price;
    support::shuffle(prices, random);
    std::array<recurring, 3> pieces;
    for (recurring const& price : prices) pieces[random.below(3)] += price;
    CHECK(patron::merged(patron::merged(pieces[2], pieces[0]), pieces[1]) == all);
    for (recurring const& price : prices) all -= price;
    CHECK(all == recurring{});
  }
}

TEST_CASE("recurring_revenue: a year, in major units") {
  CHECK(weekly.to_double() == 520.0);
  CHECK(recurring_revenue<std::int64_t>{7, billing_period::month()}.to_double() == 84.0);
}

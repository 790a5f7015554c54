// SPDX-License-Identifier: MIT
#include <patron/grip/billing_period.hpp>

#include "catch.hpp"

using patron::billing_period;
using patron::detail::fraction;

namespace {

// ---- cases worked out by hand
static_assert(billing_period::week().per_year() == fraction::of(52, 1));
static_assert(billing_period::month().per_year() == fraction::of(12, 1));
static_assert(billing_period::every_years(2).per_year() == fraction::of(1, 2));
static_assert(billing_period::every_weeks(4).in_years() == fraction::of(1, 13));

// A week is not a quarter of a month, and four weeks are not one.
static_assert(billing_period::every_weeks(4) != billing_period::month());
static_assert(billing_period::quarter() == billing_period::every_months(3));
static_assert(billing_period::year() == billing_period::every_weeks(52));
static_assert(billing_period::year() == billing_period::every_years(1));

static_assert(billing_period::named("week") == billing_period::week());
static_assert(billing_period::named("monthly") == billing_period::month());
static_assert(billing_period::named("quarter") == billing_period::quarter());
static_assert(billing_period::named("annual") == billing_period::year());
static_assert(!billing_period::named("Month") && !billing_period::named(""));

}  // namespace

TEST_CASE("billing_period: has a length") {
  CHECK_THROWS_AS(billing_period::every_weeks(0), patron::error);
  CHECK_THROWS_AS(billing_period::every_months(-1), patron::error);
}

// SPDX-License-Identifier: MIT
#include <patron/grip/exchange_rate.hpp>

#include <patron/core.hpp>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::exchange_rate;
using patron::detail::fraction;

namespace {

using eur_usd = exchange_rate<patron::eur, patron::usd>;
using jpy_usd = exchange_rate<patron::jpy, patron::usd>;

// ---- cases worked out by hand
static_assert(eur_usd::decimal("1.0843").per_minor_unit() == fraction::of(10'843, 10'000));
static_assert(eur_usd::decimal("1.50") == eur_usd::fraction(3, 2));
static_assert(jpy_usd::fraction(1, 150).per_minor_unit() == fraction::of(2, 3));  // a yen, cents

}  // namespace

TEST_CASE("exchange_rate: refusals") {
  CHECK(support::sentence([] { return eur_usd::decimal("1,08"); }) ==
        "exchange_rate: EUR \"1,08\" is not a decimal number of up to 9 decimals");
  CHECK(support::sentence([] { return eur_usd::decimal("0"); }) ==
        "exchange_rate: EUR \"0\" is not above zero");
  CHECK_THROWS_AS(eur_usd::fraction(-1, 2), patron::error);
  CHECK_THROWS_AS(eur_usd::fraction(1, 0), patron::error);
}

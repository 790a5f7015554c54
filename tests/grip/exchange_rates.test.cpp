// SPDX-License-Identifier: MIT
#include <patron/grip/exchange_rates.hpp>

#include <patron/core.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using namespace patron::literals;
using patron::billing_period;
using patron::exchange_rates;
using patron::rounding;

TEST_CASE("exchange_rates: prices of any currency as revenue in one") {
  exchange_rates<patron::usd> rates;
  rates.set("EUR", "1.0843");
  rates.set("JPY", "0.0067");  // no decimals
  rates.set("KWD", "3.25");    // three of them
  auto const monthly = [&](std::int64_t minor, char const* code) {
    return rates.revenue(minor, code, billing_period::month()).monthly(rounding::half_even);
  };
  CHECK(monthly(10'000, "EUR") == 108.43_usd);
  CHECK(monthly(10'000, "JPY") == 67_usd);
  CHECK(monthly(10'000, "KWD") == 32.50_usd);
  CHECK(monthly(10'000, "USD") == 100_usd);

  rates.set("EUR", "1.10");
  CHECK(monthly(10'000, "EUR") == 110_usd);

  // The same as where the currencies are known while compiling.
  using eur_usd = patron::exchange_rate<patron::eur, patron::usd>;
  CHECK(rates.revenue(2'990, "EUR", billing_period::week()) ==
        patron::recurring_revenue{29.90_eur, billing_period::week()}.in(eur_usd::decimal("1.1")));
}

TEST_CASE("exchange_rates: an unknown currency with its place") {
  exchange_rates<patron::usd> rates;
  rates.set("EUR", "1.0843");
  auto const says = [](auto const& call) { return support::sentence(call); };
  CHECK(says([&] { return rates.revenue(1, "GBP", billing_period::month()); }) ==
        "exchange_rates: currency \"GBP\" has no rate");

  struct contract {
    std::string currency;
  };
  std::vector<contract> const contracts = {{"EUR"}, {"USD"}, {"EURO"}};
  CHECK(says([&] {
          rates.check(contracts, &contract::currency);
          return 0;
        }) == "exchange_rates: record 2: currency \"EURO\" has no rate");
  auto const sets = [&](char const* code, char const* rate) {
    return says([&] {
      rates.set(code, rate);
      return 0;
    });
  };
  CHECK(sets("EURO", "1") == "exchange_rates: currency \"EURO\" is not a currency of ISO 4217");
  CHECK(sets("GBP", "-1") == "exchange_rates: GBP \"-1\" is not above zero");
  CHECK(sets("GBP", "1/2") ==
        "exchange_rates: GBP \"1/2\" is not a decimal number of up to 9 decimals");
}

// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/currency_table.hpp>

#include <algorithm>
#include <array>
#include <ranges>

#include "catch.hpp"

namespace {

using namespace patron::literals;

// ---- traits and refusals
template<class... C>
constexpr bool all_are_currencies = (patron::currency<C> && ...);
static_assert(all_are_currencies<patron::usd, patron::eur, patron::jpy, patron::kwd, patron::isk>);

// ---- cases worked out by hand
static_assert(0.01_usd == patron::money<patron::usd>::from_minor(1));
static_assert(1_krw == patron::money<patron::krw>::from_minor(1));
static_assert(0.001_bhd == patron::money<patron::bhd>::from_minor(1));
static_assert(1'234'567.89_inr == patron::money<patron::inr>::from_minor(123'456'789));

// ---- reference: every currency type agrees with the table of ISO 4217
template<class C>
constexpr bool agrees() {
  auto const row = patron::find_currency(C::code);
  return row && row->exponent == C::exponent;
}
template<class... C>
constexpr bool all_agree = (agrees<C>() && ...);

using patron::aed, patron::ars, patron::aud, patron::bhd, patron::brl, patron::cad, patron::chf;
using patron::clp, patron::cny, patron::cop, patron::czk, patron::dkk, patron::egp, patron::eur;
using patron::gbp, patron::hkd, patron::huf, patron::idr, patron::ils, patron::inr, patron::isk;
using patron::jod, patron::jpy, patron::krw, patron::kwd, patron::mxn, patron::myr, patron::ngn;
using patron::nok, patron::nzd, patron::php, patron::pln, patron::ron, patron::sar, patron::sek;
using patron::sgd, patron::thb, patron::tnd, patron::twd, patron::uah, patron::usd, patron::vnd;
using patron::zar;
static_assert(all_agree<aed, ars, aud, bhd, brl, cad, chf, clp, cny, cop, czk, dkk, egp, eur, gbp,
                        hkd, huf, idr, ils, inr, isk, jod, jpy, krw, kwd, mxn, myr, ngn, nok, nzd,
                        php, pln, ron, sar, sek, sgd, thb, tnd, twd, uah, usd, vnd, zar>);

TEST_CASE("a literal of every shape of currency is exact") {
  CHECK((29.95_usd).minor_units() == 2995);
  CHECK((300'000_jpy).minor_units() == 300'000);
  CHECK((1.500_kwd).minor_units() == 1500);
}

}  // namespace

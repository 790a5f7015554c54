// SPDX-License-Identifier: MIT
#include <patron/core/currency_table.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "catch.hpp"

namespace {

using patron::currency_table;
using patron::find_currency;

// ---- cases worked out by hand
static_assert(find_currency("USD")->exponent == 2);
static_assert(find_currency("JPY")->exponent == 0);
static_assert(find_currency("KWD")->exponent == 3);
static_assert(find_currency("CLF")->exponent == 4);
static_assert(find_currency("AED")->code == "AED");
static_assert(find_currency("ZWG")->code == "ZWG");

// ---- properties
static_assert(std::ranges::is_sorted(currency_table, {}, &patron::currency_info::code));
static_assert(std::ranges::adjacent_find(currency_table, {}, &patron::currency_info::code) ==
              std::ranges::end(currency_table));
static_assert(std::ranges::all_of(currency_table, [](patron::currency_info const& row) {
  return row.code.size() == 3 && row.exponent >= 0 && row.exponent <= 4 &&
         std::ranges::all_of(row.code, [](char c) { return c >= 'A' && c <= 'Z'; });
}));

// ---- edges
static_assert(!find_currency(""));
static_assert(!find_currency("usd"));
static_assert(!find_currency("US"));
static_assert(!find_currency("USDX"));
static_assert(!find_currency("XAU"));  // gold has no minor unit

TEST_CASE("every currency of the table is found by its code") {
  for (patron::currency_info const& row : currency_table) {
    CHECK(find_currency(row.code)->exponent == row.exponent);
  }
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/report/detail/minor_units.hpp>

#include <patron/core/currencies.hpp>

#include <cstdint>

#include "catch.hpp"

using namespace patron::literals;
using patron::detail::in_major_units;
using patron::detail::minor_units;
using patron::detail::review_amount;

using dollars = patron::money<patron::usd>;

static_assert(review_amount<dollars> && review_amount<std::int64_t>);
static_assert(!review_amount<double> && !review_amount<char const*>);
static_assert(minor_units(12.34_usd) == 1234);
static_assert(minor_units(std::int64_t{-5}) == -5);

TEST_CASE("minor_units: a number in the unit of an amount becomes one of major units") {
  CHECK(in_major_units<dollars>(12.5, {"USD", 2}) == 12.5);
  CHECK(in_major_units<std::int64_t>(1250.0, {"USD", 2}) == 12.5);
  CHECK(in_major_units<std::int64_t>(1250.0, {"JPY", 0}) == 1250.0);
}

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/wire/amounts.hpp>

#include <cstdint>

#include "catch.hpp"
#include "wire/values.hpp"

namespace {

using namespace wire_test;
using namespace patron::literals;
using dollars = patron::money<patron::usd>;

static_assert(patron::wire_type<dollars> && patron::wire_type<patron::estimated<dollars>> &&
              patron::wire_type<patron::grade>);

TEST_CASE("wire: amounts name their currency, its decimals and their bits") {
  CHECK(patron::wire_kind<dollars>() == "money(USD,2,i64)");
  CHECK(patron::wire_kind<patron::money<patron::jpy, std::int32_t>>() == "money(JPY,0,i32)");
  CHECK(patron::wire_kind<patron::estimated<dollars>>() == "estimated(money(USD,2,i64))");
  CHECK(patron::wire_kind<patron::grade>() == "grade");
  CHECK(written(2.58_usd) == raw({2, 1, 0, 0, 0, 0, 0, 0}));
  CHECK(written(1.1_grade) == raw({110, 0, 0, 0}));
}

TEST_CASE("wire: amounts and grades travel") {
  for (std::int64_t const n : {INT64_MIN, std::int64_t{-1}, std::int64_t{0}, INT64_MAX}) {
    CHECK(travels(dollars::from_minor(n)));
    CHECK(travels(patron::estimated<dollars>{dollars::from_minor(n)}));
  }
  CHECK(travels(0.0_grade));
  CHECK(travels(patron::grade::from_hundredths(INT32_MAX)));
  CHECK(refused<patron::grade>(raw({0xFF, 0xFF, 0xFF, 0xFF})) ==
        "from_bytes: grade \"-1\" is below zero");
}

}  // namespace

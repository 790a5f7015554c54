// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/opportunity/recovered_sales.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using sales = patron::recovered_sales<std::int64_t>;

static_assert(patron::mergeable<sales> && patron::has_fields<sales> &&
              patron::has_field_check<sales>);

constexpr sales some{.when = patron::quarter(2025y, 2),
                     .before = patron::quarter(2025y, 1),
                     .existing = 4,
                     .bought = 3,
                     .bought_at_no_cost = 2,
                     .sales_before = 240,
                     .sales = 350,
                     .sales_at_no_cost = 260,
                     .change_at_no_cost = 60};

TEST_CASE("recovered_sales: growth at no cost is a share of what they bought before",
          "[opportunity]") {
  STATIC_REQUIRE(some.growth() == 0.25);
  STATIC_REQUIRE(sales{.sales_before = 240, .change_at_no_cost = -240}.growth() == -1.0);
  STATIC_REQUIRE(sales{.sales = 10, .change_at_no_cost = 10}.growth() == std::nullopt);
  STATIC_REQUIRE(sales{.sales_before = -5, .change_at_no_cost = 10}.growth() == std::nullopt);
}

TEST_CASE("recovered_sales: other customers of the same periods", "[opportunity]") {
  STATIC_REQUIRE(merged(some, sales{}) == some);
  STATIC_REQUIRE(merged(sales{}, some) == some);
  constexpr sales twice = merged(some, some);
  STATIC_REQUIRE(twice.existing == 8);
  STATIC_REQUIRE(twice.sales_at_no_cost == 520);
  STATIC_REQUIRE(twice.growth() == some.growth());
  for (int member = 0; member < 3; ++member) {
    sales other = some;
    if (member == 0) other.when = some.before;
    if (member == 1) other.before = some.when;
    if (member == 2) other.observed = patron::completeness::state::partial;
    CHECK(support::sentence([&] { return merged(some, other); }) ==
          "recovered_sales: sales merge that are of the same periods");
  }
}

TEST_CASE("recovered_sales: no more customers bought than there were", "[opportunity]") {
  auto const check = [](sales const& s) {
    return support::sentence([&] { return s.check_fields(), 0; });
  };
  CHECK(check(some).empty());
  CHECK(check({}).empty());
  CHECK(check({.existing = 1, .bought = 2}) != "");
  CHECK(check({.existing = 2, .bought = 1, .bought_at_no_cost = 2}) != "");
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/estimated.hpp>

#include <concepts>
#include <cstdint>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::estimated;
using namespace patron::literals;
using dollars = patron::money<patron::usd>;
using expected = estimated<dollars>;

// ---- traits and refusals
template<class A, class B>
concept adds = requires(A a, B b) { a + b; };
template<class A, class B>
concept subtracts = requires(A a, B b) { a - b; };
template<class A, class B>
concept accumulates = requires(A a, B b) { a += b; };
template<class A, class B>
concept takes_off = requires(A a, B b) { a -= b; };

static_assert(std::regular<expected> && std::totally_ordered<expected>);
static_assert(std::convertible_to<expected, dollars> && !std::convertible_to<dollars, expected>);
static_assert(adds<expected, expected> && accumulates<expected, expected>);
static_assert(subtracts<expected, expected> && takes_off<expected, expected>);
// What is expected never enters a sum of what was measured, on either side.
template<class Expected, class Measured>
constexpr bool kept_apart = !adds<Expected, Measured> && !adds<Measured, Expected> &&
                            !subtracts<Expected, Measured> && !subtracts<Measured, Expected> &&
                            !accumulates<Measured&, Expected> && !takes_off<Measured&, Expected> &&
                            !accumulates<Expected&, Measured> && !takes_off<Expected&, Measured>;
static_assert(kept_apart<expected, dollars>);
static_assert(kept_apart<estimated<double>, double>);
static_assert(kept_apart<estimated<std::int64_t>, std::int64_t>);
static_assert(kept_apart<expected, estimated<patron::money<patron::eur>>>);

// ---- cases worked out by hand
static_assert(expected{3_usd} + expected{4_usd} == expected{7_usd});
static_assert(expected{3_usd} - expected{4_usd} == expected{-1_usd});
static_assert(expected{3_usd}.amount() == 3_usd && expected{} == expected{0_usd});
static_assert(expected{3_usd} < expected{4_usd} && expected{3_usd} < 4_usd);
static_assert(expected{3_usd} == 3_usd);
static_assert([] {
  expected sum;
  sum += expected{3_usd};
  sum -= expected{1_usd};
  return sum;
}() == expected{2_usd});

TEST_CASE("an expected amount may be shown wherever its amount may") {
  dollars const shown = expected{29.95_usd};
  CHECK(shown == 29.95_usd);
}

// ---- edges
TEST_CASE("expected amounts beyond their range are errors") {
  expected const most{dollars::from_minor(INT64_MAX)};
  CHECK(support::sentence([&] { return most + expected{0.01_usd}; }) ==
        "a sum is beyond the range of its type");
}

}  // namespace

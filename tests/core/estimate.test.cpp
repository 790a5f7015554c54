// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/estimate.hpp>

#include <concepts>
#include <type_traits>

#include "catch.hpp"

namespace {

using patron::estimate;
using namespace patron::literals;

// ---- traits and refusals
static_assert(std::regular<estimate<>> && std::is_aggregate_v<estimate<>>);
static_assert(std::same_as<estimate<>, estimate<double>>);
static_assert(!std::convertible_to<estimate<>, double>);  // no figure without its interval

// ---- cases worked out by hand
static_assert(std::same_as<decltype(estimate{12.5, 10.0, 15.0}), estimate<double>>);
static_assert(std::same_as<decltype(estimate{12_usd, 10_usd, 15_usd, 0.9}),
                           estimate<patron::money<patron::usd>>>);
static_assert(estimate{12.5, 10.0, 15.0}.confidence == 0.95);
static_assert(estimate<>{.value = 1.0, .low = 0.0, .high = 2.0}.high == 2.0);
static_assert(estimate{1.0, 0.0, 2.0} != estimate{1.0, 0.0, 2.0, 0.9});

TEST_CASE("an estimate of money is in money") {
  estimate const worth{12_usd, 10_usd, 15_usd, 0.9};
  CHECK(worth.low < worth.value);
  CHECK(worth.value < worth.high);
  CHECK(worth.confidence == 0.9);
}

}  // namespace

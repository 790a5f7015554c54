// SPDX-License-Identifier: MIT
#include <patron/core/observed_rate.hpp>

#include <concepts>

#include "catch.hpp"

namespace {

using patron::completeness;
using patron::observed_rate;
using patron::rate;

// ---- traits and refusals
static_assert(std::regular<observed_rate> && std::regular<completeness>);
// What is not over yet never passes for a rate.
static_assert(!std::convertible_to<observed_rate, rate>);

// ---- cases worked out by hand
static_assert(completeness::complete(7).is_complete() && !completeness::complete(7).is_partial());
static_assert(completeness::partial(7).is_partial() && completeness::partial(7).exposed == 7);
static_assert(!completeness::not_started().is_complete());
static_assert(completeness{} == completeness::not_started());
static_assert(observed_rate{{3, 4}, completeness::partial(4)}.value() == 0.75);
static_assert(observed_rate{{3, 4}, completeness::partial(4)} !=
              observed_rate{{3, 4}, completeness::complete(4)});

// ---- edges
TEST_CASE("an observed rate answers as its rate does") {
  observed_rate const seen{{3, 4}, completeness::partial(4)};
  CHECK(seen.value() == seen.rate.value());
  CHECK(seen.interval(0.9) == seen.rate.interval(0.9));
  CHECK_FALSE(observed_rate{}.value());
  CHECK_FALSE(observed_rate{}.interval());
}

}  // namespace

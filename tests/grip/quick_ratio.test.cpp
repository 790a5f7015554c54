// SPDX-License-Identifier: MIT
#include <patron/grip/quick_ratio.hpp>

#include <patron/core.hpp>

#include "catch.hpp"

using namespace patron::literals;
using patron::quick_ratio;

// ---- cases worked out by hand
static_assert(quick_ratio{30_usd, 10_usd}.value() == 3.0);
static_assert(quick_ratio{0_usd, 10_usd}.value() == 0.0);

TEST_CASE("quick_ratio: no losses is an answer, not infinity") {
  quick_ratio<std::int64_t> const growing{5, 0};
  CHECK(growing.no_losses());
  CHECK_FALSE(growing.value());
  CHECK(quick_ratio<std::int64_t>{}.no_losses());
  CHECK_FALSE(quick_ratio{5_usd, 0.01_usd}.no_losses());
}

// SPDX-License-Identifier: MIT
#include <patron/grip/holding_verdict.hpp>

#include "catch.hpp"

using patron::holding_verdict;

static_assert(to_string(holding_verdict::better) == "holds better");
static_assert(to_string(holding_verdict::worse) == "holds worse");
static_assert(to_string(holding_verdict::no_evidence) == "no evidence of a difference");
static_assert(to_string(holding_verdict::too_few) == "too few to say");

TEST_CASE("holding_verdict: where nothing was asked there is too little to say", "[grip]") {
  CHECK(holding_verdict{3} == holding_verdict::too_few);
}

// SPDX-License-Identifier: MIT
#include <patron/grip/rfm_score.hpp>

#include "catch.hpp"

using patron::rfm_bins;
using patron::rfm_score;

static_assert(rfm_score{} == rfm_score{1, 1, 1});
static_assert(rfm_score{2, 1, 1} > rfm_score{1, 5, 5});
static_assert(rfm_bins{} == rfm_bins{5, 5, 5});

TEST_CASE("rfm_score: reads as people write it") {
  CHECK(patron::to_string(rfm_score{5, 4, 13}) == "5-4-13");
}

// SPDX-License-Identifier: MIT
#include <patron/statistics/finding.hpp>

#include <concepts>

#include "catch.hpp"

using patron::finding;
using patron::verdict;

static_assert(std::regular<verdict>);
static_assert(verdict{}.finding == finding::too_few);  // nothing seen, nothing found
static_assert(verdict{finding::shown, "they differ"}.shown());
static_assert(!verdict{finding::not_shown, "they do not differ"}.shown());

TEST_CASE("finding: a verdict has its reason", "[statistics]") {
  CHECK(verdict{finding::shown, "they differ"}.reason == "they differ");
}

// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/grip/quiet_verdict.hpp>

#include "catch.hpp"

using patron::quiet_verdict;

static_assert(patron::mergeable<quiet_verdict> && patron::has_fields<quiet_verdict>);

TEST_CASE("quiet_verdict: those of other customers are added, on the list and off it") {
  quiet_verdict sum{.listed = {1, 4}, .others = {30, 60}};
  sum.merge({.listed = {0, 2}, .others = {5, 6}});
  CHECK(sum == quiet_verdict{.listed = {1, 6}, .others = {35, 66}});
  sum.merge({});
  CHECK(sum.listed == patron::rate{1, 6});
}

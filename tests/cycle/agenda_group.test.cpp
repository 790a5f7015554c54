// SPDX-License-Identifier: MIT
#include <patron/cycle/agenda_group.hpp>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using enum patron::agenda_group;

// In every situation an existing customer comes first.
static_assert(customer < former && former < prospect);

TEST_CASE("agenda_group: each has a word of its own", "[cycle]") {
  CHECK(support::each_has_words(prospect));
}

}  // namespace

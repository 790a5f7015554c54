// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/opportunity/closing_action.hpp>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using patron::closing_action;

static_assert(patron::bounded_enumeration<closing_action>);

TEST_CASE("closing_action: each has words of its own", "[opportunity]") {
  CHECK(support::each_has_words(last_of(closing_action{})));
  CHECK(to_string(closing_action::make_an_offer) == "make an offer that answers it");
}

}  // namespace

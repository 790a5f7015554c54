// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/cycle/action_kind.hpp>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using enum patron::action_kind;
using patron::is_of_the_firm;

static_assert(patron::bounded_enumeration<patron::action_kind>);
static_assert(is_of_the_firm(make_offer) && is_of_the_firm(add_rung) &&
              is_of_the_firm(answer_question));
static_assert(!is_of_the_firm(answer_need) && !is_of_the_firm(get_in_touch));

TEST_CASE("action_kind: each has words of its own", "[cycle]") {
  CHECK(support::each_has_words(last_of(patron::action_kind{})));
  CHECK(to_string(follow_up) == "ask what became of the proposal");
}

}  // namespace

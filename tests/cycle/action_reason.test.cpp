// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/cycle/action_reason.hpp>

#include <concepts>
#include <vector>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using patron::action_cause;
using patron::action_reason;
using patron::day_count;
using patron::day_point;

static_assert(std::regular<action_reason> && patron::has_fields<action_reason>);
static_assert(patron::bounded_enumeration<action_cause>);

TEST_CASE("action_reason: each cause has words of its own", "[cycle]") {
  CHECK(support::each_has_words(last_of(action_cause{})));
}

TEST_CASE("action_reason: equal where cause, day, times and words are", "[cycle]") {
  day_point const monday{day_count{20'000}};
  action_reason const one{action_cause::has_left, monday, 2, "price"};
  for (action_reason const& other :
       {action_reason{action_cause::gone_quiet, monday, 2, "price"},
        action_reason{action_cause::has_left, monday + day_count{1}, 2, "price"},
        action_reason{action_cause::has_left, {}, 2, "price"},
        action_reason{action_cause::has_left, monday, 3, "price"},
        action_reason{action_cause::has_left, monday, 2, ""}}) {
    CHECK(other != one);
    CHECK(action_reason::fields(other) != action_reason::fields(one));
  }
}

}  // namespace

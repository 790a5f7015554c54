// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/opportunity/opportunity_kind.hpp>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using patron::opportunity_kind;

static_assert(patron::bounded_enumeration<opportunity_kind>);

TEST_CASE("opportunity_kind: all of them, each once and in order, with words of its own",
          "[opportunity]") {
  int place = 0;
  for (opportunity_kind const kind : patron::all_opportunity_kinds) {
    CHECK(static_cast<int>(kind) == place++);
  }
  CHECK(place == static_cast<int>(last_of(opportunity_kind{})) + 1);
  CHECK(support::each_has_words(last_of(opportunity_kind{})));
  CHECK(to_string(opportunity_kind::need_without_offer) == "need that no offer answers");
}

}  // namespace

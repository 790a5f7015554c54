// SPDX-License-Identifier: MIT
#include <patron/opportunity/need_event.hpp>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using enum patron::need_event;

// Events of one day are taken in this order: nobody meets what nobody knew of.
static_assert(noticed < raised && raised < not_proposed && not_proposed < proposed &&
              proposed < met && met < met_elsewhere);

TEST_CASE("need_event: each has words of its own", "[opportunity]") {
  CHECK(support::each_has_words(met_elsewhere));
  CHECK(to_string(met_elsewhere) == "met elsewhere");
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/opportunity/need_doubt.hpp>

#include <concepts>
#include <string>

#include "catch.hpp"
#include "support/enumerator_words.hpp"

namespace {

using patron::need_doubt;
using row = patron::doubtful_need<int, std::string>;
static_assert(std::regular<row>);

TEST_CASE("need_doubt: each has words of its own", "[opportunity]") {
  CHECK(support::each_has_words(need_doubt::met_twice));
  CHECK(to_string(need_doubt::proposed_before_noticed) == "proposed before it was noticed");
}

TEST_CASE("need_doubt: the same event at another place is another row", "[opportunity]") {
  row const one{.customer = 1,
                .need = "repair",
                .event = patron::need_event::met,
                .doubt = need_doubt::met_twice,
                .record = 3};
  row other = one;
  CHECK(other == one);
  other.record = 4;
  CHECK(other != one);
  other = one;
  other.doubt = need_doubt::met_before_noticed;
  CHECK(other != one);
}

}  // namespace

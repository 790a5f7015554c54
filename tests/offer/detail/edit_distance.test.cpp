// SPDX-License-Identifier: MIT
#include <patron/offer/detail/edit_distance.hpp>

#include "catch.hpp"

using patron::detail::edit_distance;

TEST_CASE("edit_distance: letters put in, taken out, replaced", "[offer]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("sitting", "kitten") == 3);
  CHECK(edit_distance("GTXPro", "GTX Pro") == 1);
  CHECK(edit_distance("saturday", "sunday") == 3);
}

// SPDX-License-Identifier: MIT
#include <patron/referral/forest_member.hpp>

#include <concepts>
#include <string>

#include "catch.hpp"

namespace {

using member = patron::forest_member<std::string>;
static_assert(std::regular<member>);

TEST_CASE("a member who came by herself and brought nobody", "[referral]") {
  member const alone{.person = "ada"};
  CHECK(!alone.referrer);
  CHECK(!alone.brought_on);
  CHECK(alone.generation == 0);
  CHECK(alone.descendants == 0);
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/referral/referral_policy.hpp>

#include <concepts>

#include "catch.hpp"

namespace {

static_assert(std::regular<patron::set_aside_referral<int>>);

TEST_CASE("conflicts in words", "[referral]") {
  using patron::referral_conflict;
  CHECK(to_string(referral_conflict::repeated) == "repeated");
  CHECK(to_string(referral_conflict::self_referral) == "self-referral");
  CHECK(to_string(referral_conflict::second_referrer) == "second referrer");
  CHECK(to_string(referral_conflict::circle) == "circle");
}

}  // namespace

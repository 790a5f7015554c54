// SPDX-License-Identifier: MIT
#include <patron/referral/referral_evidence.hpp>

#include <concepts>

#include "catch.hpp"

namespace {

static_assert(std::regular<patron::referral_evidence<2>>);

TEST_CASE("evidence: too few until shown otherwise, and in words", "[referral]") {
  using patron::referral_verdict;
  CHECK(patron::referral_evidence<1>{}.causes[0].verdict == referral_verdict::too_few);
  CHECK(to_string(referral_verdict::too_few) == "too few to say");
  CHECK(to_string(referral_verdict::not_shown) == "not shown");
  CHECK(to_string(referral_verdict::more_and_sooner) == "refer more and sooner");
  CHECK(to_string(referral_verdict::fewer_and_later) == "refer less and later");
}

}  // namespace

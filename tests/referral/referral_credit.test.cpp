// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/referral/referral_credit.hpp>

#include <concepts>
#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::referral_credit;
using patron::detail::credited_part;
using dollars = patron::money<patron::usd>;

static_assert(std::regular<referral_credit>);
static_assert(referral_credit{} == referral_credit::direct_referrer());
static_assert(referral_credit::along_chain(1, 2) != referral_credit::direct_referrer(1, 2));

constexpr auto third = referral_credit::along_chain(1, 3);
static_assert(credited_part(100, third) == 33);
static_assert(credited_part(-100, third) == -33);
static_assert(credited_part(std::uint8_t{250}, referral_credit::along_chain(2, 5)) == 100);
static_assert(credited_part(dollars::from_minor(101), third) == dollars::from_minor(33));
static_assert(credited_part(90.0, third) == 30.0);
static_assert(credited_part(7, referral_credit::along_chain(0, 3)) == 0);
static_assert(credited_part(7, referral_credit{}) == 7);
// The whole does not overflow on the way.
static_assert(credited_part((std::numeric_limits<std::int64_t>::max)(),
                            referral_credit::along_chain(999'999, 1'000'000)) ==
              9'223'362'813'482'738'952);

TEST_CASE("credit: a share is at most the whole", "[referral]") {
  CHECK(support::sentence([] { return referral_credit::along_chain(3, 2); }) ==
        "referral_credit: a share is at most the whole");
  CHECK(!support::sentence([] { return referral_credit::direct_referrer(0, 0); }).empty());
}

}  // namespace

// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/grip/customer_movement.hpp>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::customer_movement;

namespace {

constexpr customer_movement quarter{.start = 10,
                                    .new_customers = 4,
                                    .expanded = 3,
                                    .contracted = 1,
                                    .churned = 2,
                                    .reactivated = 1,
                                    .end = 13};

static_assert(patron::mergeable<customer_movement> && patron::has_fields<customer_movement>);

// ---- cases worked out by hand
static_assert(quarter.balances());
static_assert(quarter.grip() == patron::rate{8, 10});
static_assert(!customer_movement{.start = 1}.balances());
static_assert(customer_movement{}.balances() && !customer_movement{}.grip().value());
static_assert(patron::merged(quarter, quarter).end == 26);
static_assert(patron::merged(quarter, customer_movement{}) == quarter);

}  // namespace

TEST_CASE("customer_movement: no more can leave than were there") {
  CHECK(support::sentence([] { return customer_movement{.start = 1, .churned = 2}.grip(); }) ==
        "rate: no more can be kept than were at risk");
}

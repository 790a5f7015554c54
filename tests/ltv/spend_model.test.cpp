// SPDX-License-Identifier: MIT
#include <patron/ltv/spend_model.hpp>

#include <patron/ltv/gamma_gamma.hpp>

#include "catch.hpp"

namespace {

struct nameless {
  int frequency = 0;
};

}  // namespace

static_assert(patron::spend_model<patron::gamma_gamma>);
static_assert(patron::parametric_model<patron::gamma_gamma>);
static_assert(!patron::spend_model<int>);
static_assert(!patron::spend_model<nameless>);
static_assert(patron::spending_customer<patron::spend_history>);
static_assert(!patron::spending_customer<nameless>);

TEST_CASE("spend_model: a history without repeats has no mean", "[ltv]") {
  CHECK_FALSE(patron::spend_history{}.mean_repeat_spend());
}

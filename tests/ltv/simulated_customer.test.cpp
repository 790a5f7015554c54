// SPDX-License-Identifier: MIT
#include <patron/ltv/simulated_customer.hpp>

#include "catch.hpp"

using patron::simulated_customer;

static_assert(simulated_customer{} == simulated_customer{});
static_assert(simulated_customer{.future_purchases = 1} != simulated_customer{});

TEST_CASE("simulated_customer: what is seen and what is not", "[ltv]") {
  simulated_customer const one{
      .pattern = {.frequency = 2, .recency = patron::real_days{30}, .age = patron::real_days{90}},
      .alive = false};
  CHECK(one.pattern.frequency == 2);
  CHECK_FALSE(one.alive);
  CHECK(one.future_purchases == 0);
}

// SPDX-License-Identifier: MIT
#include <patron/grip/contract_policy.hpp>

#include "catch.hpp"

TEST_CASE("contract_policy: what is never paused has no pause") {
  CHECK_FALSE(patron::never_paused{}(7).has_value());
  static_assert(patron::pause_policy{} == patron::pause_policy::held);
  static_assert(patron::contract_view{} == patron::contract_view::customers);
}

// SPDX-License-Identifier: MIT
#include <patron/grip/quiet_customer.hpp>

#include <cstdint>
#include <string>

#include "catch.hpp"

using id_row = patron::quiet_customer<std::uint32_t, double>;

static_assert(std::is_aggregate_v<id_row>);
static_assert(std::equality_comparable<patron::quiet_customer<std::string, int>>);

TEST_CASE("quiet_customer: equal in all that is said of her") {
  id_row const one{.customer = 7, .purchases = 3, .at_stake = 12.5};
  id_row other = one;
  CHECK(one == other);
  other.silence = patron::day_count{1};
  CHECK(one != other);
}

// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/trust/satisfaction_answer.hpp>

#include <concepts>
#include <string>
#include <tuple>

#include "catch.hpp"

using answer = patron::satisfaction_answer<std::string>;
using day = patron::customer_day<std::string>;

static_assert(std::regular<answer> && patron::has_fields<answer>);
static_assert(std::regular<day> && patron::has_fields<day>);

TEST_CASE("satisfaction_answer: lists its members", "[trust]") {
  answer const one{"Abe", {}, 4};
  CHECK(patron::fields_of(one) == std::tie(one.customer, one.day, one.score));
  day const other{"Abe", {}};
  CHECK(patron::fields_of(other) == std::tie(other.customer, other.day));
}

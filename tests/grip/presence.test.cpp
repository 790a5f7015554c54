// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/core/fields.hpp>
#include <patron/grip/contract_movement.hpp>
#include <patron/grip/presence.hpp>

#include <chrono>
#include <optional>
#include <vector>

#include "catch.hpp"

using namespace std::chrono;
using patron::presence;

static_assert(patron::bounded_enumeration<presence>);
static_assert(last_of(presence{}) == presence::by_activity);

namespace {

struct contract {
  int who = 0;
  sys_days from{};
  std::optional<sys_days> to{};
  int price = 0;
};

/// A free trial that begins in April, and becomes a contract in May.
std::vector<contract> const trial = {{1, 2025y / April / 20, 2025y / May / 4, 0},
                                     {1, 2025y / May / 4, {}, 10}};

template<class... How>
auto in_may(How... how) {
  auto const no_pause = [](contract const&) { return std::vector<patron::window>{}; };
  return patron::contract_movement(trial, patron::month(2025y, May), &contract::who,
                                   &contract::from, &contract::to, &contract::price, no_pause,
                                   patron::pause_policy::held, how...);
}

}  // namespace

TEST_CASE("presence: by money, the free trial made nobody a customer, by activity it did") {
  auto const money = in_may(presence::by_money);
  CHECK(money.new_business == 10);
  CHECK(money.customers.new_customers == 1);
  CHECK(in_may() == money);  // it is the default
  auto const activity = in_may(presence::by_activity);
  CHECK(activity.new_business == 0);
  CHECK(activity.expansion == 10);
  CHECK(activity.customers.new_customers == 0);
}

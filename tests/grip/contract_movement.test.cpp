// SPDX-License-Identifier: MIT
#include <patron/grip/contract_movement.hpp>

#include <patron/grip/contract_grip_rate.hpp>
#include <patron/grip/recurring_revenue.hpp>

#include <array>
#include <map>
#include <string>

#include "catch.hpp"
#include "grip/contracts.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::billing_period;
using patron::pause_policy;
using patron::presence;
using support::contract;
using support::dollars;
using contracts_t = std::vector<contract>;
using movement = patron::revenue_movement<dollars>;

namespace {

patron::window const may = patron::month(2025y, May);

template<class... How>
movement move(contracts_t const& contracts, patron::window when, How... how) {
  return patron::contract_movement(contracts, when, &contract::who, &contract::from, &contract::to,
                                   &contract::price, &contract::paused, how...);
}

}  // namespace

TEST_CASE("contract_movement: every customer enters one movement, not every contract") {
  contracts_t const contracts = {
      {1, 2024y / May / 5, 2025y / May / 5, 10_usd},
      {1, 2025y / May / 5, {}, 25_usd},  // upgrade
      {2, 2024y / May / 5, {}, 10_usd},
      {2, 2025y / May / 7, {}, 4_usd},  // one more beside it
      {3, 2024y / May / 5, 2025y / May / 5, 10_usd},
      {3, 2025y / May / 5, {}, 7_usd},                // downgrade
      {4, 2024y / May / 5, 2025y / June / 1, 8_usd},  // over with the month
      {5, 2025y / May / 1, 2025y / May / 9, 8_usd},   // from its first day
      {6, 2025y / May / 2, {}, 3_usd},                // new
      {7, 2024y / May / 1, 2024y / July / 1, 9_usd},
      {7, 2025y / May / 8, {}, 6_usd},   // back
      {8, 2024y / May / 5, {}, 1_usd}};  // as before
  CHECK(move(contracts, may) == movement{.when = may,
                                         .start = 47_usd,
                                         .new_business = 3_usd,
                                         .expansion = 19_usd,
                                         .contraction = 3_usd,
                                         .churn = 16_usd,
                                         .reactivation = 6_usd,
                                         .end = 56_usd,
                                         .customers = {.start = 6,
                                                       .new_customers = 1,
                                                       .expanded = 2,
                                                       .contracted = 1,
                                                       .churned = 2,
                                                       .reactivated = 1,
                                                       .end = 6}});
  CHECK(patron::revenue_grip_rate(contracts, may, &contract::who, &contract::from, &contract::to,
                                  &contract::price) == patron::revenue_rate{28_usd, 47_usd});
}

TEST_CASE("contract_movement: a migration of all plans moves nothing") {
  contracts_t contracts;
  for (std::uint32_t who = 0; who < 20; ++who) {
    contracts.push_back({who, 2024y / May / 5, 2025y / May / 12, 10_usd});
    contracts.push_back({who, 2025y / May / 12, {}, 10_usd});
  }
  auto const moved = move(contracts, may);
  CHECK(moved.start == moved.end);
  CHECK(moved.churn == 0_usd);
  CHECK(moved.quick_ratio().no_losses());
}

TEST_CASE("contract_movement: a pause") {
  contracts_t const contracts = {
      {1, 2024y / May / 5, {}, 10_usd, {{2025y / May / 5, 2025y / July / 5}}}};
  CHECK(move(contracts, may).churn == 0_usd);
  CHECK(move(contracts, may, pause_policy::not_held).churn == 10_usd);
  auto const july = move(contracts, patron::month(2025y, July), pause_policy::not_held);
  CHECK(july.reactivation == 10_usd);
  CHECK(july.customers.reactivated == 1);
}

TEST_CASE("contract_movement: prices of any rhythm, exactly") {
  struct plan {
    int who;
    sys_days from;
    std::optional<sys_days> to;
    patron::recurring_revenue<dollars> price;
  };
  std::vector<plan> const plans = {
      {1, 2024y / May / 1, {}, {10_usd, billing_period::week()}},
      {2, 2024y / May / 1, 2025y / May / 9, {10_usd, billing_period::month()}},
      {2, 2025y / May / 9, {}, {100_usd, billing_period::year()}}};
  auto const moved =
      patron::contract_movement(plans, may, &plan::who, &plan::from, &plan::to, &plan::price);
  CHECK(moved.balances());
  CHECK(moved.start.yearly(patron::rounding::half_even) == 640_usd);
  CHECK(moved.contraction.yearly(patron::rounding::half_even) == 20_usd);
}

TEST_CASE("contract_movement: the effect of exchange rates is a movement of its own") {
  using patron::exchange_rate, patron::money, patron::eur, patron::usd;
  struct plan {
    int who;
    sys_days from;
    std::optional<sys_days> to;
    std::string currency;
    std::int64_t minor;
  };
  std::vector<plan> const plans = {
      {1, 2024y / May / 1, {}, "EUR", 10'000},
      {2, 2024y / May / 1, 2025y / May / 9, "EUR", 20'000},
      {3, 2025y / May / 9, {}, "USD", 5'000},
      {4, 2024y / May / 1, 2025y / May / 9, "EUR", 1'000},  // pays in another currency from then on
      {4, 2025y / May / 9, {}, "USD", 1'100}};
  auto const opening = exchange_rate<eur, usd>::decimal("1.10");
  auto const closing = exchange_rate<eur, usd>::decimal("1.0843");
  using recurring = patron::recurring_revenue<dollars>;
  auto const price = [&](plan const& p) -> patron::exchanged<recurring> {
    auto const monthly = billing_period::month();
    if (p.currency == "USD") {
      recurring const same{dollars::from_minor(p.minor), monthly};
      return {same, same};
    }
    patron::recurring_revenue const euros{money<eur>::from_minor(p.minor), monthly};
    return {euros.in(opening), euros.in(closing)};
  };
  auto const moved =
      patron::contract_movement(plans, may, &plan::who, &plan::from, &plan::to, price);
  auto const monthly = [](recurring const& r) { return r.monthly(patron::rounding::half_even); };
  CHECK(moved.balances());
  CHECK(monthly(moved.start) == 341_usd);
  CHECK(monthly(moved.churn) == 220_usd);
  CHECK(monthly(moved.new_business) == 50_usd);
  CHECK(monthly(moved.contraction) == 0_usd);  // for her nothing has changed at the opening rate
  CHECK(monthly(moved.exchange) == -1.57_usd);
  CHECK(monthly(moved.end) == 169.43_usd);
}

TEST_CASE("contract_movement: bad data with its place") {
  auto const says = [](contract const& bad) {
    return support::sentence([&] { return move({{1, 2024y / March / 1, {}}, bad}, may); });
  };
  CHECK(says({2, 2024y / March / 2, {}, -9.5_usd}) ==
        "contract_movement: record 1: price \"-9.5\" is negative");
  CHECK(says({2, 2024y / March / 2, 2024y / March / 1}) ==
        "contract_movement: record 1: to \"2024-03-01\" is before the day on which the contract "
        "starts");
}

TEST_CASE("contract_movement: a thousand firms") {
  support::chance random{8};
  for (int firm = 0; firm < 1000; ++firm) {
    auto contracts = support::random_contracts(random, random.below(40), 1 + random.below(15));
    patron::window const when = {2024y / April / 1 + months{random.below(12)},
                                 2025y / May / 1 + months{random.below(12)}};
    auto const policy = random.below(2) == 0 ? pause_policy::held : pause_policy::not_held;
    auto const whole = move(contracts, when, policy);
    auto const revenue_on = [&](sys_days day) {
      std::map<std::uint32_t, dollars> revenue;
      for (contract const& c : contracts) {
        bool const away = policy == pause_policy::not_held && c.is_paused_on(day);
        if (c.runs_on(day) && !away) revenue[c.who] += c.price;
      }
      return revenue;
    };
    auto before = revenue_on(when.from);
    auto after = revenue_on(when.to);
    dollars start{};
    dollars end{};
    dollars kept{};
    std::uint64_t customers = 0;
    for (auto const& [who, revenue] : before) {
      start += revenue;
      kept += (std::min)(revenue, after[who]);
      customers += revenue > 0_usd ? 1U : 0U;
    }
    for (auto const& row : after) end += row.second;
    CHECK(whole.balances());
    CHECK(whole.start == start);
    CHECK(whole.end == end);
    CHECK(whole.gross_retention() == patron::revenue_rate{kept, start});
    CHECK(whole.customers.start == customers);
    CHECK(move(contracts, when, policy, presence::by_activity).customers.grip() ==
          patron::grip_rate(contracts, when, &contract::who, &contract::from, &contract::to,
                            &contract::paused, policy));

    support::shuffle(contracts, random);
    std::array<contracts_t, 3> pieces;
    for (contract const& c : contracts) pieces[c.who % 3].push_back(c);
    movement merged;
    for (auto const& piece : pieces) merged.merge(move(piece, when, policy));
    CHECK(merged == whole);
  }
}

// SPDX-License-Identifier: MIT
#include <patron/grip/contract_grip_rate.hpp>

#include <array>
#include <map>
#include <set>
#include <type_traits>

#include "catch.hpp"
#include "grip/contracts.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::contract_view;
using patron::pause_policy;
using patron::rate;
using support::contract;
using contracts_t = std::vector<contract>;

namespace {

patron::window const year_2025 = patron::year(2025y);

template<class... How>
rate grip(contracts_t const& contracts, patron::window when, How... how) {
  return patron::grip_rate(contracts, when, &contract::who, &contract::from, &contract::to,
                           &contract::paused, how...);
}

// ---- traits and refusals
template<class From, class To, class... Paused>
concept answers = requires(contracts_t const& c, From from, To to, Paused... paused) {
  patron::grip_rate(c, year_2025, &contract::who, from, to, paused...);
};
static_assert(answers<sys_days contract::*, sys_days contract::*>);
static_assert(answers<sys_days contract::*, std::optional<sys_days> contract::*>);
static_assert(answers<sys_days contract::*, std::optional<sys_days> contract::*,
                      std::vector<patron::window> contract::*>);
static_assert(!answers<std::optional<sys_days> contract::*, sys_days contract::*>);
static_assert(!answers<sys_days contract::*, std::uint32_t contract::*>);
static_assert(!answers<sys_days contract::*, sys_days contract::*, sys_days contract::*>);

}  // namespace

TEST_CASE("grip_rate of contracts: held at both ends of the window") {
  contracts_t const contracts = {
      {1, 2024y / March / 1, {}},                     // still runs
      {2, 2024y / January / 1, 2025y / January / 1},  // over before it began
      {3, 2024y / May / 1, 2025y / May / 1},          // ends in it
      {4, 2024y / May / 1, 2025y / May / 1},
      {4, 2025y / May / 1, {}},                       // renews
      {5, 2025y / January / 1, 2026y / January / 1},  // ends with the year
      {6, 2025y / January / 2, {}},                   // new: not at risk
      {7, 2024y / May / 1, 2025y / March / 1},
      {7, 2025y / July / 1, {}}};  // was away, is back
  CHECK(grip(contracts, year_2025) == rate{3, 5});
  CHECK(patron::grip_rate(contracts, year_2025, &contract::who, &contract::from, &contract::to) ==
        rate{3, 5});
  // Windows join without a seam: those at risk next are those held now, and those who came.
  CHECK(grip(contracts, patron::year(2026y)) == rate{4, 4});
  CHECK(grip({}, year_2025) == rate{});
  CHECK_FALSE(grip({}, year_2025).value());
}

TEST_CASE("grip_rate of contracts: by customer and by contract") {
  contracts_t const contracts = {{1, 2024y / March / 1, {}},
                                 {1, 2024y / May / 1, 2025y / May / 1},  // one of two ends
                                 {2, 2024y / May / 1, 2025y / May / 1},
                                 {2, 2025y / May / 1, {}},  // renews on the day
                                 {3, 2024y / May / 1, 2025y / May / 1},
                                 {3, 2025y / May / 2, {}},  // a day later
                                 {4, 2024y / May / 1, 2025y / May / 1},
                                 {4, 2024y / June / 1, 2025y / May / 1},
                                 {4, 2025y / May / 1, {}}};  // two become one
  CHECK(grip(contracts, year_2025) == rate{4, 4});
  CHECK(grip(contracts, year_2025, pause_policy::held, contract_view::contracts) == rate{3, 6});
}

TEST_CASE("grip_rate of contracts: paused is held, unless the policy says not") {
  contracts_t const contracts = {
      {1, 2024y / March / 1, {}, {}, {{2025y / December / 1, 2026y / February / 1}}},
      {2, 2024y / March / 1, {}, {}, {{2024y / December / 1, 2025y / February / 1}}},
      {3, 2024y / March / 1, {}, {}, {{2025y / May / 1, 2025y / June / 1}}},
      {4,
       2024y / March / 1,
       {},
       {},
       {{2025y / May / 1, sys_days::max()}}}};  // until further notice
  CHECK(grip(contracts, year_2025) == rate{4, 4});
  CHECK(grip(contracts, year_2025, pause_policy::not_held) == rate{1, 3});

  // One pause, a pause that there may not be, and the days as any type that is a day.
  struct plan {
    int who;
    patron::day_point from;
    year_month_day to;
    std::optional<patron::window> paused;
  };
  std::vector<plan> const plans = {{1, sys_days{2024y / May / 1}, 2027y / May / 1,
                                    patron::window{2025y / May / 1, 2026y / May / 1}},
                                   {2, sys_days{2024y / May / 1}, 2027y / May / 1, {}}};
  CHECK(patron::grip_rate(plans, year_2025, &plan::who, &plan::from, &plan::to, &plan::paused,
                          pause_policy::not_held) == rate{1, 2});
}

TEST_CASE("grip_rate of contracts: bad data with its place") {
  auto const says = [](contract const& bad) {
    return support::sentence([&] { return grip({{1, 2024y / March / 1, {}}, bad}, year_2025); });
  };
  CHECK(says({2, 2024y / March / 2, 2024y / March / 1}) ==
        "grip_rate: record 1: to \"2024-03-01\" is before the day on which the contract starts");
  CHECK(says({2, 2024y / March / 2, {}, {}, {{2024y / March / 1, 2024y / April / 1}}}) ==
        "grip_rate: record 1: paused \"2024-03-01\" is before the contract starts");
  CHECK(says({2, 2024y / March / 2, 2024y / May / 1, {}, {{2024y / March / 4, 2024y / May / 2}}}) ==
        "grip_rate: record 1: paused \"2024-05-02\" is after the contract has ended");
  CHECK(says({2, 2024y / March / 2, 2024y / March / 2}).empty());  // taken back at once
  CHECK(support::sentence([] {
          return grip({}, {2024y / May / 1, 2024y / May / 1});
        }) == "grip_rate: window \"2024-05-01\" is the start of a window of no days");
}

TEST_CASE("grip_rate of contracts: agrees with sets, and pieces merge to the whole") {
  support::chance random{12};
  for (int firm = 0; firm < 1000; ++firm) {
    auto contracts = support::random_contracts(random, random.below(40), 1 + random.below(15));
    patron::window const when = {2024y / April / 1 + months{random.below(12)},
                                 2025y / May / 1 + months{random.below(12)}};
    for (auto const policy : {pause_policy::held, pause_policy::not_held}) {
      auto const held_on = [&](sys_days day) {
        std::set<std::uint32_t> ids;
        for (contract const& c : contracts) {
          bool const away = policy == pause_policy::not_held && c.is_paused_on(day);
          if (c.runs_on(day) && !away) ids.insert(c.who);
        }
        return ids;
      };
      auto const before = held_on(when.from);
      auto const after = held_on(when.to);
      std::uint64_t kept = 0;
      for (auto const id : before) kept += after.contains(id) ? 1U : 0U;
      auto const whole = grip(contracts, when, policy);
      CHECK(whole == rate{kept, before.size()});

      auto const each = grip(contracts, when, policy, contract_view::contracts);
      CHECK(each.of >= whole.of);
      support::shuffle(contracts, random);
      std::array<contracts_t, 3> pieces;
      for (contract const& c : contracts) pieces[c.who % 3].push_back(c);
      rate merged;
      rate merged_each;
      for (auto const& piece : pieces) {
        merged.merge(grip(piece, when, policy));
        merged_each.merge(grip(piece, when, policy, contract_view::contracts));
      }
      CHECK(merged == whole);
      CHECK(merged_each == each);
    }
  }
}

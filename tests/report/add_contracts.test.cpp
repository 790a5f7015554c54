// SPDX-License-Identifier: MIT
#include <patron/report/add_contracts.hpp>

#include <vector>

#include "catch.hpp"
#include "report/contracts.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;

namespace {

/// The application's own contract, in its own currency.
struct plan {
  std::string who{};
  sys_days from{};
  std::optional<sys_days> to{};
  patron::recurring_revenue<support::dollars> price{};
  std::optional<patron::window> paused{};
  std::string channel{};
  std::string reason{};
};

void add(patron::review& r, std::vector<plan> const& plans) {
  add_contracts(r, plans, &plan::who, &plan::from, &plan::to, &plan::price, &plan::paused,
                &plan::channel, &plan::reason);
}

patron::review review_until(sys_days until) {
  patron::review r;
  r.customers.until = until;
  return r;
}

plan year_from(sys_days from) {
  return {.who = "Abe", .from = from, .price = {12_usd, patron::billing_period::year()}};
}

}  // namespace

TEST_CASE("add_contracts: in the caller's currency, whole minor units a month") {
  auto r = review_until(2024y / December / 31);
  add(r, {year_from(2024y / February / 1), year_from(2025y / February / 1)});
  REQUIRE(r.contracts);
  CHECK(r.contracts->contracts == 1);  // the other begins later
  CHECK(r.contracts->quarters.back().end == 100);
  REQUIRE(r.leaving);
  CHECK(r.leaving->stays == 1);
}

TEST_CASE("add_contracts: no contract is missing, with the reason") {
  auto r = review_until(2024y / December / 31);
  add(r, {});
  CHECK(!r.contracts);
  REQUIRE(r.missing.size() == 1);
  CHECK(r.missing[0].reason == "there is no contract");
}

TEST_CASE("add_contracts: what cannot be is refused with its record") {
  auto const refused = [](plan const& second) {
    return support::sentence([&] {
      auto r = review_until(2024y / December / 31);
      add(r, {year_from(2024y / January / 1), second});
      return 0;
    });
  };
  plan ends_early = year_from(2024y / May / 1);
  ends_early.to = 2024y / April / 1;
  CHECK(refused(ends_early) ==
        "contract_movement: record 1: to \"2024-04-01\" is before the day on which the contract "
        "starts");
  plan negative = year_from(2024y / May / 1);
  negative.price = {-1_usd, patron::billing_period::month()};
  CHECK(refused(negative) == "contract_movement: record 1: price \"-12\" is negative");
}

// SPDX-License-Identifier: MIT
#include <patron/report/sections/next_offers_section.hpp>

#include <cstdint>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

#include <patron/core/currencies.hpp>

using namespace patron::literals;
using patron::detail::add_row;
using patron::detail::rank_rows;
using support::contains;

namespace {

constexpr patron::currency_info dollars{"USD", 2};

patron::next_offer_row row(std::string customer, std::int64_t profit, patron::rate seen) {
  using patron::estimated;
  patron::next_offer_row made{.customer = std::move(customer)};
  made.proposal.rung = 1;
  made.proposal.step.from = 0;
  made.proposal.chance = {
      {.value = 0.25, .low = 0.125, .high = 0.5}, patron::acceptance_level::step, seen};
  made.proposal.expected_profit.value = estimated{profit};
  return made;
}

patron::next_offers_section list(int customers, patron::rate seen) {
  patron::next_offers_section s{.customers = 20, .gone = 3, .offers = {"book", "talk"}};
  for (int i = 0; i < customers; ++i) add_row(s, row("C" + std::to_string(i), 100 + i, seen));
  rank_rows(s);
  return s;
}

}  // namespace

TEST_CASE(
    "next_offers_section: the most profitable first, a dozen in the text and all in the JSON") {
  std::optional const s = list(13, {5, 20});
  CHECK(s->rows.front().customer == "C12");
  CHECK(s->expected.amount() == 13 * 100 + 78);
  auto const said = support::said_of(s);
  CHECK(contains(said,
                 "For 13 of 20 customers (3 of them have left) something is worth proposing: "
                 "talk to 13. If all are asked, a profit of about 14.00 USD is expected."));
  CHECK(contains(said, "25 %          5 of 20  same step             1.12"));
  CHECK(contains(said, "C1 "));
  CHECK(!contains(said, "C0 "));
  CHECK(contains(said, "Believe the order before the amounts"));
  auto const json = support::json_of(s, dollars);
  CHECK(contains(json, "\"customer\": \"C0\""));
  CHECK(contains(json, "\"climbed_to\": \"book\""));
  CHECK(contains(json, "\"level\": \"step\""));
}

TEST_CASE("next_offers_section: what stands on few answers is called a guess") {
  CHECK(contains(support::said_of(std::optional{list(2, {1, 3})}), "little more than a guess"));
}

TEST_CASE("next_offers_section: nothing is worth proposing") {
  std::optional const s = list(0, {});
  CHECK(contains(support::said_of(s), "There is nothing that is worth proposing"));
}

TEST_CASE("next_offers_section: a proposal in money becomes one in minor units") {
  using usd = patron::money<patron::usd>;
  patron::offer_proposal<usd> p{.rung = 2, .margin = 3_usd, .promotion_cost = 0.50_usd};
  p.expected_profit.value = patron::estimated{1.25_usd};
  auto const made = patron::detail::in_minor_units(p);
  CHECK(made.rung == 2);
  CHECK(made.margin == 300);
  CHECK(made.promotion_cost == 50);
  CHECK(made.expected_profit.value.amount() == 125);
}

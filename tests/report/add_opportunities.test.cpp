// SPDX-License-Identifier: MIT
#include <patron/report/add_opportunities.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::opportunity_kind;
using support::contains;
using support::dollars;

namespace {

using ledger = patron::opportunity_ledger<int, dollars>;

patron::day_point on(int day) {
  return patron::day_point{sys_days{2025y / January / 1} + days{day}};
}
dollars usd(int whole) {
  return dollars::from_minor(100 * whole);
}

/// A measured and an estimated chance, and one of which nobody knows the worth.
patron::review reviewed() {
  ledger of;
  of.add(
      {{.customer = 7,
        .kind = opportunity_kind::proposal_too_late,
        .about = "repair",
        .since = on(0),
        .until = on(30),
        .measured = usd(40),
        .action = patron::closing_action::ask_what_is_next,
        .segment = "anna",
        .reason = "no time"},
       {.customer = 8,
        .kind = opportunity_kind::customer_left,
        .since = on(3),
        .until = on(90),
        .estimated = patron::estimated{usd(1200)},
        .action = patron::closing_action::win_back},
       {.customer = 9, .kind = opportunity_kind::unused_trust, .since = on(1), .until = on(90)}});
  patron::review r;
  r.currency = {"USD", 2};
  add_opportunities(r, of);
  return r;
}

}  // namespace

TEST_CASE("add_opportunities: totals and entries, as text and as JSON") {
  auto const r = reviewed();
  REQUIRE(r.opportunity);
  CHECK(r.opportunity->ledger.measured() == 4000);
  CHECK(r.opportunity->ledger.estimated().amount() == 120'000);
  std::string const text = support::said_of(r.opportunity);
  CHECK(contains(text,
                 "3 chances are being missed, or were. Measured, sales that went elsewhere "
                 "at known prices: 40.00 USD. Estimated, what might have been sold: "
                 "1,200.00 USD."));
  CHECK(contains(text, "win her back"));
  CHECK(contains(text, "(not said)"));
  std::string const json = support::json_of(r.opportunity, r.currency);
  CHECK(contains(json, "\"measured\": \"40.00\",\n    \"estimated\": \"1200.00\""));
  CHECK(contains(json, "\"kind\": \"proposal_too_late\""));
  CHECK(contains(json, "\"action\": \"ask_what_she_needs_next\""));
  CHECK(contains(json, "\"reason\": \"no time\""));
  CHECK(contains(json, "\"inversions\": null"));
  CHECK(contains(json, "\"recovered\": []"));
  std::optional<patron::opportunity_section> const none;
  CHECK(contains(support::json_of(none, r.currency), "\"opportunity\": null"));
  CHECK(support::text_of(none).empty());
}

TEST_CASE("add_inversions: who waited while prospects were served") {
  auto r = reviewed();
  patron::inverted_priorities<int> found;
  found.days = {3, 12};
  found.passed_over = {{4, 9, 1}, {5, 9, 3}};
  add_inversions(r, found);
  REQUIRE(r.opportunity->inversions);
  CHECK(r.opportunity->inversions->longest[0].customer == "5");
  CHECK(contains(support::said_of(r.opportunity),
                 "on 3 of 12 days (25.0 %) on which a prospect was served, a customer was waiting "
                 "for an answer. So 2 customers were passed over. Too few to say: "));
  CHECK(contains(support::json_of(r.opportunity, r.currency), "\"finding\": \"too_few\""));
  patron::review without;
  add_inversions(without, found);
  CHECK(!without.opportunity);
}

TEST_CASE("add_recovered: by quarter") {
  auto r = reviewed();
  add_recovered(r,
                std::vector<patron::recovered_sales<dollars>>{{.when = patron::quarter(2025y, 2),
                                                               .before = patron::quarter(2025y, 1),
                                                               .existing = 20,
                                                               .bought = 12,
                                                               .bought_at_no_cost = 9,
                                                               .sales_before = usd(1000),
                                                               .sales = usd(1500),
                                                               .sales_at_no_cost = usd(1100),
                                                               .change_at_no_cost = usd(250)}});
  std::string const text = support::said_of(r.opportunity);
  CHECK(contains(text, "2025 Q2"));
  CHECK(contains(text, "25.0 %"));
  CHECK(contains(support::json_of(r.opportunity, r.currency), "\"growth\": 0.25"));
}

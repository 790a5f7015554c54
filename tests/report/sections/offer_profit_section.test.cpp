// SPDX-License-Identifier: MIT
#include <patron/report/sections/offer_profit_section.hpp>

#include <cstdint>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using patron::first_sale_verdict;
using patron::detail::make_offer_profit_section;
using support::contains;

namespace {

constexpr patron::currency_info dollars{"USD", 2};

/// In cents, as of a firm whose currency is known only at run time.
patron::offer_profit_report<std::int64_t> report(first_sale_verdict verdict) {
  return {.by_rung = {{2, 1'000, 300}, {0, 0, 0}},
          .by_year = {{2, 1'000, 300}},
          .first = {1, 500, 250},
          .later = {1, 500, 50},
          .first_costs_more = patron::estimate<double>{.value = 200.0, .low = 50.0, .high = 350.0},
          .verdict = verdict};
}

}  // namespace

TEST_CASE("offer_profit_section: money and estimates in the review's units") {
  patron::missing_sections missing;
  auto const s = make_offer_profit_section(report(first_sale_verdict::dear), {"book", "talk"},
                                           dollars, missing);
  REQUIRE(s);
  CHECK(s->by_rung[0].profit() == 700);
  CHECK(s->first_costs_more->value == 2.0);
  auto const said = support::said_of(s);
  CHECK(contains(said,
                 "The first sale to somebody is dear: promoting it costs 2.00 USD more than a "
                 "later one (95 % interval 0.50 to 3.50)."));
  CHECK(contains(said, "10.00       3.00    7.00"));
  CHECK(!contains(said, "talk"));  // no sale of it
  CHECK(contains(support::json_of(s, dollars), "\"profit\": \"7.00\""));
}

TEST_CASE("offer_profit_section: each verdict in words") {
  patron::missing_sections missing;
  auto const said = [&](first_sale_verdict verdict) {
    return support::said_of(
        make_offer_profit_section(report(verdict), {"book", "talk"}, dollars, missing));
  };
  CHECK(contains(said(first_sale_verdict::not_dear), "costs no more to promote"));
  CHECK(contains(said(first_sale_verdict::too_few), "too few to say"));
}

TEST_CASE("offer_profit_section: nobody has bought") {
  patron::missing_sections missing;
  patron::offer_profit_report<std::int64_t> const none;
  CHECK(!make_offer_profit_section(none, {}, dollars, missing));
  CHECK(missing.front().section == "offer_profit");
}

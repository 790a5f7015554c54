// SPDX-License-Identifier: MIT
#include <patron/report/add_gauges.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono_literals;
using std::chrono::months;
using support::contains;
using support::json_of;
using support::said_of;

namespace {

patron::gauges two_years() {
  patron::gauges firm;
  firm.add(patron::year(2024y), {.sowing = {70, 100},
                                 .growing = {20, 100},
                                 .gripping = {50, 100},
                                 .extending = {20, 50},
                                 .referring = {15, 60}});
  firm.add(patron::year(2025y), {.sowing = {72, 100},
                                 .growing = {19, 100},
                                 .gripping = {55, 100},
                                 .extending = {21, 55},
                                 .referring = {3, 60}});
  return firm;
}

patron::review with(patron::gauges const& firm, patron::gauge_targets const& targets = {}) {
  patron::review r;
  add_gauges(r, firm, months{6}, targets);
  return r;
}

}  // namespace

TEST_CASE("add_gauges: the five of the last period, the weakest, the balance") {
  auto const r = with(two_years());
  REQUIRE(r.gauges);
  CHECK(r.gauges->reading.weakest()->mechanism == patron::mechanism::referring);

  std::string const json = json_of(r.gauges);
  CHECK(contains(json, R"("weakest": "referring")"));
  CHECK(contains(json, R"("balance": 0.2)"));
  CHECK(contains(json, R"("from": "2025-01-01")"));
  CHECK(contains(json, R"("mechanism": "sowing")"));
  CHECK(contains(json, R"("kept": 3)"));
  CHECK(contains(json, R"("target": 0.25)"));

  std::string const text = said_of(r.gauges);
  CHECK(contains(text, "Counted from 2025-01-01 to 2025-12-31"));
  CHECK(contains(text, "3 of 60"));
  CHECK(contains(text, "bought in 6 months and again in the next 6"));
  CHECK(contains(text, "Balance: 0.20"));
}

TEST_CASE("add_gauges: a target of the caller's, and a gauge of too few") {
  auto firm = two_years();
  firm.add(patron::year(2025y), {});
  CHECK(with(firm, {.gripping = 0.6}).gauges->reading[patron::mechanism::gripping].target == 0.6);

  CHECK(with(firm, {.gripping = 0.6}).gauges->has_own_targets);
  CHECK(!with(firm).gauges->has_own_targets);

  patron::gauges few;
  few.add(patron::year(2025y), {.gripping = {2, 3}});
  std::string const text = said_of(with(few).gauges);
  CHECK(contains(text, "2 of 3"));
  CHECK(contains(text, "too few"));
  CHECK(!contains(text, "66.7"));
}

TEST_CASE("add_gauges: no period, no gauges, and the reason") {
  auto const r = with({});
  CHECK(!r.gauges);
  REQUIRE(r.missing.size() == 1);
  CHECK(r.missing[0].section == "gauges");
  CHECK(contains(json_of(r.gauges), R"("weakest": null)"));
  CHECK(said_of(r.gauges).empty());
}

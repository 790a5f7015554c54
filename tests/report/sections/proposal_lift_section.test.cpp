// SPDX-License-Identifier: MIT
#include <patron/report/sections/proposal_lift_section.hpp>

#include <chrono>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::lift_verdict;
using support::contains;

namespace {

std::optional<patron::proposal_lift_section> section(lift_verdict verdict, double value, double low,
                                                     double high) {
  return patron::proposal_lift_section{
      {2025y / April / 1, 2025y / July / 1},
      {.chosen = {24, 100},
       .popular = {7, 9},
       .difference = patron::estimate<double>{.value = value, .low = low, .high = high},
       .verdict = verdict}};
}

}  // namespace

TEST_CASE("proposal_lift_section: each verdict in words, the amount never below zero where named") {
  auto const better = support::said_of(section(lift_verdict::better, 3.0, 1.0, 5.0));
  CHECK(contains(better,
                 "Yes: it brings more than offering everybody the most popular thing, by "
                 "3.00 USD for each customer (95 % interval 1.00 to 5.00)."));
  CHECK(contains(better,
                 "up to 2025-06-30: the chosen offer by 24 of 100 (24.0 %), the most popular "
                 "one by 7 of 9, too few for a share."));
  auto const worse = support::said_of(section(lift_verdict::worse, -3.0, -5.0, -1.0));
  CHECK(contains(worse, "No: it brings less"));
  CHECK(contains(worse, "by 3.00 USD for each customer (95 % interval 1.00 to 5.00)."));
  CHECK(
      contains(support::said_of(section(lift_verdict::no_lift, 0.5, -1.0, 2.0)),
               "Not shown: you may as well offer everybody the most popular thing. The difference "
               "is 0.50 USD"));
  CHECK(
      contains(support::said_of(section(lift_verdict::too_few, 0.0, 0.0, 0.0)), "Too few to say."));
}

TEST_CASE("proposal_lift_section: as JSON") {
  auto const json = support::json_of(section(lift_verdict::worse, -3.0, -5.0, -1.0));
  CHECK(contains(json, "\"verdict\": \"worse\""));
  CHECK(contains(json, "\"to\": \"2025-07-01\""));
  std::optional<patron::proposal_lift_section> const none;
  CHECK(contains(support::json_of(none), "\"proposal_lift\": null"));
}

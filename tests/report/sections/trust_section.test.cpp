// SPDX-License-Identifier: MIT
#include <patron/report/sections/trust_section.hpp>

#include <chrono>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::half_life;
using patron::trust_section;
using support::contains;

TEST_CASE("trust_section: balances with two decimals, and no -0") {
  using patron::detail::points;
  CHECK(points(1234.5) == "1,234.50");
  CHECK(points(-0.001) == "0.00");
  CHECK(points(-0.5) == "-0.50");
}

TEST_CASE("trust_section: what is forgotten by half, or never") {
  trust_section s;
  CHECK(contains(support::said_of(std::optional{s}), "nothing is ever forgotten."));
  CHECK(contains(support::json_of(std::optional{s}), R"("half_life_days": null)"));
  s.half_life = half_life{days{182}};
  CHECK(contains(support::said_of(std::optional{s}), "half is forgotten after 182 days."));
  CHECK(contains(support::json_of(std::optional{s}), R"("half_life_days": 182)"));
}

TEST_CASE("trust_section: who is overdrawn furthest, where somebody is") {
  trust_section s{.overdrawn = {0, 1}, .highest = {{"Abe", 12.0, 2025y / June / 1}}};
  CHECK(!contains(support::said_of(std::optional{s}), "Overdrawn furthest"));
  s.lowest = {{"Ito", -3.25, 2025y / May / 1}};
  std::string const text = support::said_of(std::optional{s});
  CHECK(contains(text, "Overdrawn furthest"));
  CHECK(contains(text, "-3.25  2025-05-01"));
  CHECK(contains(support::json_of(std::optional{s}), R"("last": "2025-05-01")"));
}

TEST_CASE("trust_section: whether the balance tells what they did") {
  trust_section s{.judged = patron::year(2025y), .lifts = {{"bought again", {}}}};
  CHECK(contains(support::said_of(std::optional{s}), "too few to say"));
  auto& found = s.lifts[0].evidence;
  found.verdict = {patron::finding::shown, "because"};
  found.area = patron::estimate<>{0.8, 0.7, 0.9};
  CHECK(patron::detail::evidence_phrase(found).english() == "more often");
  CHECK(contains(support::said_of(std::optional{s}), "80 % (70.0 to 90.0)"));
  found.area->value = 0.2;
  CHECK(patron::detail::evidence_phrase(found).english() == "less often");
  CHECK(!contains(support::said_of(std::optional{s}), "were chosen"));
}

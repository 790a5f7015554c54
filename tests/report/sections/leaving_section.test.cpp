// SPDX-License-Identifier: MIT
#include <patron/report/sections/leaving_section.hpp>

#include <algorithm>

#include "catch.hpp"
#include "report/contracts.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using contracts::some_contract;
using patron::holding_verdict;
using support::contains;

namespace {

patron::leaving_section section_of(std::vector<some_contract> const& rows) {
  return patron::detail::make_leaving_section(rows, contracts::start + days{400}, days{365});
}

std::string said_of(patron::leaving_section const& s) {
  return support::said_of(std::optional{s});
}
std::string json_of(patron::leaving_section const& s) {
  return support::json_of(std::vector<patron::way_in_section>{}, std::optional{s});
}

}  // namespace

TEST_CASE("leaving_section: how many, when, why, and by which channel") {
  auto const s = section_of(contracts::sixty());
  CHECK(s.stays == 60);
  CHECK(s.left == 28);
  CHECK(std::abs(*s.held - 32.0 / 60.0) < 1e-12);
  REQUIRE(s.hazard.size() == 4);
  CHECK(s.hazard[0].events == 20);
  CHECK(s.hazard[2].events == 8);
  REQUIRE(s.reasons.size() == 2);
  CHECK(s.reasons[0].reason == "price");
  CHECK(std::abs(*s.reasons[0].share - 20.0 / 60.0) < 1e-12);
  CHECK(s.reasons[1].reason.empty());
  CHECK(s.reasons[1].times == 8);
  auto const& market = s.channels.groups.back();
  CHECK(market.group == "market");
  CHECK(market.held->value == 0.0);
  CHECK(market.verdict == holding_verdict::worse);
}

TEST_CASE("leaving_section: a renewal is no departure, whatever its reason says") {
  auto rows = contracts::sixty();
  rows[1].to = contracts::start + days{100};
  rows[1].reason = "renewed";
  some_contract next = rows[1];
  next.from = *rows[1].to;
  next.to.reset();
  next.reason.clear();
  rows.push_back(next);
  auto const s = section_of(rows);
  CHECK(s.stays == 60);
  CHECK(s.left == 28);
  auto shuffled = rows;
  std::reverse(shuffled.begin(), shuffled.end());
  CHECK(s.curve.front().share == 1.0);
  CHECK(s.curve.at(52).share == s.held);  // 364 days
  CHECK(json_of(section_of(shuffled)) == json_of(s));
}

TEST_CASE("leaving_section: the text says the answer, or that there are too few") {
  auto const said = said_of(section_of(contracts::sixty()));
  CHECK(contains(said, "28 of 60 stays have ended; after 365 days 53 % are still there."));
  CHECK(
      contains(said, "Customers whose channel was market leave sooner than all others together."));
  CHECK(contains(said, "(not said)"));
  auto few = contracts::sixty();
  few.resize(5);
  CHECK(contains(said_of(section_of(few)), "too few to say when, why, and by which channel"));
  few = contracts::sixty();
  std::erase_if(few, [](some_contract const& r) { return r.channel == "market"; });
  CHECK(contains(said_of(section_of(few)), "Too few have left to say"));
}

TEST_CASE("leaving_section: nobody followed for so long has no share") {
  auto const s = patron::detail::make_leaving_section(contracts::sixty(),
                                                      contracts::start + days{300}, days{365});
  CHECK(!s.held);
  CHECK(!s.reasons[0].share);
  CHECK(contains(json_of(s), "\"reason\": null"));
  CHECK(contains(support::json_of(std::vector<patron::way_in_section>{},
                                  std::optional<patron::leaving_section>{}),
                 "\"leaving\": null"));
}

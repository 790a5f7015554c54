// SPDX-License-Identifier: MIT
#include <patron/report/sections/refill_section.hpp>

#include <vector>

#include "catch.hpp"
#include "report/prospects.hpp"
#include "support/reviewed.hpp"

using patron::finding;
using reported_prospects::day;
using support::contains;

namespace {

auto section_of(std::vector<reported_prospects::move> const& moves,
                reported_prospects::sys_days until, patron::missing_sections& missing) {
  return patron::detail::make_refill_section(reported_prospects::people(moves, until), until,
                                             missing);
}

/// Twenty customers from the beginning. Every eight weeks one leaves, and four weeks later one
/// comes.
std::vector<reported_prospects::move> refilling(int periods) {
  std::vector<reported_prospects::move> moves{{0, day(0), "stranger", ""}};
  for (int who = 1; who <= 20; ++who) moves.push_back({who, {}, "customer", ""});
  for (int t = 1; t < periods; t += 2) {
    moves.push_back({(t + 1) / 2, day(28 * t + 5), "lost", ""});
    if (t + 1 < periods) moves.push_back({100 + t, day(28 * (t + 1) + 5), "customer", ""});
  }
  return moves;
}

}  // namespace

TEST_CASE("refill_section: a firm that only replaces who leaves is told so") {
  patron::missing_sections missing;
  auto const s = section_of(refilling(27), day(28 * 27 - 1), missing);
  REQUIRE(s);
  CHECK(s->when == patron::window{day(0), day(28 * 27)});
  CHECK(s->periods == 27);
  CHECK(s->within == std::chrono::weeks{12});
  CHECK(s->evidence.start == 20);
  CHECK(s->evidence.gained == 13);
  CHECK(s->evidence.lost == 13);
  CHECK(s->evidence.verdict.finding == finding::shown);
  auto const text = support::said_of(s);
  CHECK(contains(text, "You only replace who leaves: new customers follow losses"));
  CHECK(contains(text, "20 customers at first, 13 gained, 13 lost, 20 in the end; 0.0 % a year."));
  CHECK(contains(text, "new ones followed within 12 weeks"));
  CHECK(contains(support::json_of(s), "\"finding\": \"shown\""));
}

TEST_CASE("refill_section: who comes back is a customer anew, who steps back is lost") {
  patron::missing_sections missing;
  auto const s = section_of({{1, day(0), "customer", ""},
                             {1, day(30), "lost", ""},
                             {1, day(60), "customer", ""},
                             {2, day(1), "customer", ""},
                             {2, day(40), "lead", ""}},
                            day(111), missing);
  REQUIRE(s);
  CHECK(s->evidence.gained == 3);
  CHECK(s->evidence.lost == 2);
  CHECK(contains(support::said_of(s), "Too few to say: fewer than 12 periods"));
  CHECK(contains(support::json_of(s), "\"per_loss\": null"));
}

TEST_CASE("refill_section: less than a period is missing") {
  patron::missing_sections missing;
  auto const s = section_of({{1, day(0), "customer", ""}}, day(26), missing);
  CHECK(!s);
  CHECK(missing.front().section == "refill_only");
  CHECK(contains(support::json_of(s), "\"refill_only\": null"));
}

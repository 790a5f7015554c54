// SPDX-License-Identifier: MIT
#include <patron/report/sections/stages_section.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "report/prospects.hpp"
#include "support/reviewed.hpp"

using patron::rate;
using reported_prospects::day;
using reported_prospects::days;
using support::contains;

namespace {

auto section_of(std::vector<reported_prospects::move> const& moves,
                patron::missing_sections& missing) {
  return patron::detail::make_stages_section(reported_prospects::people(moves, day(100)), days{90},
                                             missing);
}

/// Twelve strangers. Six ask a question, three of these buy; the fourth leaves and comes back, the
/// fifth steps back, the sixth leaves for good. The seventh buys at once.
std::vector<reported_prospects::move> twelve() {
  std::vector<reported_prospects::move> moves;
  for (int who = 1; who <= 12; ++who) moves.push_back({who, day(0), "stranger", ""});
  for (int who = 1; who <= 6; ++who) moves.push_back({who, day(10), "lead", ""});
  for (int who = 1; who <= 3; ++who) moves.push_back({who, day(30), "customer", ""});
  moves.push_back({4, day(40), "lost", "price"});
  moves.push_back({4, day(50), "stranger", ""});
  moves.push_back({5, day(20), "stranger", ""});
  moves.push_back({6, day(40), "lost", ""});
  moves.push_back({7, day(5), "customer", ""});
  return moves;
}

}  // namespace

TEST_CASE("stages_section: a ladder counted by hand") {
  patron::missing_sections missing;
  auto const s = section_of(twelve(), missing);
  REQUIRE(s);
  CHECK(missing.empty());
  CHECK(s->people == 12);
  CHECK(s->never_on_a_rung == 0);
  REQUIRE(s->rungs.size() == 3);

  CHECK(s->rungs[0].stage == "stranger");
  CHECK(s->rungs[0].reached == 12);
  CHECK(s->rungs[0].from_previous == rate{});
  CHECK(s->rungs[0].open == 5);
  CHECK(s->rungs[0].now == 7);  // the fourth and the fifth are there again

  CHECK(s->rungs[1].reached == 7);
  CHECK(s->rungs[1].from_previous == rate{7, 12});
  CHECK(s->rungs[1].open == 2);
  CHECK(s->rungs[1].left == 1);
  CHECK(s->rungs[1].now == 0);
  CHECK(s->rungs[1].stays == 6);
  CHECK(s->rungs[1].stays_over == 6);
  CHECK(s->rungs[1].median_stay == days{20});
  CHECK(s->rungs[1].in_time.in_time == rate{7, 12});

  CHECK(s->rungs[2].from_previous == rate{4, 7});
  CHECK(s->rungs[2].in_time.in_time == rate{4, 7});
  CHECK(!s->rungs[2].median_stay);
  CHECK(s->rungs[2].now == 4);

  CHECK(s->customers_in_time.in_time == rate{4, 12});
  CHECK(s->customers_in_time.pending == 0);
  CHECK(s->jumped == rate{1, 4});
  CHECK(s->backward_moves == 1);
  CHECK(s->people_who_stepped_back == 1);

  REQUIRE(s->exits.size() == 1);
  CHECK(s->exits[0].stage == "lost");
  CHECK(s->exits[0].came_back == rate{1, 2});
  CHECK(s->exits[0].now == 1);
  REQUIRE(s->exits[0].reasons.size() == 2);
  CHECK(s->exits[0].reasons[1].reason == "price");
}

TEST_CASE("stages_section: the answer first, in sentences, and no share of too few") {
  patron::missing_sections missing;
  std::string const text = support::said_of(section_of(twelve(), missing));
  CHECK(contains(text, "Of 12 people on the ladder 4 came to 1.0, \"customer\", so far: 33.3 %."));
  CHECK(contains(text, "too few to say"));
  CHECK(!contains(text, "57.1"));  // 4 of 7
  CHECK(contains(text, "from \"stranger\" to \"lead\": 7 of 12 (58.3 %) took it."));
  CHECK(contains(text, "Customers within 90 days of coming onto the ladder: 4 of 12 (33.3 %)."));
  CHECK(contains(text, "From 0 to 1.0 at once: 1 of 4 who came to 1.0, too few for a share."));
  CHECK(contains(text, "Stepped back at some time: 1 person."));
  CHECK(
      contains(text, "Left as \"lost\" 2 times: no reason given 1, price 1. 1 of them came back."));
}

TEST_CASE("stages_section: as JSON, a reason that nobody gave is null") {
  patron::missing_sections missing;
  std::string const json = support::json_of(section_of(twelve(), missing));
  CHECK(contains(json, "\"grade\": 0.4"));
  CHECK(contains(json, "\"median_stay_days\": 20"));
  CHECK(contains(json, "\"median_stay_days\": null"));
  CHECK(contains(json, "\"reason\": null"));
  CHECK(contains(json, "\"reason\": \"price\""));
}

TEST_CASE("stages_section: who was only seen leaving is on no rung") {
  patron::missing_sections missing;
  auto const s = section_of(
      {{1, day(0), "lead", ""}, {1, day(9), "lost", "a"}, {2, day(1), "lost", ""}}, missing);
  REQUIRE(s);
  CHECK(s->exits[0].came_back == rate{0, 2});
  CHECK(s->never_on_a_rung == 1);
  CHECK(contains(support::said_of(s), "Of 1 person on the ladder 0 came to 1.0"));
}

TEST_CASE("stages_section: nobody") {
  patron::missing_sections missing;
  auto const s = section_of({}, missing);
  CHECK(!s);
  CHECK(missing.front().section == "stages");
  CHECK(support::text_of(s).empty());
  CHECK(contains(support::json_of(s), "\"stages\": null"));
}

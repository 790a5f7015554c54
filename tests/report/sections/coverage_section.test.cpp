// SPDX-License-Identifier: MIT
#include <patron/report/sections/coverage_section.hpp>

#include <optional>
#include <vector>

#include "catch.hpp"
#include "report/prospects.hpp"
#include "support/reviewed.hpp"
#include "support/sentence.hpp"

using patron::rate;
using reported_prospects::day;
using reported_prospects::days;
using support::contains;

namespace {

using cadence = std::vector<patron::cadence_step>;

auto section_of(std::vector<reported_prospects::move> const& moves,
                std::vector<reported_prospects::touch> const& touches,
                patron::missing_sections& missing,
                cadence const& steps = patron::review_options{}.cadence) {
  patron::touch_log const log{touches, &reported_prospects::touch::who,
                              &reported_prospects::touch::on};
  std::optional<reported_prospects::sys_days> first;
  if (!touches.empty()) first = touches.front().on;
  return patron::detail::make_coverage_section(reported_prospects::people(moves, day(100)), log,
                                               first, day(100), steps, missing);
}

/// Twelve people asked a question, eight of them have heard from the firm lately. Of two strangers,
/// nobody knows since when one is there.
std::vector<reported_prospects::move> fourteen() {
  std::vector<reported_prospects::move> moves{{13, day(0), "stranger", ""},
                                              {14, {}, "stranger", ""}};
  for (int who = 1; who <= 12; ++who) moves.push_back({who, day(0), "lead", ""});
  moves.push_back({15, day(0), "customer", ""});
  return moves;
}

std::vector<reported_prospects::touch> eight() {
  std::vector<reported_prospects::touch> touches{{1, day(40), "call"}};
  for (int who = 1; who <= 8; ++who) touches.push_back({who, day(95), "letter"});
  return touches;
}

}  // namespace

TEST_CASE("coverage_section: who has heard, and who waits longest") {
  patron::missing_sections missing;
  auto const s = section_of(fourteen(), eight(), missing);
  REQUIRE(s);
  CHECK(s->covered == rate{8, 14});
  REQUIRE(s->rungs.size() == 2);
  CHECK(s->rungs[0].every == days{56});
  CHECK(s->rungs[0].covered == rate{0, 2});
  CHECK(s->rungs[1].stage == "lead");
  CHECK(s->rungs[1].every == days{28});
  CHECK(s->rungs[1].covered == rate{8, 12});

  REQUIRE(s->over_time.size() == 3);  // 44, 72 and 100 days after the first
  CHECK(s->over_time[0].day == day(44));
  CHECK(s->over_time[0].covered == rate{2, 14});  // the first touched, one who had just come
  CHECK(s->over_time[2].covered == s->covered);

  REQUIRE(s->neglected.size() == 6);
  CHECK(s->neglected[0].customer == "14");
  CHECK(!s->neglected[0].due);
  CHECK(s->neglected[1].customer == "9");
  CHECK(s->neglected[1].due == day(28));
  CHECK(s->neglected[5].customer == "13");
  CHECK(s->neglected[5].due == day(56));

  auto const text = support::said_of(s);
  CHECK(contains(text, "Have heard from you as often as they should: 8 of 14 prospects (57.1 %)."));
  CHECK(contains(text, "four weeks ago 0 of 14"));
  CHECK(contains(text, "too few to say"));
  CHECK(contains(text, "nobody knows"));
  CHECK(contains(support::json_of(s), "\"last_touch\": null"));
}

TEST_CASE("coverage_section: the cadence is the caller's") {
  using namespace patron::literals;
  patron::missing_sections missing;
  auto const s = section_of(fourteen(), eight(), missing, {{0.4_grade, days{4}}});
  REQUIRE(s);
  REQUIRE(s->rungs.size() == 1);  // strangers need not hear
  CHECK(s->covered == rate{0, 12});

  cadence const falling{{0.4_grade, days{7}}, {0.0_grade, days{28}}};
  CHECK(support::sentence([&] { return section_of(fourteen(), eight(), missing, falling); }) ==
        "cadence_by_grade: the steps of a cadence ascend by grade");
  cadence const none{{0.4_grade, days{0}}};
  CHECK(contains(support::sentence([&] { return section_of(fourteen(), eight(), missing, none); }),
                 "is not a day or more"));
}

TEST_CASE("coverage_section: nobody to hear from the firm") {
  patron::missing_sections missing;
  auto const s = section_of({{1, day(0), "customer", ""}}, {}, missing);
  CHECK(!s);
  CHECK(missing.front().section == "coverage");
  CHECK(contains(support::json_of(s), "\"coverage\": null"));
}

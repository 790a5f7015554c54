// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/trust/satisfaction.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "trust/answers.hpp"
#include "trust/firm.hpp"

namespace {

using namespace trust_test;
using patron::rate;
using answers = patron::satisfaction<int>;
using answer = answers::answer;

// ---- traits and refusals

static_assert(std::regular<answers> && patron::mergeable<answers> && patron::has_fields<answers>);
static_assert(std::same_as<decltype(said({})), answers>);
template<class Score>
concept score = requires(answers& a, Score s) { a.add_answer(1, start, s); };
static_assert(score<int> && score<std::uint64_t>);
static_assert(!score<double>);  // 4.5 of 5 is an average, not an answer

// ---- cases worked out by hand

TEST_CASE("satisfaction: the latest answer before a day", "[trust]") {
  auto const all = said({{1, day(0), 5},
                         {1, day(7), 2},
                         {2, day(3), 4},
                         {2, day(3), 3},    // of one day the lowest
                         {3, day(9), 5}});  // on the day itself: not known yet
  auto const latest = all.latest_before(day(9));
  REQUIRE(latest.size() == 2);
  CHECK(latest[0] == answer{1, day(7), 2});
  CHECK(latest[1] == answer{2, day(3), 3});
  CHECK(all.satisfied_before(day(9)) == rate{0, 2});
  CHECK(all.satisfied_before(day(7)) == rate{1, 2});
  CHECK(all.satisfied_before(day(10)) == rate{1, 3});
  CHECK(all.latest_before(day(0)).empty());
}

TEST_CASE("satisfaction: a fact told twice is known once, and can be taken back", "[trust]") {
  answers a = said({{1, day(0), 5}, {1, day(0), 5}});
  CHECK(a.answers().size() == 1);
  a.add_question(1, day(0));
  a.add_question(1, day(0));
  a.add_complaint(1, day(0));
  a.add_complaint(1, day(0));
  CHECK(a.questions().size() == 1);
  CHECK(a.complaints().size() == 1);
  a.take_back_answer(1, day(0), 5);
  CHECK(a.answers().empty());
  CHECK(support::sentence([&] {
          a.take_back_answer(1, day(0), 5);
          return 0;
        }) == "satisfaction::take_back_answer: answer \"5\" was never added");
}

TEST_CASE("satisfaction: a person is forgotten, and two ids become one", "[trust]") {
  answers a = said({{1, day(0), 5}, {2, day(1), 1}});
  a.add_question(2, day(0));
  a.add_complaint(2, day(2));
  auto const joined = patron::merged(a, 2, 1);
  REQUIRE(joined.latest_before(day(9)).size() == 1);
  CHECK(joined.latest_before(day(9))[0] == answer{1, day(1), 1});
  CHECK(joined.questions()[0].customer == 1);
  CHECK(joined.complaints()[0].customer == 1);
  CHECK(a.erase(2) == 3);
  CHECK(a.erase(2) == 0);
  CHECK(a == said({{1, day(0), 5}}));
}

// ---- properties on generated input

TEST_CASE("satisfaction: any order and any partition gives equal states", "[trust]") {
  patron::generator random{31};
  auto const below = [&](int n) {
    return static_cast<int>(patron::draw_index(random, static_cast<std::uint64_t>(n)));
  };
  std::vector<reply> replies;
  for (int i = 0; i < 3000; ++i) replies.push_back({below(200), day(below(400)), 1 + below(5)});
  answers const whole = said(replies);
  for (std::size_t parts = 1; parts < 6; ++parts) {
    patron::shuffle(replies, random);
    std::vector<answers> pieces(parts, answers{five});
    for (reply const& r : replies) {
      pieces[patron::draw_index(random, parts)].add_answer(r.who, r.on, r.score);
    }
    answers together;
    for (answers const& piece : pieces) together.merge(piece);
    CHECK(together == whole);
    CHECK(together.latest_before(day(200)) == whole.latest_before(day(200)));
  }
  CHECK(patron::merged(whole, answers{}) == whole);
  CHECK(patron::merged(answers{}, whole) == whole);
  CHECK(patron::merged(whole, whole) == whole);
}

// ---- edges

TEST_CASE("satisfaction: bad input says where", "[trust]") {
  CHECK(support::sentence([] {
          return said({{1, day(0), 5}, {1, day(0), 6}});
        }) == "satisfaction: record 1: score \"6\" is off the scale, 1 to 5");
  answers a{five};
  CHECK(support::sentence([&] {
          a.add_answer(1, day(0), std::uint64_t{1} << 63U);
          return 0;
        }) == "satisfaction::add_answer: score \"9223372036854775808\" is off the scale, 1 to 5");
  CHECK(support::sentence([] {
          answers{}.add_answer(1, day(0), 3);
          return 0;
        }) == "satisfaction::add_answer: scale is missing: a score says nothing without it");
  CHECK(support::sentence([&] {
          a.merge(answers{{.lowest = 0, .highest = 10, .satisfied = 9}});
          return 0;
        }) == "satisfaction: scores of two scales do not merge");
  CHECK(support::sentence([] { return answers{{.lowest = 3, .highest = 3}}; }) ==
        "score_scale: the highest score is above the lowest");
  CHECK(answers{}.satisfied_before(start) == rate{});
  CHECK_FALSE(answers{}.scale());
}

}  // namespace

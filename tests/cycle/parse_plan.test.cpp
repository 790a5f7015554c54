// SPDX-License-Identifier: MIT
#include <patron/cycle/parse_plan.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::parse_plan;
using patron::plan;

constexpr std::string_view written =
    "\xEF\xBB\xBF# The plan for 2026\r\n"
    "message:\r\n"
    "- newsletter:  a way to sit: each month \r\n"
    "\r\n"
    "Expertise:\n"
    "  - fitted chairs: Back_pain, small rooms\n"
    "needs:\n"
    "- back pain: after a day at the desk\n"
    "- small rooms\n"
    "position:\n"
    "- at home: and nowhere else\n"
    "anchoring:\n"
    "- Fitted  chairs: each spring";

plan expected() {
  return {.needs = {{"back pain", "after a day at the desk"}, {"small rooms", ""}},
          .expertise = {{"fitted chairs", {"Back_pain", "small rooms"}}},
          .position = {"at home: and nowhere else"},
          .message = {{"newsletter", "a way to sit: each month"}},
          .anchoring = {{"Fitted  chairs", "each spring"}}};
}

TEST_CASE("parse_plan: all that may stand in a plan", "[cycle]") {
  CHECK(parse_plan(written) == expected());
  CHECK(parse_plan("") == plan{});
  CHECK(parse_plan("needs:\n\n# none yet").unanswered().size() == 5);
}

TEST_CASE("parse_plan: what is wrong, and where", "[cycle]") {
  std::vector<std::pair<char const*, char const*>> const cases = {
      {"- x", "p:1: \"x\" answers no question: none stands above it"},
      {"\nneds:",
       "p:2: \"neds\" is none of the questions: needs, expertise, position, message, anchoring"},
      {"needs:\nback pain",
       "p:2: \"back pain\" is neither a question (\"needs:\") nor an answer (\"- back pain\")"},
      {"needs:\n- a\n- A", "p:3: \"A\" stands twice"},
      {"needs:\nneeds:", "p:2: \"needs\" is asked twice"},
      {"needs:\n- : x", "p:2: is no name"},
      {"expertise:\n- a", "p:2: \"a\" names no need that it solves, after a colon"},
      {"expertise:\n- a: b\nneeds:\n- c", "p:2: \"b\" is not a need of this plan"},
      {"needs:\n- b\nexpertise:\n- a: b,,b", "p:4: is no name"},
      {"message:\n- m\n- M: x", "p:3: \"M\" stands twice"},
      {"position:\n- _", "p:2: \"_\" is no position"},
      {"anchoring:\n- b: x", "p:2: \"b\" is not an expertise of this plan"}};
  for (auto const& [text, sentence] : cases) {
    CHECK(support::sentence([&] { return parse_plan(text, "p"); }) == sentence);
  }
}

}  // namespace

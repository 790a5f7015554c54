// SPDX-License-Identifier: MIT
#include <patron/cycle/plan_question.hpp>

#include <cstddef>
#include <set>
#include <string_view>

#include "catch.hpp"

using patron::plan_question;

static_assert(to_string(plan_question::anchoring) == "anchoring");
static_assert(sentence_of(plan_question::position) == "Which field is our position?");

TEST_CASE("plan_question: all of them, each once and in their order, with words of their own",
          "[cycle]") {
  std::set<std::string_view> words;
  int place = 0;
  for (plan_question const q : patron::all_plan_questions) {
    CHECK(static_cast<int>(q) == place++);
    CHECK(words.insert(to_string(q)).second);
    CHECK(words.insert(sentence_of(q)).second);
    CHECK(sentence_of(q).ends_with('?'));
  }
  CHECK(words.size() == 10);
}

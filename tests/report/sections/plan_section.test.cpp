// SPDX-License-Identifier: MIT
#include <patron/report/sections/plan_section.hpp>

#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace patron;
using support::contains;

TEST_CASE("plan_section: a sentence for each way in which plan and records disagree") {
  plan_section const s{.contradictions = {{plan_conflict::need_not_raised, "quiet"},
                                          {plan_conflict::need_not_planned, "gift", 1},
                                          {plan_conflict::need_not_planned, "cold", 4},
                                          {plan_conflict::expertise_without_offer, "tea"},
                                          {plan_conflict::offer_without_need, "lamp"},
                                          {plan_conflict::message_without_touches, "letter"},
                                          {plan_conflict::expertise_without_training, "tea"}}};
  std::string const text = support::said_of(std::optional{s});
  CHECK(contains(text, "All five have an answer."));
  CHECK(contains(text, "Nobody raised the need quiet."));
  CHECK(contains(text, "The need gift was raised 1 time and is not in the plan."));
  CHECK(contains(text, "The need cold was raised 4 times and is not in the plan."));
  CHECK(contains(text, "No offer answers a need that the expertise tea solves."));
  CHECK(contains(text, "The offer lamp answers no need of the plan."));
  CHECK(contains(text, "The message letter reached nobody."));
  CHECK(contains(text, "Nobody is trained in the expertise tea."));
  std::string const json = support::json_of(std::optional{s});
  CHECK(contains(json, R"("question": "anchoring")"));
  CHECK(contains(json, R"("unanswered": [])"));
}

TEST_CASE("plan_section: an open question is asked, also where nothing is contradicted") {
  std::string const text =
      support::said_of(std::optional{plan_section{.unanswered = {plan_question::position}}});
  CHECK(contains(text, "Not answered yet: Which field is our position?"));
  CHECK(contains(text, "The records do not contradict it."));
}

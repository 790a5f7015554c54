// SPDX-License-Identifier: MIT
#include <patron/cycle/plan_contradiction.hpp>

#include <concepts>
#include <string>

#include "catch.hpp"

namespace {

using enum patron::plan_conflict;
using enum patron::plan_question;
using patron::plan_contradiction;
using patron::question_of;

static_assert(std::regular<plan_contradiction>);

// Each conflict has a question whose answer is to be looked at again; none is about the position.
static_assert(question_of(need_not_raised) == needs && question_of(need_not_planned) == needs &&
              question_of(offer_without_need) == needs);
static_assert(question_of(expertise_without_offer) == expertise);
static_assert(question_of(message_without_touches) == message);
static_assert(question_of(expertise_without_training) == anchoring);

TEST_CASE("plan_contradiction: as a sentence", "[cycle]") {
  CHECK(to_string(plan_contradiction{need_not_raised, "back pain"}) ==
        "nobody raised the need \"back pain\"");
  CHECK(to_string(plan_contradiction{need_not_planned, "cold", 9}) ==
        "the need \"cold\" was raised 9 times and is not in the plan");
  CHECK(to_string(plan_contradiction{expertise_without_offer, "tables"}) ==
        "no offer answers a need that the expertise \"tables\" solves");
  CHECK(to_string(plan_contradiction{offer_without_need, "lamp"}) ==
        "the offer \"lamp\" answers no need of the plan");
  CHECK(to_string(plan_contradiction{message_without_touches, "open day"}) ==
        "the message \"open day\" reached nobody");
  CHECK(to_string(plan_contradiction{expertise_without_training, "tables"}) ==
        "nobody is trained in the expertise \"tables\"");
}

}  // namespace

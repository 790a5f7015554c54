// SPDX-License-Identifier: MIT
#include <patron/cycle/plan.hpp>
#include <patron/cycle/plan_contradiction.hpp>
#include <patron/cycle/plan_facts.hpp>
#include <patron/cycle/plan_question.hpp>

#include <concepts>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::plan;
using patron::plan_facts;
using patron::plan_question;

static_assert(std::regular<plan>);

struct counted {
  std::string name{};
  int times = 1;
};
struct offered {
  std::string name{};
  std::vector<std::string> answers{};
};

plan chairs() {
  return {.needs = {{"back pain", "after a day at the desk"}, {"small rooms", ""}},
          .expertise = {{"fitted chairs", {"back pain"}}, {"folding tables", {"Small  Rooms"}}},
          .position = {"furniture for people who work at home"},
          .message = {{"newsletter", "a way to sit each month"}, {"open day", ""}},
          .anchoring = {{"fitted chairs", "a day in the workshop each spring"}}};
}

std::vector<std::string> sentences(plan const& p, plan_facts const& facts) {
  std::vector<std::string> all;
  for (auto const& one : p.contradictions(facts)) all.push_back(to_string(one));
  return all;
}

TEST_CASE("plan: what is unanswered", "[cycle]") {
  CHECK(chairs().unanswered().empty());
  CHECK(plan{}.unanswered() ==
        std::vector(patron::all_plan_questions.begin(), patron::all_plan_questions.end()));
  plan half = chairs();
  half.message.clear();
  CHECK(half.unanswered() == std::vector{plan_question::message});
}

TEST_CASE("plan: every way in which data disagree, and no other", "[cycle]") {
  std::vector<counted> const raised = {{"back_pain", 7}, {"Noise", 4}, {"noise", 5},
                                       {"price", 2},     {"cold", 9},  {"small rooms", 0}};
  std::vector<offered> const offers = {{"chair", {"back-pain"}}, {"lamp", {"light"}}};
  std::vector<counted> const touches = {{"Newsletter"}, {"open day", 0}};
  plan_facts facts;
  facts.needs(raised, &counted::name, &counted::times);
  facts.offers(offers, &offered::name, &offered::answers);
  facts.touches(touches, &counted::name, &counted::times);
  CHECK(sentences(chairs(), facts) ==
        std::vector<std::string>{"nobody raised the need \"small rooms\"",
                                 "the need \"cold\" was raised 9 times and is not in the plan",
                                 "the need \"noise\" was raised 9 times and is not in the plan",
                                 "no offer answers a need that the expertise \"folding tables\" "
                                 "solves",
                                 "the offer \"lamp\" answers no need of the plan",
                                 "the message \"open day\" reached nobody",
                                 "nobody is trained in the expertise \"folding tables\""});
  // Nine of 27 is a third: above it, nothing is often.
  CHECK(chairs().contradictions(facts, {.times = 3, .share = 0.34}).size() == 5);
  CHECK(chairs().contradictions(facts, {.times = 2, .share = 0.0}).size() == 8);
}

TEST_CASE("plan: what is not known contradicts nothing", "[cycle]") {
  plan p = chairs();
  CHECK(sentences(p, {}).size() == 1);  // an expertise that nothing anchors, in the plan itself
  p.anchoring.clear();
  CHECK(p.contradictions({}).empty());  // `unanswered` says it
  plan_facts facts;
  facts.trainings(std::vector<counted>{{"folding tables"}}, &counted::name);
  CHECK(sentences(p, facts) ==
        std::vector<std::string>{"nobody is trained in the expertise \"fitted chairs\""});
  plan_facts none;
  none.needs(std::vector<counted>{}, &counted::name);
  CHECK(p.contradictions(none).size() == 2);  // known that nobody raised anything
}

TEST_CASE("plan: what is no plan", "[cycle]") {
  auto const refusal = [](auto change) {
    plan p = chairs();
    change(p);
    return support::sentence([&] { return p.contradictions({}); });
  };
  CHECK(refusal([](plan& p) { p.needs[1].name = "Back-pain"; }) ==
        "plan: record 1: needs \"Back-pain\" stands twice");
  CHECK(refusal([](plan& p) { p.expertise[0].solves[0] = "noise"; }) ==
        "plan: record 0: expertise \"noise\" is not a need of the plan");
  CHECK(refusal([](plan& p) {
          p.position = {"chairs", " "};
        }) == "plan: record 1: position \" \" is no position");
  CHECK(refusal([](plan& p) { p.expertise[1].solves.clear(); }) ==
        "plan: record 1: expertise \"folding tables\" names no need that it solves");
  CHECK(refusal([](plan& p) { p.message[0].kind = " "; }) ==
        "plan: record 0: message \" \" is no name");
  CHECK(refusal([](plan& p) { p.anchoring[0].expertise = "chairs"; }) ==
        "plan: record 0: anchoring \"chairs\" is not an expertise of the plan");
}

}  // namespace

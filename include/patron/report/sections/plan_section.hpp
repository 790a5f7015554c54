// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_PLAN_SECTION_HPP
#define PATRON_REPORT_SECTIONS_PLAN_SECTION_HPP

#include <patron/cycle/plan.hpp>
#include <patron/cycle/plan_contradiction.hpp>
#include <patron/cycle/plan_question.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// What the plan of the firm leaves open, and where the records say otherwise.
struct plan_section {
  std::vector<plan_question> unanswered{};
  std::vector<plan_contradiction> contradictions{};
};

namespace detail {

inline void write_json(json_writer& json, std::optional<plan_section> const& s) {
  json.key("plan");
  if (!s) return json.null();
  json.open_object();
  json.key("unanswered").open_array();
  for (plan_question const question : s->unanswered) json.value(to_string(question));
  json.close_array();
  json.key("contradictions").open_array();
  for (plan_contradiction const& one : s->contradictions) {
    json.open_object();
    json.key("question").value(to_string(question_of(one.conflict)));
    json.key("name").value(one.name);
    json.key("times").value(one.times);
    json.key("says").value(to_string(one));
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

[[nodiscard]] inline std::string conflict_text(wording& in, plan_contradiction const& one) {
  switch (one.conflict) {
    case plan_conflict::need_not_raised:
      return in.words("Nobody raised the need {0}.", {one.name});
    case plan_conflict::need_not_planned:
      return in.words(
          "The need {1} was raised {0} time and is not in the plan.|"
          "The need {1} was raised {0} times and is not in the plan.",
          {one.times, one.name});
    case plan_conflict::expertise_without_offer:
      return in.words("No offer answers a need that the expertise {0} solves.", {one.name});
    case plan_conflict::offer_without_need:
      return in.words("The offer {0} answers no need of the plan.", {one.name});
    case plan_conflict::message_without_touches:
      return in.words("The message {0} reached nobody.", {one.name});
    case plan_conflict::expertise_without_training:
      break;
  }
  return in.words("Nobody is trained in the expertise {0}.", {one.name});
}

inline void write_text(report_page& page, std::optional<plan_section> const& s) {
  if (!s) return;
  page.heading("The plan: five questions");
  if (s->unanswered.empty()) page.say("All five have an answer.");
  for (plan_question const question : s->unanswered) {
    page.say("Not answered yet: {0}", {page.term(sentence_of(question))});
  }
  if (s->contradictions.empty()) {
    page.say("The records do not contradict it.");
    return;
  }
  page.say("What the records say otherwise:");
  for (plan_contradiction const& one : s->contradictions) page.say(conflict_text(page, one));
}

}  // namespace detail
}  // namespace patron::inline v0

#endif

// SPDX-License-Identifier: MIT
// The plan of a small furniture workshop: what is unanswered in it, and where do the workshop's own
// files say otherwise?
#include <patron/core.hpp>
#include <patron/cycle/parse_plan.hpp>
#include <patron/cycle/plan.hpp>
#include <patron/cycle/plan_facts.hpp>

#include <cstdio>
#include <string>
#include <vector>

namespace workshop {  // the application's own records

struct conversation {
  int customer = 0;
  std::string problem{};
};
struct product {
  std::string name{};
  std::vector<std::string> solves{};
};
struct mailing {
  std::string kind{};
  int recipients = 0;
};
struct course {
  std::string subject{};
};

// What the owner wrote; `patron::read_plan("plan.txt")` reads it from a file.
constexpr char const* notes = R"(# Our plan for 2026
needs:
- back pain: after a day at the desk
- small rooms: there is no place for a second table

expertise:
- fitted chairs: back pain
- folding tables: small rooms

position:
- furniture for people who work at home

message:
- newsletter: a way to sit each month
- open day: try the chairs

anchoring:
)";

}  // namespace workshop

int main() try {
  patron::plan const plan = patron::parse_plan(workshop::notes, "plan.txt");

  std::vector<workshop::conversation> const heard = {
      {1, "back pain"}, {2, "noise"}, {3, "Back pain"}, {4, "noise"},    {5, "noise"},
      {6, "back pain"}, {7, "noise"}, {8, "cables"},    {9, "back pain"}};
  std::vector<workshop::product> const catalogue = {
      {"chair", {"back pain"}}, {"standing desk", {"back pain"}}, {"lamp", {"light"}}};
  std::vector<workshop::mailing> const sent = {{"newsletter", 240}, {"newsletter", 251}};
  std::vector<workshop::course> const courses = {{"fitted chairs"}};

  patron::plan_facts facts;
  facts.needs(heard, &workshop::conversation::problem);
  facts.offers(catalogue, &workshop::product::name, &workshop::product::solves);
  facts.touches(sent, &workshop::mailing::kind, &workshop::mailing::recipients);
  facts.trainings(courses, &workshop::course::subject);

  std::printf("not answered yet:\n");
  for (patron::plan_question const question : plan.unanswered()) {
    std::printf("  %s\n", std::string{sentence_of(question)}.c_str());
  }
  auto const contradictions = plan.contradictions(facts);
  std::printf("\nto look at again:\n");
  for (auto const& one : contradictions) {
    std::printf("  %-10s %s\n", std::string{to_string(question_of(one.conflict))}.c_str(),
                to_string(one).c_str());
  }

  using enum patron::plan_conflict;
  std::vector<patron::plan_conflict> found;
  for (auto const& one : contradictions) found.push_back(one.conflict);
  bool const holds =
      plan.unanswered() == std::vector{patron::plan_question::anchoring} &&
      found == std::vector{need_not_raised,    need_not_planned,        expertise_without_offer,
                           offer_without_need, message_without_touches, expertise_without_training};
  return holds ? 0 : 1;
} catch (patron::error const& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}

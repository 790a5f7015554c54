// SPDX-License-Identifier: MIT
// Monday morning in a small language school: how do the five mechanisms stand, what is there to do
// this week in six hours, and what did last week's list bring?
#include <patron/core.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_outcome.hpp>
#include <patron/cycle/gauges.hpp>
#include <patron/cycle/schedule_questions.hpp>

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace school {  // the application's own records

using euros = patron::money<patron::eur>;
using namespace patron::literals;

struct person {
  std::string name{};
  patron::grade grade{};
  bool has_left = false;
};

std::vector<person> const people = {{"Anna", 1.2_grade},       {"Bruno", 1.0_grade},
                                    {"Carla", 1.0_grade},      {"Dario", 1.1_grade, true},
                                    {"Elena", 0.6_grade},      {"Fabio", 0.3_grade},
                                    {"Gina's firm", 0.8_grade}};

}  // namespace school

using namespace std::chrono_literals;
using patron::mechanism;
using todo_list = patron::agenda<std::string, school::euros>;

static patron::gauges two_years() {
  patron::gauges firm;
  firm.add(patron::year(2024y), {.sowing = {70, 90},
                                 .growing = {21, 90},
                                 .gripping = {52, 60},
                                 .extending = {15, 52},
                                 .referring = {5, 18}});
  firm.add(patron::year(2025y), {.sowing = {31, 95},
                                 .growing = {20, 95},
                                 .gripping = {55, 64},
                                 .extending = {16, 55},
                                 .referring = {6, 20}});
  return firm;
}

static void print(patron::gauge const& one) {
  auto const reached = one.reached();
  std::printf("  %-10s %s, target %.0f %%, reached %.0f %%%s\n",
              std::string{to_string(one.mechanism)}.c_str(), to_string(one.rate).c_str(),
              100.0 * one.target.value_or(0.0), 100.0 * reached.value_or(0.0),
              one.is_short() ? ", missed" : "");
}

static void print(todo_list::entry const& line) {
  auto const& action = line.action;
  std::printf("  %-52s %3d min%s%s\n", to_string(line.id()).c_str(),
              static_cast<int>(action.effort.count()), action.worth ? ", may bring " : "",
              action.worth ? to_string(action.worth->amount()).c_str() : "");
}

static todo_list this_week() {
  using enum patron::action_kind;
  using namespace patron::literals;
  using patron::action_cause;
  using patron::estimated;
  // Each room of the library knows actions of its own (`schedule_quiet`, `schedule_opportunities`
  // and so on); what only the owner knows she adds by hand.
  todo_list todo{school::people, &school::person::name, &school::person::grade,
                 &school::person::has_left};
  todo.add("Gina's firm", {.kind = get_in_touch,
                           .why = {.cause = action_cause::not_touched},
                           .worth = estimated{9'000_eur},
                           .effort = 2h});
  todo.add("Fabio", {.kind = get_in_touch, .worth = estimated{40_eur}, .effort = 10min});
  todo.add("Dario", {.kind = win_back,
                     .why = {.cause = action_cause::has_left, .words = "no time on Mondays"},
                     .worth = estimated{600_eur},
                     .effort = 30min});
  todo.add("Anna", {.kind = thank_referrer,
                    .why = {.cause = action_cause::brought_customers, .times = 2},
                    .effort = 5min});
  todo.add("Bruno", {.kind = propose_offer,
                     .about = "conversation course",
                     .why = {.cause = action_cause::offer_fits},
                     .worth = estimated{120_eur},
                     .effort = 20min});
  todo.add("Carla", {.kind = answer_need,
                     .about = "lessons at lunch",
                     .why = {.cause = action_cause::need_waits},
                     .worth = estimated{300_eur},
                     .effort = 25min});
  todo.add({.kind = add_rung,
            .about = "between the trial lesson and the course",
            .worth = estimated{2'000_eur},
            .effort = 2h});
  schedule_questions(todo, {patron::plan_question::anchoring}, {.effort = 90min});
  return todo;
}

int main() try {
  patron::gauges const firm = two_years();
  patron::gauge_reading const standing = *firm.read();
  std::printf("how the five mechanisms stand:\n");
  for (patron::gauge const& one : standing.gauges) print(one);
  auto const weakest = *firm.weakest();
  std::printf("the weakest is %s; balance %.2f\n",
              std::string{to_string(weakest.mechanism)}.c_str(), *firm.balance());

  todo_list const todo = this_week();
  todo_list const chosen = todo.within({.hours = 6h, .kept_for_sowing = 0.5});
  std::printf("\nthis week, in six hours, half of them kept for sowing:\n");
  for (auto const& line : chosen.list()) print(line);
  std::printf("in the school itself:\n");
  for (auto const& line : chosen.firm()) print(line);

  auto const then = agenda_outcome(
      chosen, [](auto const& line) { return line.who == "Carla" || line.who == "Anna"; },
      [](auto const& line) {
        return line.who == "Carla" ? school::euros::from_minor(29'900) : school::euros{};
      });
  std::printf("\na week later %llu of %llu are done; Carla has bought for %s\n",
              static_cast<unsigned long long>(then.done.kept),
              static_cast<unsigned long long>(then.done.of),
              to_string(then.entries.front().brought).c_str());

  auto const lines = chosen.list();
  bool const holds = weakest.mechanism == mechanism::sowing && weakest.is_short() &&
                     lines.size() == 6 && lines.front().who == "Carla" &&
                     lines[4].who == "Gina's firm" && chosen.firm().size() == 1 &&
                     chosen.effort() <= 6h && then.done == patron::rate{2, chosen.size()};
  return holds ? 0 : 1;
} catch (patron::error const& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}

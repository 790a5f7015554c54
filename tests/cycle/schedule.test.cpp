// SPDX-License-Identifier: MIT
#include <patron/core/to_string.hpp>
#include <patron/cycle/action_efforts.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/schedule_gaps.hpp>
#include <patron/cycle/schedule_neglected.hpp>
#include <patron/cycle/schedule_opportunities.hpp>
#include <patron/cycle/schedule_proposals.hpp>
#include <patron/cycle/schedule_questions.hpp>
#include <patron/cycle/schedule_quiet.hpp>
#include <patron/cycle/schedule_thanks.hpp>
#include <patron/offer/offer_gap.hpp>
#include <patron/referral/referral_book.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using namespace prospects;
using namespace std::chrono_literals;
using patron::action_cause;
using patron::agenda_group;
using patron::estimated;

namespace {

using person_agenda = patron::agenda<std::string, std::int64_t>;

person_agenda nothing_yet() {
  return person_agenda{patron::agenda_people(people({{"Abe", stage::customer, day(0)},
                                                     {"Ito", stage::customer, day(0)},
                                                     {"Ito", stage::lost, day(5)},
                                                     {"Ono", stage::lead, day(0)},
                                                     {"Sato", stage::customer, day(0)},
                                                     {"Sato", stage::lead, day(5)},
                                                     {"Ueda", stage::lead, day(0)},
                                                     {"Ueda", stage::lost, day(5)}},
                                                    day(30)))};
}

/// A line as text: "Abe: win her back | gone quiet | since 2026-01-05 | 3 | 500".
std::string told(person_agenda::entry const& one) {
  auto const& [who, action] = one;
  std::string text = to_string(one.id()) + " | " + std::string{to_string(action.why.cause)};
  if (action.why.since) text += " | since " + patron::to_string(*action.why.since);
  if (action.why.times != 0) text += " | " + std::to_string(action.why.times);
  if (action.worth) text += " | " + std::to_string(action.worth->amount());
  return text;
}
std::vector<std::string> told(std::vector<person_agenda::entry> const& entries) {
  std::vector<std::string> all;
  for (auto const& one : entries) all.push_back(told(one));
  return all;
}

}  // namespace

TEST_CASE("agenda_people: by the highest grade, and whether it still holds", "[cycle]") {
  auto const todo = nothing_yet();
  CHECK(todo.group("Abe") == agenda_group::customer);
  CHECK(todo.group("Ito") == agenda_group::former);
  CHECK(todo.group("Ono") == agenda_group::prospect);
  CHECK(todo.group("Sato") == agenda_group::former);  // stepped back
  CHECK(todo.group("Ueda") == agenda_group::prospect);
}

TEST_CASE("schedule_opportunities: each closing action, and one of the firm for a need",
          "[cycle]") {
  using entry = patron::opportunity_entry<std::string, std::int64_t>;
  using enum patron::closing_action;
  using kind = patron::opportunity_kind;
  auto const one = [](std::string who, kind k, std::string about, patron::closing_action action,
                      std::optional<std::int64_t> worth) {
    entry e{.customer = std::move(who),
            .kind = k,
            .about = std::move(about),
            .since = day(1),
            .until = day(9),
            .action = action};
    if (worth) e.estimated = estimated<std::int64_t>{*worth};
    return e;
  };
  auto gone = one("Abe", kind::need_without_proposal, "rice", ask_what_is_next, {});
  gone.measured = 90;
  patron::opportunity_ledger<std::string, std::int64_t> ledger;
  ledger.add({gone, one("Abe", kind::need_without_proposal, "tea", propose_an_answer, 80),
              one("Abe", kind::proposal_too_late, "cake", follow_up, 70),
              one("Abe", kind::next_never_proposed, "feast", propose_the_next, 60),
              one("Abe", kind::unused_trust, "", propose_something, {}),
              one("Ito", kind::customer_left, "", win_back, 50),
              one("Ono", kind::need_without_offer, "soup", make_an_offer, 40),
              one("Abe", kind::need_without_offer, "soup", make_an_offer, 30),
              one("Ito", kind::need_without_offer, "soup", make_an_offer, {})});
  auto todo = nothing_yet();
  schedule_opportunities(todo, ledger, {.effort = 30min, .by = day(40)});
  CHECK(told(todo.list()) ==
        std::vector<std::string>{
            "Abe: ask what she needs next: rice | a sale went elsewhere | since 2026-01-06 | 1 | "
            "90",
            "Abe: answer the need: tea | a need waits | since 2026-01-06 | 1 | 80",
            "Abe: ask what became of the proposal: cake | a proposal came late | since 2026-01-06 "
            "| 1 | 70",
            "Abe: propose the next offer: feast | the next offer was never proposed | since "
            "2026-01-06 | 1 | 60",
            "Abe: ask what she needs next | trust without a proposal | since 2026-01-06 | 1",
            "Ito: win her back | has left | since 2026-01-06 | 1 | 50"});
  CHECK(told(todo.firm()) ==
        std::vector<std::string>{
            "firm: make an offer: soup | no offer answers the need | since 2026-01-06 | 3 | 70"});
  CHECK(todo.customers().front().action.by == day(40));
  CHECK(todo.effort() == 210min);

  auto by_kind = nothing_yet();
  schedule_opportunities(by_kind, ledger, patron::action_efforts{.answer_need = 1h});
  CHECK(by_kind.effort() == 20min + 60min + 10min + 30min + 20min + 20min + 480min);
  CHECK(!by_kind.customers().front().action.by);
}

TEST_CASE("schedule: the quiet, the best offers, the neglected and the referrers", "[cycle]") {
  auto todo = nothing_yet();
  patron::quiet_customers<std::string, estimated<std::int64_t>> quiet;
  quiet.customers.resize(1);
  quiet.customers[0].customer = "Abe";
  quiet.customers[0].crossed_on = day(3);
  quiet.customers[0].at_stake = estimated<std::int64_t>{500};
  schedule_quiet(todo, quiet, {.effort = 20min});

  std::vector<std::string> const customers{"Ito", "Abe"};
  std::vector<std::string> const offers{"tea", "feast"};
  std::vector<patron::ranked_offer<std::int64_t>> const best{
      {.customer = 1, .rung = 1, .expected_profit = estimated<std::int64_t>{400}}};
  schedule_proposals(
      todo, best, customers, [](auto const& id) { return id; },
      [&](std::size_t rung) { return offers[rung]; }, {.effort = 20min});

  std::vector<patron::neglected_prospect<std::string, stage>> const rows{
      {.person = "Ono", .stage = stage::lead, .since = day(1)},
      {.person = "Ueda", .stage = stage::lead}};
  auto const worth = [](auto const& row) {
    return row.since ? std::optional<std::int64_t>{30} : std::nullopt;
  };
  schedule_neglected(todo, rows, worth, {.effort = 10min});

  patron::referral_book<std::string> book;
  book.add("Abe", "Ono", day(4));
  book.add("Abe", "Ueda", day(2));
  book.add("Abe", "Wada", day(1));  // before the window
  book.add("Sato", "Mori", day(9));
  schedule_thanks(todo, book.forest(day(30)), {day(2), day(9)},
                  [](auto const&) { return std::int64_t{20}; }, {.effort = 5min});

  CHECK(told(todo.list()) ==
        std::vector<std::string>{
            "Abe: win her back | gone quiet | since 2026-01-08 | 500",
            "Abe: propose the next offer: feast | an offer is expected to bring a profit | 400",
            "Abe: thank the referrer | brought somebody | since 2026-01-07 | 2 | 20",
            "Ono: get in touch | has not heard from us in time | since 2026-01-06 | 30",
            "Ueda: get in touch | has not heard from us in time"});
  quiet.customers[0].customer = "Mori";
  CHECK(support::sentence([&] { return schedule_quiet(todo, quiet, {.effort = 1min}), 0; }) ==
        "agenda: person \"Mori\" is not among the people of the agenda");
}

TEST_CASE("schedule: what the firm itself has to do", "[cycle]") {
  auto todo = nothing_yet();
  std::vector<patron::offer_gap<int>> const gaps{{.below = 0, .above = 1}};
  schedule_gaps(todo, gaps, [](auto const& gap) { return "above " + std::to_string(gap.below); },
                {.effort = 8h});
  schedule_questions(todo, {patron::plan_question::message}, {.effort = 2h, .by = day(9)});
  CHECK(todo.list().empty());
  CHECK(told(todo.firm()) ==
        std::vector<std::string>{
            "firm: answer a question of the plan: message | a question of the plan is not answered",
            "firm: add the missing rung: above 0 | too wide a step between two offers"});
}

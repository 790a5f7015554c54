// SPDX-License-Identifier: MIT
#include <patron/cycle/action_efforts.hpp>
#include <patron/cycle/schedule_opportunities.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "cycle/scheduled.hpp"

using namespace scheduled;
using namespace std::chrono_literals;
using patron::estimated;
using prospects::day;

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

TEST_CASE("schedule_opportunities: an empty ledger, and an action for each way to close one",
          "[cycle]") {
  auto todo = nothing_yet();
  schedule_opportunities(todo, patron::opportunity_ledger<std::string, std::int64_t>{},
                         {.effort = 1min});
  CHECK(todo.empty());
  using enum patron::closing_action;
  STATIC_REQUIRE(patron::action_kind_of(ask_what_is_next) ==
                 patron::action_kind_of(propose_something));
  STATIC_REQUIRE(patron::action_kind_of(win_back) == patron::action_kind::win_back);
  STATIC_REQUIRE(is_of_the_firm(patron::action_kind_of(make_an_offer)));
}

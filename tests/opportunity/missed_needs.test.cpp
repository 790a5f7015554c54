// SPDX-License-Identifier: MIT
#include <patron/opportunity/missed_needs.hpp>

#include <optional>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using namespace needs_told;
using patron::closing_action;
using patron::need_event;
using patron::opportunity_kind;

using entry = patron::opportunity_entry<int, euros>;

bool answered(need const& n) {
  return n != need::training;
}

/// What is missed of the needs of one customer, with a patience of fourteen days.
std::vector<entry> missed(std::vector<note> const& notes) {
  return patron::missed_needs(history_of(notes), answered, days{14});
}

TEST_CASE("missed needs: nothing proposed for more than fourteen days", "[opportunity]") {
  // Until is day 100.
  CHECK(missed({{1, need::storage, 86, need_event::noticed}}).empty());
  auto const found = missed({{1, need::storage, 85, need_event::noticed, eur(70), "", "anna"},
                             {1, need::storage, 90, need_event::not_proposed, {}, "no staff"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == entry{.customer = 1,
                          .kind = opportunity_kind::need_without_proposal,
                          .about = "storage",
                          .since = at(85),
                          .until = at(100),
                          .estimated = patron::estimated{eur(70)},
                          .action = closing_action::propose_an_answer,
                          .segment = "anna",
                          .reason = "no staff"});
}

TEST_CASE("missed needs: met elsewhere before anything was proposed", "[opportunity]") {
  auto const found = missed({{1, need::storage, 90, need_event::noticed, eur(70)},
                             {1, need::storage, 90, need_event::met_elsewhere, eur(65)}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == opportunity_kind::need_without_proposal);
  CHECK(found[0].until == at(90));
  CHECK(found[0].measured == eur(65));
  CHECK(!found[0].estimated);
  CHECK(found[0].worth() == eur(65));
  CHECK(found[0].action == closing_action::ask_what_is_next);
  // At a price that nobody knows it stays an estimate.
  auto const guess = missed({{1, need::storage, 90, need_event::noticed, eur(70)},
                             {1, need::storage, 92, need_event::met_elsewhere}});
  REQUIRE(guess.size() == 1);
  CHECK(!guess[0].measured);
  CHECK(guess[0].estimated == patron::estimated{eur(70)});
  // Of a need that nobody knew in time nothing is claimed.
  CHECK(missed({{1, need::storage, 90, need_event::met_elsewhere, eur(65)}}).empty());
}

TEST_CASE("missed needs: proposed too late", "[opportunity]") {
  auto const proposed = [](int day, std::optional<int> elsewhere) {
    std::vector<note> notes = {{1, need::repair, 10, need_event::raised, eur(50)},
                               {1, need::repair, day, need_event::proposed}};
    if (elsewhere) {
      notes.push_back({1, need::repair, *elsewhere, need_event::met_elsewhere, eur(45)});
    }
    return missed(notes);
  };
  CHECK(proposed(24, {}).empty());
  auto const late = proposed(25, {});
  REQUIRE(late.size() == 1);
  CHECK(late[0].kind == opportunity_kind::proposal_too_late);
  CHECK(late[0].since == at(10));
  CHECK(late[0].until == at(25));
  CHECK(late[0].estimated == patron::estimated{eur(50)});
  CHECK(late[0].action == closing_action::follow_up);

  CHECK(proposed(15, 15).empty());  // on the same day it was in time
  CHECK(proposed(15, 40).empty());  // in time, and the customer chose another
  auto const after = proposed(16, 15);
  REQUIRE(after.size() == 1);
  CHECK(after[0].kind == opportunity_kind::proposal_too_late);
  CHECK(after[0].until == at(15));
  CHECK(after[0].measured == eur(45));
  CHECK(after[0].action == closing_action::ask_what_is_next);
}

TEST_CASE("missed needs: what the firm met is no loss, however late", "[opportunity]") {
  CHECK(missed({{1, need::repair, 10, need_event::raised},
                {1, need::repair, 60, need_event::proposed},
                {1, need::repair, 70, need_event::met}})
            .empty());
  CHECK(missed(
            {{1, need::training, 10, need_event::raised}, {1, need::training, 99, need_event::met}})
            .empty());
}

TEST_CASE("missed needs: no offer answers it", "[opportunity]") {
  auto const found = missed({{1, need::training, 100, need_event::raised, eur(30)}});
  REQUIRE(found.size() == 1);  // at once: waiting does not help
  CHECK(found[0].kind == opportunity_kind::need_without_offer);
  CHECK(found[0].since == at(100));
  CHECK(found[0].action == closing_action::make_an_offer);
  // Somebody found an answer after all.
  CHECK(missed({{1, need::training, 90, need_event::raised},
                {1, need::training, 91, need_event::proposed}})
            .empty());
}

TEST_CASE("missed needs: patience is not below zero", "[opportunity]") {
  CHECK(support::sentence([] {
          return patron::missed_needs(history_of({}), answered, days{-1});
        }) == "missed_needs: patience is not below zero");
}

}  // namespace

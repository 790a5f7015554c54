// SPDX-License-Identifier: MIT
#include <patron/cycle/gauges.hpp>
#include <patron/report/add_agenda.hpp>
#include <patron/report/detail/answer_text.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"
#include "support/sentence.hpp"

using namespace patron::literals;
using namespace std::chrono_literals;
using patron::action_kind;
using patron::rate;
using std::chrono::days;
using std::chrono::sys_days;
using support::contains;
using support::json_of;

namespace {

constexpr sys_days until = 2025y / std::chrono::June / 30;

using person = patron::agenda_person<std::string>;
std::vector<person> const people{{"Abe", 1.0_grade},  {"Ito", 1.2_grade, true},
                                 {"Mori", 1.1_grade}, {"Ono", 0.4_grade},
                                 {"Sato", 1.0_grade}, {"Ueda", 1.0_grade, true}};

/// What the sections of a small firm have found.
patron::review found() {
  patron::review r;
  r.currency = {"JPY", 0};
  r.customers.until = until;
  r.customers.customers = 10;
  r.customers.revenue = 100'000;
  r.quiet.emplace().names = {{.customer = "Abe", .crossed_on = until - days{10}, .at_stake = 9000},
                             {.customer = "Mori", .crossed_on = until - days{400}, .at_stake = 99}};
  auto& offers = r.next_offers.emplace();
  offers.offers = {"tea", "feast"};
  offers.accepted = {1, 4};
  offers.rows = {{"Mori", {.rung = 1}}};
  offers.rows[0].proposal.expected_profit.value = patron::estimated<std::int64_t>{500};
  patron::opportunity_section::entry const waits{
      .customer = "Sato",
      .kind = patron::opportunity_kind::need_without_proposal,
      .about = "gift",
      .since = until - days{30},
      .until = until,
      .estimated = patron::estimated<std::int64_t>{8000},
      .action = patron::closing_action::propose_an_answer};
  auto over = waits;
  over.customer = "Abe";
  over.since = over.until = until - days{300};
  auto gone = waits;
  gone.customer = "Ito";
  gone.kind = patron::opportunity_kind::customer_left;
  gone.about.clear();
  gone.action = patron::closing_action::win_back;
  auto long_gone = gone;  // her entry reaches to the last day, as that of everybody who left
  long_gone.customer = "Ueda";
  long_gone.since = until - days{182};
  r.opportunity.emplace().ledger.add({waits, over, gone, long_gone});
  auto& touched = r.coverage.emplace();
  touched.neglected = {{.customer = "Ono", .grade = 0.4_grade, .due = until - days{5}}};
  r.stages.emplace().rungs = {{.stage = "lead", .grade = 0.4_grade, .reached = 40},
                              {.stage = "customer", .grade = 1.0_grade, .reached = 10}};
  auto& brought = r.referral.emplace();
  brought.year.k = {.brought = 2, .customers = 10};
  brought.lately = {{"Mori", until - days{20}, 3}};
  r.offers.emplace().rungs = {{"tea", 500}, {"feast", 5000}};
  r.offers->gaps = {{.below = 0, .above = 1, .ratio = 10.0}};
  r.plan.emplace().unanswered = {patron::plan_question::anchoring};
  return r;
}

patron::review listed(patron::review_options const& options = {}) {
  auto r = found();
  add_agenda(r, people, options);
  return r;
}

std::vector<std::string> ids(std::vector<patron::agenda_section::entry> const& lines) {
  std::vector<std::string> all;
  for (auto const& line : lines) all.push_back(to_string(line.id()));
  return all;
}

std::int64_t worth(patron::agenda_section::entry const& line) {
  return line.action.worth->amount();
}

/// The answer as it is said, without the breaks of its lines.
std::string answer_of(patron::review const& r) {
  patron::text_page page{r.currency};
  patron::detail::write_answer(page, r);
  std::string text = page.text();
  for (std::size_t at = text.find("\n  "); at != std::string::npos; at = text.find("\n  ", at)) {
    text.replace(at, 3, " ");
  }
  return text;
}

}  // namespace

TEST_CASE("add_agenda: every section's actions, in the order of the groups and of worth an hour") {
  auto const r = listed();
  REQUIRE(r.agenda);
  auto const& s = *r.agenda;
  // 9,000 in 20 minutes, 10,000 x 0.2 in 5, 8,000 x 1/4 in 45, 500 in 30; what is long over is not
  // there.
  CHECK(ids(s.customers) == std::vector<std::string>{"Abe: win her back",
                                                     "Mori: thank the referrer",
                                                     "Sato: answer the need: gift",
                                                     "Mori: propose the next offer: feast"});
  CHECK(worth(s.customers[1]) == 2000);
  CHECK(worth(s.customers[2]) == 2000);
  CHECK(ids(s.former) == std::vector<std::string>{"Ito: win her back"});
  CHECK(worth(s.former[0]) == 8000);
  CHECK(ids(s.prospects) == std::vector<std::string>{"Ono: get in touch"});
  CHECK(worth(s.prospects[0]) == 2500);  // one of four leads becomes a customer
  CHECK(ids(s.firm) == std::vector<std::string>{"firm: add the missing rung: tea - feast",
                                                "firm: answer a question of the plan: anchoring"});
  CHECK(s.all == 8);
}

TEST_CASE("add_agenda: the margin is taken off what is sales, and the hours choose") {
  auto const half = listed({.margin = 0.5});
  CHECK(worth(half.agenda->customers[0]) == 4500);
  CHECK(worth(half.agenda->former[0]) == 8000);  // an estimate of what she leaves already

  auto const chosen = listed({.capacity = patron::capacity{.hours = 30min}});
  CHECK(chosen.agenda->all == 8);
  CHECK(ids(chosen.agenda->customers) ==
        std::vector<std::string>{"Abe: win her back", "Mori: thank the referrer"});
  CHECK(chosen.agenda->prospects.empty());  // 6 minutes are kept, a touch takes 10
}

TEST_CASE("add_agenda: who is not known may become a customer, and nobody is told in two ways") {
  auto r = found();
  add_agenda(r, std::vector<person>{});
  CHECK(r.agenda->customers.empty());
  CHECK(r.agenda->prospects.size() == 6);

  auto twice = people;
  twice.push_back({"Abe", 0.4_grade});
  CHECK(contains(support::sentence([&] {
                   auto again = found();
                   add_agenda(again, twice);
                   return 0;
                 }),
                 "\"Abe\" is told twice, and not the same"));
}

TEST_CASE("add_agenda: as JSON and as text") {
  auto const r = listed();
  std::string const json = json_of(r.agenda, r.currency);
  CHECK(contains(json, R"("id": "Abe: win her back")"));
  CHECK(contains(json, R"("group": "former")"));
  CHECK(contains(json, R"("cause": "gone quiet")"));
  CHECK(contains(json, R"("worth": "9000")"));
  CHECK(contains(json, R"("by": "2025-06-25")"));
  CHECK(contains(json, R"("firm_agenda")"));
  patron::review const nothing;
  CHECK(contains(json_of(nothing.agenda, r.currency), R"("agenda": null)"));

  patron::text_page page{r.currency};
  patron::detail::write_text(page, r.agenda);
  CHECK(contains(page.text(), "For customers:"));
  CHECK(contains(page.text(), "quiet since 2025-06-20"));
  CHECK(contains(page.text(), "tea - feast"));
}

TEST_CASE("answer: all five are said where all five are judged, and no share of a few people") {
  auto r = listed();
  r.gauges.emplace();
  for (patron::mechanism const m : patron::all_mechanisms) {
    r.gauges->reading.gauges[static_cast<std::size_t>(m)] = {
        .mechanism = m, .rate = {5, 8}, .target = 0.5};
  }
  r.gauges->reading.when = patron::year(2025y);
  std::string const text = answer_of(r);
  CHECK(contains(text, "The weakest of the five mechanisms is sowing"));
  CHECK(contains(text, "So all five meet their targets."));
  CHECK(!contains(text, "62.5"));
}

TEST_CASE("answer: the weakest, what it costs and the three first actions, before all else") {
  auto r = listed();
  patron::gauges firm;
  firm.add(patron::year(2024y), {.referring = {30, 100}});
  firm.add(patron::year(2025y), {.gripping = {80, 100}, .referring = {10, 100}});
  r.gauges = patron::gauges_section{.reading = *firm.read()};
  auto& ahead = r.projection.emplace();
  ahead.period = std::chrono::weeks{4};
  ahead.path.resize(13);
  ahead.profit = 300'000;
  ahead.cost_of_weakest = 43'210;

  std::string const text = answer_of(r);
  CHECK(contains(text, "referring, that customers bring customers: 10 of 100"));
  CHECK(contains(text, "43,000 JPY more than the"));
  CHECK(contains(text, "1. Abe: win her back (quiet since 2025-06-20; it may bring 9,000 JPY)."));
  CHECK(contains(text, "3. Sato: answer the need: gift"));
  CHECK(!contains(text, "4."));

  // Two have data and a target of their own: neither "the five" nor "all five" can be said.
  CHECK(contains(text, "The weakest of the mechanisms that can be judged is referring"));
  r.gauges->reading = *firm.read({.gripping = 0.8, .referring = 0.1});
  CHECK(contains(answer_of(r), "So all that can be judged meet their targets."));

  CHECK(answer_of({}).empty());
}

// SPDX-License-Identifier: MIT
#include "todo.hpp"

#include <patron/cycle/agenda_person.hpp>
#include <patron/cycle/schedule_gaps.hpp>
#include <patron/cycle/schedule_neglected.hpp>
#include <patron/cycle/schedule_opportunities.hpp>
#include <patron/cycle/schedule_proposals.hpp>
#include <patron/cycle/schedule_quiet.hpp>
#include <patron/cycle/schedule_thanks.hpp>
#include <patron/grip/gone_quiet.hpp>
#include <patron/offer/acceptance_model.hpp>
#include <patron/offer/count_acceptances.hpp>
#include <patron/offer/next_best_offer.hpp>
#include <patron/offer/next_best_offers.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/opportunity/answered_needs.hpp>
#include <patron/opportunity/missed_needs.hpp>
#include <patron/opportunity/need_history.hpp>
#include <patron/opportunity/opportunity_ledger.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/neglected.hpp>
#include <patron/stage/touch_log.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "policy.hpp"
#include "reading.hpp"

namespace crm {
namespace {

using person = patron::agenda_person<key>;
using patron::action_kind;
using offer_ladder = patron::offer_ladder<product, yen, key>;

constexpr auto effort_of = policy::efforts;

/// Everybody: as the stages say; who has bought is a customer, whatever they say.
std::vector<person> everybody(sqlite::database& firm, day today, journeys const& people) {
  std::vector<person> const on_stages = agenda_people(people);  // by id
  auto at = on_stages.begin();
  std::vector<person> all;
  sqlite::statement known{firm,
                          "SELECT id, EXISTS (SELECT 1 FROM orders WHERE customer_id = c.id"
                          " AND day <= ?) FROM customers c ORDER BY id",
                          today};
  while (known.next()) {
    person one{.id = known.column<key>(0)};
    if (at != on_stages.end() && at->id == one.id) one = *at++;
    bool const has_bought = known.column<bool>(1);
    if (has_bought) one.grade = (std::max)(one.grade, patron::customer_grade);
    all.push_back(one);
  }
  return all;
}

/// Those who have gone quiet, and not so long ago that it is no news.
void win_back(todo_list& todo, sqlite::database& firm, day today) {
  // Two passes: the rhythm first, then what is at stake. So the records are kept.
  auto const orders = collect(sales(firm, today));
  auto quiet = patron::gone_quiet(orders, today, &sale::customer, &sale::on, &sale::amount);
  std::erase_if(quiet.customers, [today](auto const& one) {
    return today - one.crossed_on > policy::follow_within;
  });
  schedule_quiet(todo, quiet, effort_of(action_kind::win_back));
}

/// Who complained lately hears of no offer: she wants an answer.
std::set<key> complained(sqlite::database& firm, day today) {
  sqlite::statement who{firm,
                        "SELECT DISTINCT customer_id FROM satisfaction"
                        " WHERE kind = 'complaint' AND day BETWEEN ? AND ?",
                        today - policy::after_complaint, today};
  std::set<key> all;
  while (who.next()) all.insert(who.column<key>(0));
  return all;
}

/// The grade on the morning of a day: 0 before the first move, none of somebody who had left.
std::optional<patron::grade> grade_on_morning(journeys const& people, key customer, day on) {
  std::optional<patron::grade> grade = patron::grade{};
  auto const known = people.find(customer);
  if (known == people.end()) return grade;
  for (auto const& stay : known->stays) {
    if (stay.from && *stay.from >= on) break;
    grade = stay.grade;
  }
  return grade;
}

/// To each customer the offer that is expected to bring most, learnt from all proposals so far.
void propose(todo_list& todo, sqlite::database& firm, day today, journeys const& people,
             offer_ladder const& offers) {
  patron::offer_history const bought{purchases(firm, today), offers,        today,
                                     &purchase::customer,    &purchase::on, &purchase::product};
  // Once to count the answers, once to know what was proposed to whom lately.
  auto const made = collect(proposals(firm, today));
  patron::offer_history const proposed{
      made, offers, today, &proposal::customer, &proposal::on, &proposal::product};
  auto const counts = patron::count_acceptances(
      made, offers, bought, &proposal::customer, &proposal::on, &proposal::product,
      &proposal::accepted, [&](proposal const& one) {
        return grade_on_morning(people, one.customer, one.on).value_or(patron::grade{});
      });
  patron::next_best_offer const best{
      offers, patron::acceptance_model{counts}, [](product const& one) {
        return patron::offer_terms<yen>{.margin = one.price - one.cost,
                                        .promotion_cost = one.proposing,
                                        .least_grade = one.least_grade};
      }};

  std::vector<person> customers;
  std::set<key> const cross = complained(firm, today);
  for (auto const& one : people) {
    bool const is_customer = one.grade() >= patron::customer_grade;
    if (is_customer && !cross.contains(one.person)) customers.push_back({one.person, *one.grade()});
  }
  auto const standing = [&](person const& one) {
    return patron::offer_standing{
        .grade = one.grade, .bought = bought.days_of(one.id), .proposed = proposed.days_of(one.id)};
  };
  schedule_proposals(
      todo, next_best_offers(best, customers, standing, today), customers, &person::id,
      [&](std::size_t rung) { return offers[rung].name; }, effort_of(action_kind::propose_offer));
}

/// The needs of which somebody took note, and that wait, or were met elsewhere.
void answer_needs(todo_list& todo, sqlite::database& firm, day today) {
  patron::need_history const known{needs(firm, today),   today,
                                   &need_note::customer, &need_note::need,
                                   &need_note::on,       &need_note::event,
                                   &need_note::worth,    &need_note::reason};
  patron::answered_needs const answered{answers(firm), &answer::need};
  auto missed = patron::missed_needs(known, answered, policy::patience);
  std::erase_if(missed,
                [today](auto const& one) { return today - one.until > policy::follow_within; });
  patron::opportunity_ledger<key, yen> ledger;
  ledger.add(std::move(missed));
  schedule_opportunities(todo, ledger, effort_of);
}

/// What a customer has brought on average.
yen brought_on_average(sqlite::database& firm, day today) {
  sqlite::statement mean{firm,
                         "SELECT coalesce(sum(amount) / count(DISTINCT customer_id), 0)"
                         " FROM sales WHERE day <= ?",
                         today};
  (void)mean.next();
  return mean.column<yen>(0);
}

/// The prospects who have not heard from the firm in time. One may bring what a customer does,
/// times the share of those who came to her rung and became customers.
void keep_sowing(todo_list& todo, sqlite::database& firm, day today, journeys const& people) {
  patron::touch_log const log{touches(firm, today), &touch::customer, &touch::on};
  auto const wanted = cadence_by_grade(people.ladder(), policy::cadence());
  patron::conversion const came_to{people};
  yen const brought = brought_on_average(firm, today);
  auto const worth = [&](auto const& one) -> std::optional<yen> {
    patron::rate const became{came_to.at(stage::customer).reached, came_to.at(one.stage).reached};
    if (!became.value() || brought < yen{}) return std::nullopt;
    return brought.scaled(*became.value(), patron::rounding::half_even);
  };
  schedule_neglected(todo, neglected(people, log, wanted, today), worth,
                     effort_of(action_kind::get_in_touch));
}

void thank(todo_list& todo, sqlite::database& firm, day today) {
  patron::referral_forest const brought{
      referrals(firm, today), today,         &referral::referrer,
      &referral::referred,    &referral::on, patron::referral_policy::first_by_day};
  day const tomorrow = today + std::chrono::days{1};
  schedule_thanks(
      todo, brought, {tomorrow - policy::thanks_for, tomorrow},
      [](key) { return std::optional<yen>{}; }, effort_of(action_kind::thank_referrer));
}

}  // namespace

journeys read_journeys(sqlite::database& firm, day today) {
  return {stage_moves(firm, today), ladder,          today,          &stage_move::customer,
          &stage_move::stage,       &stage_move::on, &stage_move::id};
}

todo_list make_todo(sqlite::database& firm, day today, journeys const& people) {
  todo_list todo{everybody(firm, today, people)};
  win_back(todo, firm, today);
  answer_needs(todo, firm, today);
  keep_sowing(todo, firm, today, people);
  thank(todo, firm, today);
  auto const on_sale = collect(products(firm, today));
  if (!on_sale.empty()) {
    offer_ladder const by_price{on_sale, &product::price, &product::id};
    propose(todo, firm, today, people, by_price);
    schedule_gaps(
        todo, by_price.gaps(policy::widest_step),
        [&](auto const& gap) {
          return "between " + by_price[gap.below].name + " and " + by_price[gap.above].name;
        },
        effort_of(action_kind::add_rung));
  }
  return todo;
}

}  // namespace crm

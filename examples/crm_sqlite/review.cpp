// SPDX-License-Identifier: MIT
#include "review.hpp"

#include <patron/core/calendar.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/trust/satisfaction.hpp>

#include <chrono>
#include <map>

#include "policy.hpp"
#include "reading.hpp"
#include "todo.hpp"
#include "transaction.hpp"

namespace crm {
namespace {

patron::rate grip_of(sqlite::database& firm, day today) {
  day const tomorrow = today + std::chrono::days{1};
  patron::window const last{tomorrow - std::chrono::days{182}, tomorrow};
  // The windows are looked at one after the other: the records are kept.
  return patron::grip_rate(collect(sales(firm, today)), last.just_before(), last, &sale::customer,
                           &sale::on, &sale::amount);
}

patron::rate satisfied(sqlite::database& firm, day today) {
  patron::satisfaction const said{policy::scale, scores(firm, today), &score::customer, &score::on,
                                  &score::points};
  return said.satisfied_before(today + std::chrono::days{1});
}

/// Of each customer the first line of the agenda that is about her.
std::map<key, todo_list::action> next_actions(todo_list const& todo) {
  std::map<key, todo_list::action> first;
  for (auto const& line : todo.list()) first.try_emplace(*line.who, line.action);
  return first;
}

std::vector<standing> standings_of(sqlite::database& firm, day today,
                                   worth_of_customers const& worth) {
  journeys const people = read_journeys(firm, today);
  auto const actions = next_actions(make_todo(firm, today, people));
  std::vector<standing> all;
  sqlite::statement everybody{firm, "SELECT id FROM customers ORDER BY id"};
  while (everybody.next()) {
    standing one{.customer = everybody.column<key>(0)};
    if (auto const known = people.find(one.customer); known != people.end()) {
      one.grade = known->grade();
    }
    if (auto const value = worth.of_each.find(one.customer); value != worth.of_each.end()) {
      one.worth = value->second;
    }
    if (auto const next = actions.find(one.customer); next != actions.end()) {
      one.action = to_string(next->second.kind);
      one.action_about = next->second.about;
      if (next->second.worth) one.action_worth = next->second.worth->amount();
    }
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

review make_review(sqlite::database& firm, day today) {
  // All queries see one and the same database; nobody who writes has to wait for it.
  sqlite::transaction const snapshot{firm, sqlite::transaction::kind::reads};
  review found{.on = today, .grip = grip_of(firm, today), .satisfied = satisfied(firm, today)};
  found.worth = find_worth(firm, today);
  found.standings = standings_of(firm, today, found.worth);
  return found;
}

key write_back(sqlite::database& firm, review const& found) {
  sqlite::transaction whole{firm, sqlite::transaction::kind::writes};
  sqlite::statement{firm,
                    "INSERT INTO reviews (day, standings, grip_kept, grip_of)"
                    " VALUES (?, 0, ?, ?)"}
      .run(found.on, found.grip.kept, found.grip.of);
  key const number = firm.last_key();
  firm.run("DELETE FROM standings");
  // Somebody may have been erased since she was looked at: she is not written back.
  sqlite::statement add{firm,
                        "INSERT INTO standings (customer_id, review_id, grade, worth, action,"
                        " action_about, action_worth) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7"
                        " WHERE EXISTS (SELECT 1 FROM customers WHERE id = ?1)"};
  for (standing const& one : found.standings) {
    add.run(one.customer, number, one.grade, one.worth, one.action, one.action_about,
            one.action_worth);
  }
  sqlite::statement{firm,
                    "UPDATE reviews SET standings = (SELECT count(*) FROM standings)"
                    " WHERE id = ?"}
      .run(number);
  whole.commit();
  return number;
}

}  // namespace crm

// SPDX-License-Identifier: MIT
#include "describe.hpp"

#include <patron/core/to_string.hpp>

#include "customers.hpp"
#include "reading.hpp"

namespace crm {
namespace {

/// What a query finds, a line each: its columns are a text to begin with, a day, and an amount or
/// NULL.
void add_lines(std::string& text, char const* title, sqlite::statement found) {
  bool is_first = true;
  while (found.next()) {
    text += is_first ? title : "             ";
    is_first = false;
    text += patron::to_string(found.column<day>(1)) + "  " + found.column<std::string>(0);
    if (auto const amount = found.column<std::optional<yen>>(2)) {
      text += "  " + to_string(*amount);
    }
    text += '\n';
  }
}

}  // namespace

std::string describe(sqlite::database& firm, key customer) {
  std::string text = name_of(firm, customer) + ", number " + std::to_string(customer) + '\n';

  add_lines(text, "stage        ",
            {firm,
             "SELECT stage, day, NULL FROM stage_moves WHERE customer_id = ?"
             " ORDER BY day DESC, id DESC LIMIT 1",
             customer});
  sqlite::statement paid{firm, "SELECT count(*), sum(amount) FROM sales WHERE customer_id = ?",
                         customer};
  if (paid.next() && paid.column<int>(0) > 0) {
    text += "brought      " + to_string(paid.column<yen>(1)) + " in all\n";
  }
  add_lines(text, "last orders  ",
            {firm,
             "SELECT 'order ' || o.id || ': ' || p.name, o.day, o.amount FROM orders o"
             " JOIN products p ON p.id = o.product_id WHERE o.customer_id = ?"
             " ORDER BY o.day DESC, o.id DESC LIMIT 5",
             customer});
  add_lines(text, "refunds      ",
            {firm,
             "SELECT coalesce('of order ' || order_id, 'of an old order'), day, amount"
             " FROM refunds WHERE customer_id = ? ORDER BY day DESC, id DESC LIMIT 5",
             customer});
  add_lines(text, "proposals    ",
            {firm,
             "SELECT p.name || ', ' || o.outcome, o.day, NULL FROM proposals o"
             " JOIN products p ON p.id = o.product_id WHERE o.customer_id = ?"
             " ORDER BY o.day DESC, o.id DESC LIMIT 3",
             customer});
  add_lines(text, "needs        ",
            {firm,
             "SELECT need || ', ' || event, day, worth FROM needs WHERE customer_id = ?"
             " ORDER BY day DESC, id DESC LIMIT 3",
             customer});
  add_lines(text, "said         ",
            {firm,
             "SELECT kind || coalesce(': ' || score || ' of 10', ''), day, NULL FROM satisfaction"
             " WHERE customer_id = ? ORDER BY day DESC, id DESC LIMIT 3",
             customer});
  add_lines(text, "came by      ",
            {firm,
             "SELECT c.name, r.day, NULL FROM referrals r JOIN customers c ON c.id = r.referrer_id"
             " WHERE r.referred_id = ? ORDER BY r.day, r.id LIMIT 1",
             customer});
  add_lines(text, "has brought  ",
            {firm,
             "SELECT c.name, r.day, NULL FROM referrals r JOIN customers c ON c.id = r.referred_id"
             " WHERE r.referrer_id = ? ORDER BY r.day DESC, r.id DESC LIMIT 5",
             customer});

  sqlite::statement found{firm,
                          "SELECT r.day, s.grade, s.worth, s.action, s.action_about, s.action_worth"
                          " FROM standings s JOIN reviews r ON r.id = s.review_id"
                          " WHERE s.customer_id = ?",
                          customer};
  if (!found.next()) return text + "not reviewed yet: crm review\n";
  text += "reviewed     " + patron::to_string(found.column<day>(0)) + '\n';
  auto const grade = found.column<std::optional<patron::grade>>(1);
  text +=
      "  grade      " + (grade ? to_string(*grade) : "none: has left, or is on no stage") + '\n';
  auto const worth = found.column<std::optional<yen>>(2);
  text +=
      "  worth      " + (worth ? to_string(*worth) + " in the year to come" : "not known") + '\n';
  auto const action = found.column<std::optional<std::string>>(3);
  text += "  next       " + action.value_or("nothing");
  auto const about = found.column<std::optional<std::string>>(4).value_or("");
  if (!about.empty()) text += ": " + about;
  if (auto const may_bring = found.column<std::optional<yen>>(5)) {
    text += ", may bring " + to_string(*may_bring);
  }
  return text;
}

}  // namespace crm

// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_READING_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_READING_HPP

#include "database.hpp"
#include "records.hpp"
#include "rows.hpp"
#include "statement.hpp"
#include "word.hpp"

/// What is known on the evening of a day, as ranges of records. Each is read once, straight from
/// SQLite's cursor; a later record is not among them, for the library refuses it.
namespace crm {

inline auto sales(sqlite::database& firm, day today) {
  return sqlite::rows{
      sqlite::statement{firm, "SELECT customer_id, day, amount FROM sales WHERE day <= ?", today},
      &sale::customer, &sale::on, &sale::amount};
}

inline auto purchases(sqlite::database& firm, day today) {
  return sqlite::rows{
      sqlite::statement{firm, "SELECT customer_id, product_id, day FROM orders WHERE day <= ?",
                        today},
      &purchase::customer, &purchase::product, &purchase::on};
}

inline auto products(sqlite::database& firm, day today) {
  return sqlite::rows{sqlite::statement{firm,
                                        "SELECT id, name, price, cost, least_grade,"
                                        " coalesce((SELECT sum(p.cost) / count(*) FROM proposals p"
                                        "           WHERE p.product_id = products.id"
                                        "           AND p.day <= ?), 0) FROM products",
                                        today},
                      &product::id,
                      &product::name,
                      &product::price,
                      &product::cost,
                      &product::least_grade,
                      &product::proposing};
}

inline auto answers(sqlite::database& firm) {
  return sqlite::rows{sqlite::statement{firm, "SELECT need FROM answers"}, &answer::need};
}

inline auto stage_moves(sqlite::database& firm, day today) {
  return sqlite::rows{
      sqlite::statement{firm, "SELECT id, customer_id, day, stage FROM stage_moves WHERE day <= ?",
                        today},
      &stage_move::id, &stage_move::customer, &stage_move::on, &stage_move::stage};
}

inline auto touches(sqlite::database& firm, day today) {
  return sqlite::rows{
      sqlite::statement{firm, "SELECT customer_id, day FROM touches WHERE day <= ?", today},
      &touch::customer, &touch::on};
}

inline auto proposals(sqlite::database& firm, day today) {
  return sqlite::rows{
      sqlite::statement{
          firm, "SELECT customer_id, product_id, day, outcome FROM proposals WHERE day <= ?",
          today},
      &proposal::customer, &proposal::product, &proposal::on, &proposal::outcome};
}

inline auto referrals(sqlite::database& firm, day today) {
  return sqlite::rows{
      sqlite::statement{firm, "SELECT referrer_id, referred_id, day FROM referrals WHERE day <= ?",
                        today},
      &referral::referrer, &referral::referred, &referral::on};
}

inline auto needs(sqlite::database& firm, day today) {
  return sqlite::rows{
      sqlite::statement{
          firm, "SELECT customer_id, need, day, event, worth, reason FROM needs WHERE day <= ?",
          today},
      &need_note::customer,
      &need_note::need,
      &need_note::on,
      &need_note::event,
      &need_note::worth,
      &need_note::reason};
}

inline auto scores(sqlite::database& firm, day today) {
  return sqlite::rows{sqlite::statement{firm,
                                        "SELECT customer_id, day, score FROM satisfaction"
                                        " WHERE kind = 'answered' AND day <= ?",
                                        today},
                      &score::customer, &score::on, &score::points};
}

}  // namespace crm

#endif

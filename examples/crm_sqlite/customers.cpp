// SPDX-License-Identifier: MIT
#include "customers.hpp"

#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/io/csv_number.hpp>

#include "ladder.hpp"
#include "reading.hpp"
#include "transaction.hpp"

namespace crm {

key find_customer(sqlite::database& firm, std::string const& word) {
  sqlite::statement by_name{firm, "SELECT id FROM customers WHERE name = ?", word};
  if (by_name.next()) return by_name.column<key>(0);
  key number = 0;
  if (patron::csv_value<key>::parse(word, number).empty()) {
    sqlite::statement by_number{firm, "SELECT id FROM customers WHERE id = ?", number};
    if (by_number.next()) return number;
  }
  throw patron::error{{.field = "customer", .value = word, .reason = "is not known"}};
}

std::string name_of(sqlite::database& firm, key customer) {
  sqlite::statement find{firm, "SELECT name FROM customers WHERE id = ?", customer};
  return find.next() ? find.column<std::string>(0) : std::string{};
}

std::optional<day> last_day(sqlite::database& firm) {
  sqlite::statement last{firm,
                         "SELECT max(day) FROM (SELECT max(day) AS day FROM orders"
                         " UNION ALL SELECT max(day) FROM refunds"
                         " UNION ALL SELECT max(day) FROM stage_moves"
                         " UNION ALL SELECT max(day) FROM touches"
                         " UNION ALL SELECT max(day) FROM proposals"
                         " UNION ALL SELECT max(day) FROM referrals"
                         " UNION ALL SELECT max(day) FROM needs"
                         " UNION ALL SELECT max(day) FROM satisfaction)"};
  (void)last.next();
  return last.column<std::optional<day>>(0);
}

namespace {

key find_product(sqlite::database& firm, std::string const& name) {
  sqlite::statement find{firm, "SELECT id FROM products WHERE name = ?", name};
  if (find.next()) return find.column<key>(0);
  throw patron::error{{.field = "product", .value = name, .reason = "is not sold here"}};
}

bool is_customer(sqlite::database& firm, key who, day on) {
  sqlite::statement last{firm,
                         "SELECT stage FROM stage_moves WHERE customer_id = ? AND day <= ?"
                         " ORDER BY day DESC, id DESC LIMIT 1",
                         who, on};
  return last.next() && ladder.is_customer(last.column<stage>(0));
}

}  // namespace

key add_order(sqlite::database& firm, key customer, std::string const& product, yen amount,
              day on) {
  sqlite::transaction whole{firm, sqlite::transaction::kind::writes};
  sqlite::statement{firm,
                    "INSERT INTO orders (customer_id, product_id, day, amount) VALUES (?, ?, ?, ?)"}
      .run(customer, find_product(firm, product), on, amount);
  key const number = firm.last_key();
  if (!is_customer(firm, customer, on)) {
    sqlite::statement{
        firm, "INSERT INTO stage_moves (customer_id, day, stage, reason) VALUES (?, ?, ?, '')"}
        .run(customer, on, ladder.first_customer());
  }
  whole.commit();
  return number;
}

yen add_refund(sqlite::database& firm, key order, std::optional<yen> amount, day on) {
  sqlite::transaction whole{firm, sqlite::transaction::kind::writes};
  sqlite::statement find{firm,
                         "SELECT customer_id, day, amount - (SELECT coalesce(sum(amount), 0)"
                         " FROM refunds WHERE order_id = orders.id) FROM orders WHERE id = ?",
                         order};
  auto const refuse = [](std::string_view field, std::string const& value,
                         std::string_view reason) {
    throw patron::error{{.field = field, .value = value, .reason = reason}};
  };
  if (!find.next()) refuse("order", std::to_string(order), "is not known");
  if (find.column<day>(1) > on) refuse("order", std::to_string(order), "was made on a later day");
  yen const left = find.column<yen>(2);
  yen const given = amount.value_or(left);
  if (given <= yen{}) refuse("amount", to_string(given), "is nothing to give back");
  if (given > left) refuse("amount", to_string(given), "is more than was paid");
  sqlite::statement{firm,
                    "INSERT INTO refunds (customer_id, order_id, day, amount) VALUES (?, ?, ?, ?)"}
      .run(find.column<key>(0), order, on, given);
  whole.commit();
  return given;
}

bool erase_customer(sqlite::database& firm, key customer) {
  sqlite::transaction whole{firm, sqlite::transaction::kind::writes};
  sqlite::statement{firm, "DELETE FROM customers WHERE id = ?"}.run(customer);
  whole.commit();
  try {
    firm.run("VACUUM");
    sqlite::statement empty_log{firm, "PRAGMA wal_checkpoint(TRUNCATE)"};
    return empty_log.next() && empty_log.column<int>(0) == 0;
  } catch (sqlite::error const&) {
    return false;  // she is forgotten all the same
  }
}

}  // namespace crm

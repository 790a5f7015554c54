// SPDX-License-Identifier: MIT
// What stands between the CRM and SQLite: values, rows, transactions, the schema and its version.
//
//     patron_crm_sqlite_wrapper FILE
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"
#include "schema.hpp"
#include "transaction.hpp"

namespace {

using namespace crm;
using namespace std::chrono_literals;
using sqlite::statement;
using sqlite::transaction;
using kind = transaction::kind;

int faults = 0;

void check(bool holds, char const* what) {
  if (holds) return;
  std::printf("FAILED: %s\n", what);
  ++faults;
}

/// Whether it throws, and says so.
template<class Do>
void throws(std::string_view words, Do what) {
  try {
    what();
    std::printf("FAILED: nothing was thrown, not \"%s\"\n", std::string{words}.c_str());
  } catch (std::exception const& e) {
    if (std::string_view{e.what()}.find(words) != std::string_view::npos) return;
    std::printf("FAILED: \"%s\" was thrown\n", e.what());
  }
  ++faults;
}

/// Whether SQLite refuses some statements because of the data.
bool is_of_the_data(sqlite::database& db, std::string const& statements) {
  try {
    db.run(statements);
  } catch (sqlite::error const& e) {
    return e.is_of_the_data();
  }
  throw std::logic_error{"was not refused: " + statements};
}

std::int64_t count(sqlite::database& db, std::string const& table) {
  statement asks{db, "SELECT count(*) FROM " + table};
  (void)asks.next();
  return asks.column<std::int64_t>(0);
}

constexpr day monday = 2026y / std::chrono::March / 2;
using rows_of_sales = decltype(sales(std::declval<sqlite::database&>(), monday));
static_assert(std::ranges::input_range<rows_of_sales>);
static_assert(!std::ranges::forward_range<rows_of_sales>);
static_assert(std::same_as<std::ranges::range_value_t<rows_of_sales>, sale>);

void values_come_back(sqlite::database& firm) {
  transaction const undone{firm, kind::writes};
  std::string const name = "O'Hara'); DROP TABLE orders; --\xE3\x81\x82";
  statement{firm, "INSERT INTO customers (id, name) VALUES (?, ?)"}.run(7, name);
  statement{firm, "INSERT INTO products VALUES (1, 'tea', ?, ?, ?)"}.run(
      yen::from_minor(600), yen::from_minor(300), patron::customer_grade);
  statement add{firm,
                "INSERT INTO orders (customer_id, product_id, day, amount)"
                " VALUES (7, 1, ?, ?)"};
  add.run(monday, yen::from_minor(600));
  add.run(monday + std::chrono::days{1}, yen::from_minor(0));
  add.run(day{std::chrono::days{-400}}, yen::from_minor(1'000'000'000'000));
  statement{firm, "INSERT INTO stage_moves (customer_id, day, stage, reason) VALUES (7, ?, ?, '')"}
      .run(monday, stage::trial);
  statement{firm,
            "INSERT INTO needs (customer_id, need, day, event, worth, reason)"
            " VALUES (7, 'x', ?, ?, ?, '')"}
      .run(monday, patron::need_event::met_elsewhere, std::optional<yen>{});

  statement asks{firm, "SELECT name FROM customers WHERE name = ?", name};
  check(asks.next() && asks.column<std::string>(0) == name, "a text is a value, never SQL");
  auto const found = collect(sales(firm, monday));
  check(found.size() == 2, "the next day is not among the sales of a day");
  check(found.front().customer == 7 && found.front().on == monday, "a key and a day come back");
  check(found.back().on == day{std::chrono::days{-400}}, "a day before 1970 comes back");
  check(found.back().amount == yen::from_minor(1'000'000'000'000), "an amount comes back");
  auto const moves = collect(stage_moves(firm, monday));
  check(moves.size() == 1 && moves.front().stage == stage::trial, "a stage comes back");
  auto const notes = collect(needs(firm, monday));
  check(notes.front().event == patron::need_event::met_elsewhere && !notes.front().worth,
        "an event and a missing amount come back");
  check(collect(sales(firm, day{std::chrono::days{-500}})).empty(), "no rows are an empty range");

  statement null{firm, "SELECT sum(amount) AS total FROM refunds"};
  (void)null.next();
  throws("column total is NULL", [&] { (void)null.column<yen>(0); });
  check(!null.column<std::optional<yen>>(0), "a NULL has its place in an optional");
  throws("no such column: size: SELECT size FROM orders", [&] {
    statement{firm, "SELECT size\n   FROM orders"};
  });
}

void the_schema_refuses(sqlite::database& firm) {
  transaction const undone{firm, kind::writes};
  firm.run("INSERT INTO customers VALUES (7, 'Anna')");
  firm.run("INSERT INTO products VALUES (1, 'tea', 600, 300, 0)");
  firm.run("INSERT INTO orders VALUES (1, 7, 1, 20000, 600)");
  auto const refused = [&](std::string_view words, std::string const& sql) {
    throws(words, [&] { firm.run(sql); });
  };
  refused("FOREIGN KEY", "INSERT INTO orders VALUES (2, 8, 1, 20000, 600)");
  refused("FOREIGN KEY", "INSERT INTO orders VALUES (2, 7, 2, 20000, 600)");
  refused("FOREIGN KEY", "DELETE FROM products");
  refused("amount BETWEEN", "INSERT INTO orders VALUES (2, 7, 1, 20000, -600)");
  refused("cannot store TEXT value in INTEGER column orders.day",
          "INSERT INTO orders VALUES (2, 7, 1, 'Monday', 600)");
  refused("cannot store REAL value", "INSERT INTO orders VALUES (2, 7, 1, 20000, 0.5)");
  refused("more is given back than was paid", "INSERT INTO refunds VALUES (1, 7, 1, 20001, 601)");
  firm.run("INSERT INTO refunds VALUES (1, 7, 1, 20001, 600)");
  refused("more is given back than was paid", "INSERT INTO refunds VALUES (2, 7, 1, 20001, 1)");
  refused("more is given back than was paid", "UPDATE orders SET amount = 599");
  refused("a refund is not changed", "UPDATE refunds SET amount = 1");
  refused("stage IN", "INSERT INTO stage_moves VALUES (1, 7, 20000, 'hero', '')");
  refused("referrer_id <> referred_id", "INSERT INTO referrals VALUES (1, 7, 7, 20000)");
  refused("UNIQUE", "INSERT INTO customers VALUES (8, 'Anna')");
  refused("another product has the same", "INSERT INTO products VALUES (2, 'cake', 600, 0, 0)");
  firm.run("INSERT INTO products VALUES (2, 'cake', 601, 0, 0)");
  refused("another product has the same", "UPDATE products SET price = 600");
  firm.run("UPDATE products SET price = price");
  firm.run("INSERT INTO reviews VALUES (1, 20001, 1, 0, 0)");
  firm.run("INSERT INTO standings (customer_id, review_id) VALUES (7, 1)");

  firm.run("DELETE FROM customers");
  for (auto const* table : {"orders", "refunds", "standings"}) {
    check(count(firm, table) == 0, "who goes leaves nothing behind");
  }
}

void transactions_are_whole(sqlite::database& firm, std::string const& path) {
  throws("enough", [&] {
    transaction whole{firm, kind::writes};
    firm.run("INSERT INTO customers (name) VALUES ('Bruno')");
    throw std::runtime_error{"enough"};
  });
  check(count(firm, "customers") == 0, "an exception rolls back");

  sqlite::database other{path};
  {
    transaction const snapshot{other, kind::reads};
    check(count(other, "customers") == 0, "nobody is there");
    transaction whole{firm, kind::writes};
    firm.run("INSERT INTO customers (name) VALUES ('Bruno')");
    whole.commit();
    check(count(other, "customers") == 0, "a snapshot does not change, and keeps nobody waiting");
  }
  check(count(other, "customers") == 1, "what was committed is there");
  firm.run("DELETE FROM customers");

  sqlite3_busy_timeout(other.connection(), 1);
  transaction const first{firm, kind::writes};
  throws("database is locked", [&] { transaction const second{other, kind::writes}; });
  check(!is_of_the_data(other, "BEGIN IMMEDIATE"), "a lock is no fault of the data");
  check(is_of_the_data(firm, "INSERT INTO customers (name) VALUES ('')"), "an empty name is one");
}

void versions_are_known(std::string const& path) {
  {
    sqlite::database first{path};
    first.run("DROP TRIGGER products_have_an_order; DROP TRIGGER products_keep_an_order");
    first.run("PRAGMA user_version = 1; INSERT INTO products VALUES (1, 'tea', 600, 300, 0)");
    first.run("INSERT INTO products VALUES (2, 'cake', 600, 300, 0)");
    sqlite::database firm = open_firm(path);
    check(count(firm, "products") == 2, "a database of the first version is opened");
    throws("another product", [&] { firm.run("INSERT INTO products VALUES (3, 'c', 600, 0, 0)"); });
  }
  {
    sqlite::database later{path};
    later.run("PRAGMA user_version = 99");
  }
  throws("was made by a later version of this program", [&] { (void)open_firm(path); });
}

}  // namespace

int main(int count_of_words, char** words) {
  if (count_of_words != 2) return 2;
  std::string const path = words[1];
  for (char const* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  {
    sqlite::database firm = open_firm(path);
    values_come_back(firm);
    the_schema_refuses(firm);
    transactions_are_whole(firm, path);
  }
  { (void)open_firm(path); }  // once more: nothing is made twice
  versions_are_known(path);
  throws("unable to open database file", [] { (void)open_firm("/no/such/place/firm.db"); });
  return faults == 0 ? 0 : 1;
}

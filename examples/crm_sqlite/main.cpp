// SPDX-License-Identifier: MIT
// A CRM with a real database: what an application looks like that keeps its records in SQLite and
// lets the library find what follows from them.
#include <patron/core/to_string.hpp>

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <iomanip>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "customers.hpp"
#include "describe.hpp"
#include "import_files.hpp"
#include "review.hpp"
#include "schema.hpp"
#include "todo.hpp"
#include "transaction.hpp"

namespace {

using namespace crm;

void say(std::string const& line) {
  if (std::printf("%s\n", line.c_str()) < 0 || std::fflush(stdout) != 0) {
    throw std::runtime_error{"output: cannot be written"};
  }
}

std::string shown(sqlite::database& firm, key customer) {
  return name_of(firm, customer) + " (" + std::to_string(customer) + ')';
}

day today_of(sqlite::database& firm, arguments const& asked) {
  if (asked.today) return *asked.today;
  if (auto const last = last_day(firm)) return *last;
  throw patron::error{
      {.where = asked.database, .reason = "is empty: crm import DIRECTORY fills it"}};
}

void import(sqlite::database& firm, arguments const& asked) {
  for (auto const& [file, rows] : import_files(firm, asked.words[0])) {
    say(file + ": " + std::to_string(rows) + " rows");
  }
}

std::string words_of_action(todo_list::action const& action) {
  std::string text{to_string(action.kind)};
  return action.about.empty() ? text : text + ": " + action.about;
}

std::string why(patron::action_reason const& reason) {
  std::string text{to_string(reason.cause)};
  if (reason.since) text += ", since " + patron::to_string(day{*reason.since});
  return text;
}

void say_lines(sqlite::database& firm, char const* title,
               std::vector<todo_list::entry> const& lines) {
  if (lines.empty()) return;
  say(std::string{'\n'} + title);
  for (todo_list::entry const& line : lines) {
    auto const& action = line.action;
    std::string const who = line.who ? shown(firm, *line.who) : std::string{};
    std::string const worth =
        action.worth ? "may bring " + to_string(action.worth->amount()) : std::string{};
    std::ostringstream row;
    row << std::left << "  " << std::setw(14) << who << ' ' << std::setw(42)
        << words_of_action(action) << ' ' << std::right << std::setw(3) << action.effort.count()
        << " min  " << std::left << std::setw(21) << worth << "  " << why(action.why);
    say(row.str());
  }
}

void agenda(sqlite::database& firm, arguments const& asked) {
  day const today = today_of(firm, asked);
  sqlite::transaction const snapshot{firm, sqlite::transaction::kind::reads};
  todo_list const todo = make_todo(firm, today, read_journeys(firm, today));
  todo_list const chosen = todo.within({.hours = asked.capacity});
  say(patron::to_string(today) + ": " + std::to_string(chosen.size()) + " of " +
      std::to_string(todo.size()) + " things to do, in " +
      patron::to_string(static_cast<double>(chosen.effort().count()) / 60.0, 1) + " hours");
  say_lines(firm, "customers", chosen.customers());
  say_lines(firm, "former customers", chosen.former_customers());
  say_lines(firm, "prospects", chosen.prospects());
  say_lines(firm, "the firm itself", chosen.firm());
}

/// The day on which something is said to have happened. One that is still to come would be the last
/// one on record, and so the day of every look from then on.
day day_of(sqlite::database& firm, arguments const& asked, std::size_t word) {
  if (asked.words.size() <= word) return today_of(firm, asked);
  // Clocks are ahead of UTC by as much as 14 hours: that day has begun for somebody.
  auto const foremost_clock = std::chrono::system_clock::now() + std::chrono::hours{14};
  day const latest = asked.today.value_or(std::chrono::floor<std::chrono::days>(foremost_clock));
  auto const on = read_word<day>("day", asked.words[word]);
  if (on <= latest) return on;
  std::string const reason =
      "is still to come: no day after " + patron::to_string(latest) + " has begun";
  throw patron::error{{.field = "day", .value = asked.words[word], .reason = reason}};
}

void order(sqlite::database& firm, arguments const& asked) {
  key const customer = find_customer(firm, asked.words[0]);
  std::string const& product = asked.words[1];
  yen const amount = read_word<yen>("amount", asked.words[2]);
  if (amount < yen{}) {
    throw patron::error{{.field = "amount",
                         .value = asked.words[2],
                         .reason = "is below zero; what is given back is a refund"}};
  }
  day const on = day_of(firm, asked, 3);
  key const number = add_order(firm, customer, product, amount, on);
  say("order " + std::to_string(number) + ": " + shown(firm, customer) + " bought " + product +
      " for " + to_string(amount) + " on " + patron::to_string(on));
}

void refund(sqlite::database& firm, arguments const& asked) {
  key const order = read_word<key>("order", asked.words[0]);
  std::optional<yen> amount;
  if (asked.words.size() > 1) amount = read_word<yen>("amount", asked.words[1]);
  day const on = day_of(firm, asked, 2);
  yen const given = add_refund(firm, order, amount, on);
  say("order " + std::to_string(order) + ": " + to_string(given) + " given back on " +
      patron::to_string(on));
}

void review_firm(sqlite::database& firm, arguments const& asked) {
  review const found = make_review(firm, today_of(firm, asked));
  say("review of " + patron::to_string(found.on));
  say("  bought again within half a year: " + to_string(found.grip));
  say("  satisfied: " + to_string(found.satisfied));
  say("  worth in the year to come: " +
      (found.worth.total ? to_string(*found.worth.total) : "not known, " + found.worth.why_not));
  say("writing " + std::to_string(found.standings.size()) + " standings");
  key const number = write_back(firm, found);
  say("written: review " + std::to_string(number));
}

void show(sqlite::database& firm, arguments const& asked) {
  say(describe(firm, find_customer(firm, asked.words[0])));
}

void erase(sqlite::database& firm, arguments const& asked) {
  key const customer = find_customer(firm, asked.words[0]);
  bool const file_is_clean = erase_customer(firm, customer);
  say("customer " + std::to_string(customer) + " is forgotten");
  if (!file_is_clean) {
    say("deleted rows are still in the file or in its log; once nobody else reads:\n  sqlite3 " +
        asked.database + " 'VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'");
  }
}

void run(arguments const& asked) {
  if (asked.command == "--help") return say(usage);
  sqlite::database firm = open_firm(asked.database);
  if (asked.command == "import") import(firm, asked);
  if (asked.command == "agenda") agenda(firm, asked);
  if (asked.command == "order") order(firm, asked);
  if (asked.command == "refund") refund(firm, asked);
  if (asked.command == "review") review_firm(firm, asked);
  if (asked.command == "customer") show(firm, asked);
  if (asked.command == "erase") erase(firm, asked);
}

}  // namespace

int main(int count, char** words) try {
  run(read_arguments(count, words));
  return 0;
} catch (patron::error const& e) {
  std::fprintf(stderr, "crm: %s\n", e.what());
  return 2;
} catch (sqlite::error const& e) {
  std::fprintf(stderr, "crm: %s\n", e.what());
  return e.is_of_the_data() ? 2 : 1;
} catch (std::exception const& e) {
  std::fprintf(stderr, "crm: %s\n", e.what());
  return 1;
}

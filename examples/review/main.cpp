// SPDX-License-Identifier: MIT
// patron_review: a firm's records, answered as an owner would ask.
#include <patron/core.hpp>
#include <patron/report/review_html.hpp>
#include <patron/report/review_json.hpp>
#include <patron/report/review_text.hpp>

#include <chrono>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "contradictions.hpp"
#include "firm_directory.hpp"
#include "firm_records.hpp"
#include "grade_book.hpp"
#include "known_people.hpp"
#include "read_files.hpp"
#include "relations.hpp"
#include "review_acquisition.hpp"
#include "review_cycle.hpp"
#include "review_grip.hpp"
#include "review_offers.hpp"
#include "review_opportunities.hpp"
#include "review_orders.hpp"
#include "review_prospects.hpp"
#include "review_relations.hpp"
#include "whole_file.hpp"

namespace {

/// Orders are counted in minor units, of which a currency has up to a thousand.
void check_currency(patron::currency_info currency) {
  if (currency.exponent == 0 || currency.exponent == 2 || currency.exponent == 3) return;
  throw patron::error{{.where = "patron_review",
                       .field = "--currency",
                       .value = currency.code,
                       .reason = "is a unit of account, in which nobody is paid"}};
}

patron::review review_firm(arguments const& asked) {
  check_currency(asked.currency);
  all_records files = read_files(asked);
  firm_records const& firm = files.firm;
  orders_reviewed reviewed = review_orders(asked, std::move(files.orders), firm.last_day());
  review_grip(reviewed, asked, firm.contracts);
  known_people const people = review_prospects(reviewed, firm.stages, firm.touches, asked.options);
  grade_book const& grades = people.grades;
  review_offers(reviewed, firm.offers, firm.proposals, grades, asked.options);
  relations const known = relations_of(firm, reviewed.review.customers.until, asked.score_scale);
  review_relations(reviewed, known, firm.contracts, asked.options);
  review_acquisition(reviewed, asked, firm, grades);
  review_opportunities(reviewed, firm, known, grades, asked.options);
  review_cycle(reviewed, asked, firm, known, people);
  reviewed.review.contradictions = find_contradictions(asked, firm, reviewed, known);
  reviewed.review.skipped_rows = std::move(files.skipped_rows);
  return std::move(reviewed.review);
}

int run(int count, char const* const* words) {
  arguments asked = parse_arguments(count, words);
  if (asked.help) {
    std::cout << usage;
    return 0;
  }
  std::vector<std::string> unread;
  if (asked.directory.empty()) {
    check_files(asked);
    if (asked.orders.empty()) {
      asked.directory = PATRON_EXAMPLE_DATA "/firm";
      asked.currency = *patron::find_currency("JPY");
    }
  }
  if (!asked.directory.empty()) unread = use_directory(asked);
  check_files(asked);
  patron::review review = review_firm(asked);
  review.unread_files = std::move(unread);
  if (!asked.html.empty()) write_whole_file(asked.html, to_html(review, asked.language));
  if (!asked.json.empty() && asked.json != "-") write_whole_file(asked.json, to_json(review));
  std::cout << (asked.json == "-" ? to_json(review) : to_text(review, asked.language));
  if (!std::cout.flush()) throw patron::error{{.where = "output", .reason = "cannot be written"}};
  return 0;
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(count, words);
  } catch (std::exception const& e) {
    std::cout.flush();
    std::cerr << e.what() << '\n';
    return 2;
  }
}

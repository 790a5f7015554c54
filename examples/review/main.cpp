// SPDX-License-Identifier: MIT
// patron_review: a firm's records, answered as an owner would ask.
#include <patron/core.hpp>
#include <patron/report/review_json.hpp>
#include <patron/report/review_text.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "contract_records.hpp"
#include "grade_book.hpp"
#include "offer_records.hpp"
#include "proposal_records.hpp"
#include "review_grip.hpp"
#include "review_offers.hpp"
#include "review_orders.hpp"
#include "review_prospects.hpp"
#include "stage_records.hpp"
#include "touch_records.hpp"

namespace {

orders_reviewed review_in_currency(arguments const& asked,
                                   std::optional<std::chrono::sys_days> others_end, bad_rows& bad) {
  switch (asked.currency.exponent) {
    case 0:
      return review_orders<0>(asked, others_end, bad);
    case 2:
      return review_orders<2>(asked, others_end, bad);
    case 3:
      return review_orders<3>(asked, others_end, bad);
    default:
      throw patron::error{{.where = "patron_review",
                           .field = "--currency",
                           .value = asked.currency.code,
                           .reason = "is a unit of account, in which nobody is paid"}};
  }
}

patron::review review_firm(arguments const& asked) {
  bad_rows bad{asked};
  std::optional<stage_records> stages;
  if (!asked.stages.empty()) stages = read_stages(asked, bad);
  std::optional<touch_records> touches;
  if (!asked.touches.empty()) touches = read_touches(asked, bad);

  std::optional<contract_records> contracts;
  if (!asked.contracts.empty()) contracts = read_contracts(asked, bad);

  std::optional<offer_records> offers;
  if (!asked.offers.empty()) offers = read_offers(asked, bad);
  std::optional<proposal_records> proposals;
  if (!asked.proposals.empty()) proposals = read_proposals(asked, *offers, bad);

  std::optional<std::chrono::sys_days> others_end;
  if (contracts) others_end = contracts->last_day;
  if (stages) others_end = (std::max)(others_end, stages->last_day);
  if (touches) others_end = (std::max)(others_end, touches->last_day);
  if (proposals) others_end = (std::max)(others_end, proposals->last_day);
  orders_reviewed reviewed = review_in_currency(asked, others_end, bad);
  review_grip(reviewed, asked, contracts);
  grade_book const grades = review_prospects(reviewed, stages, touches, asked.options);
  review_offers(reviewed, offers, proposals, grades, asked.options);
  reviewed.review.skipped_rows = bad.sentences();
  return reviewed.review;
}

void write_file(std::string const& path, std::string const& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
  file.close();
  if (!file) throw patron::error{{.where = path, .reason = "cannot be written"}};
}

int run(int count, char const* const* words) {
  arguments asked = parse_arguments(count, words);
  if (asked.help) {
    std::cout << usage;
    return 0;
  }
  if (asked.orders.empty()) {
    asked.orders = PATRON_EXAMPLE_DATA "/firm/orders.csv";
    asked.contracts = PATRON_EXAMPLE_DATA "/firm/contracts.csv";
    asked.offers = PATRON_EXAMPLE_DATA "/firm/offers.csv";
    asked.proposals = PATRON_EXAMPLE_DATA "/firm/proposals.csv";
    asked.stages = PATRON_EXAMPLE_DATA "/firm/stages.csv";
    asked.touches = PATRON_EXAMPLE_DATA "/firm/touches.csv";
    asked.currency = *patron::find_currency("JPY");
  }
  patron::review const review = review_firm(asked);
  if (asked.json == "-") {
    std::cout << to_json(review);
    return 0;
  }
  if (!asked.json.empty()) write_file(asked.json, to_json(review));
  std::cout << to_text(review);
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

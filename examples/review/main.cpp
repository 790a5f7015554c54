// SPDX-License-Identifier: MIT
// patron_review: a firm's records, answered as an owner would ask.
#include <patron/core.hpp>
#include <patron/report/review_html.hpp>
#include <patron/report/review_json.hpp>
#include <patron/report/review_text.hpp>

#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "both.hpp"
#include "contradictions.hpp"
#include "firm_directory.hpp"
#include "firm_records.hpp"
#include "known_people.hpp"
#include "offers_bought.hpp"
#include "read_files.hpp"
#include "relations.hpp"
#include "review_acquisition.hpp"
#include "review_agenda.hpp"
#include "review_contracts.hpp"
#include "review_gauges.hpp"
#include "review_in_parts.hpp"
#include "review_offers.hpp"
#include "review_opportunities.hpp"
#include "review_orders.hpp"
#include "review_part.hpp"
#include "review_plan.hpp"
#include "review_projection.hpp"
#include "review_prospects.hpp"
#include "review_relations.hpp"
#include "unfinished_path.hpp"
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

/// Steps that read the same records and write parts of their own run side by side.
patron::review review_firm(arguments const& asked) {
  all_records files = read_files(asked);
  firm_records const& firm = files.firm;
  firm_orders const orders = orders_of_firm(asked, std::move(files.orders), firm.last_day());
  relations const known = relations_of(firm, orders.until, asked.score_scale);
  patron::review const part = part_of_review(asked, orders);

  patron::review whole;
  patron::review stages = part;
  patron::review offers = part;
  patron::review cycle = part;
  known_people people;
  offers_bought bought;
  both(
      [&] {
        whole = review_orders(asked, orders);
        review_contracts(whole, asked, firm.contracts);
      },
      [&] {
        people = review_stages(stages, orders, firm.stages, asked.options);
        bought = bought_of(orders, firm.offers);
        review_offers(offers, orders, firm.offers, bought, firm.proposals, people.grades,
                      asked.options);
        review_gauges(cycle, count_gauges(orders, asked, firm, known, people), asked);
        review_projection(cycle, orders, firm, bought, known, people);
      });
  patron::review sowing = part;
  sowing.customers.weeks = whole.customers.weeks;
  review_sowing(sowing, orders, people, firm.touches, asked.options);

  for (patron::review* const found : {&stages, &sowing, &offers}) take(whole, *found);
  review_relations(whole, orders, known, firm.contracts, asked.options);
  review_acquisition(whole, orders, asked, firm, people.grades);
  review_opportunities(whole, orders, firm, bought, known, people.grades, asked.options);
  take(whole, cycle);
  review_plan(whole, orders, asked, firm);
  review_agenda(whole, orders, asked, people);
  whole.contradictions = find_contradictions(asked, firm, orders, known);
  whole.skipped_rows = std::move(files.skipped_rows);
  return whole;
}

int run(int count, char const* const* words) {
  arguments asked = parse_arguments(count, words);
  if (asked.help) {
    write_standard_output([](text_sink const& to) { to(usage); });
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
  check_currency(asked.currency);
  patron::review review = asked.memory == 0 ? review_firm(asked) : review_in_parts(asked);
  review.unread_files = std::move(unread);
  auto const write_json_to = [&review](text_sink const& to) { write_json(review, to); };
  if (!asked.html.empty()) {
    write_whole_file(asked.html, [&](text_sink const& to) { to(to_html(review, asked.language)); });
  }
  if (asked.json == "-") {
    write_standard_output(write_json_to);
  } else {
    if (!asked.json.empty()) write_whole_file(asked.json, write_json_to);
    write_standard_output([&](text_sink const& to) { to(to_text(review, asked.language)); });
  }
  return 0;
}

/// Says in a line why the program ends, and with what it ends.
int end_with(int code, char const* why) {
  std::fprintf(stderr, "%s\n", why);
  return code;
}

}  // namespace

int main(int count, char** words) {
  constexpr int given_wrong = 2;
  constexpr int not_possible = 3;
  try {
    watch_signals();
    return run(count, words);
  } catch (output_error const& e) {
    return end_with(not_possible, e.what());
  } catch (patron::error const& e) {
    return end_with(given_wrong, e.what());
  } catch (std::bad_alloc const&) {
    return end_with(not_possible, "patron_review: there is not enough memory");
  } catch (std::exception const& e) {
    return end_with(not_possible, (std::string{"patron_review: "} + e.what()).c_str());
  }
}
